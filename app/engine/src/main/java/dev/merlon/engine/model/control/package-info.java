/// The control catalogue, control records and their evidence.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.model.control;
