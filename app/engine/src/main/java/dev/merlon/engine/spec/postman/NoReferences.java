package dev.merlon.engine.spec.postman;

import dev.merlon.engine.spec.tree.Node;
import dev.merlon.engine.spec.view.References;
import java.util.Optional;

/// Schemas that were drawn from examples refer to nothing.
enum NoReferences implements References {
    SAID;

    @Override
    public Optional<Node> target(Node node) {
        return Optional.of(node);
    }

    @Override
    public boolean siblingsCount() {
        return true;
    }
}
