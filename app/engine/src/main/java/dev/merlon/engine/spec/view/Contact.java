package dev.merlon.engine.spec.view;

import dev.merlon.engine.spec.tree.Node;

/// Whom the contract names for questions. What it leaves out is empty.
public record Contact(String name, String email, String url, Node node) implements Placed {}
