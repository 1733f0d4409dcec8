/// Scores, always with the contributions that they add up from.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.model.posture;
