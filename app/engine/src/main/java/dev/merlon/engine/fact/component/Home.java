package dev.merlon.engine.fact.component;

import dev.merlon.engine.spec.tree.Node;

/// The component that something stands in.
///
/// @param node  the component's own
/// @param key   unique among the contract's components and the same in its next version: `User`, `parameters/limit`
/// @param name  as the contract calls it
public record Home(Node node, String key, String name) {}
