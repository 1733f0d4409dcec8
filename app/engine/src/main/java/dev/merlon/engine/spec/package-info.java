/// Reads contracts under hard limits into a tree that knows line and column.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.spec;
