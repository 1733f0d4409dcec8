/// An immutable tree of one JSON or YAML file in which every node knows its file, line and column.
@org.jspecify.annotations.NullMarked
package dev.merlon.engine.spec.tree;
