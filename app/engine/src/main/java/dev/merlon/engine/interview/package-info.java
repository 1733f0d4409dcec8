/// Chooses what to ask next: the question whose answer settles the most, and the riskiest, outcomes.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.interview;
