/// Conditions over facts in Google's Common Expression Language: compiled, checked, evaluated. The only place
/// that knows CEL.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.rule.condition;
