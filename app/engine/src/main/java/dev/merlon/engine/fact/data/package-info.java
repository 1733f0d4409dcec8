/// Tells from names and their surroundings what kind of data a value is.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.fact.data;
