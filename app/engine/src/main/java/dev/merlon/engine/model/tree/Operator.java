package dev.merlon.engine.model.tree;

/// How the children of a node make it.
public enum Operator {
    /// All are needed.
    AND,
    /// One is enough.
    OR
}
