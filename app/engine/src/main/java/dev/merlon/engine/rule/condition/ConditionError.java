package dev.merlon.engine.rule.condition;

/// What is wrong with a condition, and where in its text.
///
/// @param line     1-based
/// @param column   1-based
/// @param message  one sentence: "undeclared reference to 'endpoint.ownedObject'"
public record ConditionError(int line, int column, String message) {}
