/// Views of outcomes, tried on the sample.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.lens;
