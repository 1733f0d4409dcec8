/// Compares the schemas of two contracts pair by pair, each pair once.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.diff.shape;
