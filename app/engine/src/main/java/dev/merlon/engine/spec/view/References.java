package dev.merlon.engine.spec.view;

import dev.merlon.engine.spec.tree.Node;
import java.util.Optional;

/// Follows references within the contract's own files. Thread-safe; each reference is looked up once.
public interface References {

    /// What a node stands for in the end: itself where it is no reference, nothing where its reference leads nowhere.
    Optional<Node> target(Node node);

    /// Whether members beside `$ref` count (OpenAPI 3.1 and later), and with them the rest of JSON Schema 2020-12.
    boolean siblingsCount();
}
