/// Use cases over real endpoints, and what is made of them. `misuse` asks guide words, `trial` writes tests, `tree`
/// grows attack trees.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.usecase;
