/// Compiles rules (CEL) and judges endpoints by them.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.rule;
