/// Judges endpoints by rules.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.rule;
