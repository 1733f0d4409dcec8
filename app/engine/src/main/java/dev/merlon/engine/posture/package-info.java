/// Computes scores.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.posture;
