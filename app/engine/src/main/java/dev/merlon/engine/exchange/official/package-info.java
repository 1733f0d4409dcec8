/// Official content of a standard in any of the forms that can be read.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.exchange.official;
