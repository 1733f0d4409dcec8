/// Writes drawings as files.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.drawing;
