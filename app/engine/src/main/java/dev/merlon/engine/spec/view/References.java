package dev.merlon.engine.spec.view;

import dev.merlon.engine.spec.tree.Node;
import java.util.Optional;

/// Follows references within the contract's own files. Thread-safe; each reference is looked up once.
public interface References {

    /// What a node stands for in the end: itself where it is no reference, nothing where its reference leads nowhere.
    Optional<Node> target(Node node);

    /// The reference that a node is, or that it has beside its own members: `$ref`, and from OpenAPI 3.1 on
    /// `$dynamicRef`, which is followed to where it leads at first.
    default Optional<Node> reference(Node node) {
        var reference = node.get("$ref");
        return reference.isEmpty() && siblingsCount() ? node.get("$dynamicRef") : reference;
    }

    /// Whether members beside `$ref` count (OpenAPI 3.1 and later), and with them the rest of JSON Schema 2020-12.
    boolean siblingsCount();
}
