/// Bad user data as values, expected failures as checked exceptions.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.problem;
