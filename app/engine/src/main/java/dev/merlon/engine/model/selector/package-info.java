/// The small language that chooses endpoints by what they are.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.model.selector;
