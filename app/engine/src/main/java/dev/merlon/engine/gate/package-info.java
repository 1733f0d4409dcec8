/// The gate of a pipeline: what may stand, what fails, and the baseline of what is known.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.gate;
