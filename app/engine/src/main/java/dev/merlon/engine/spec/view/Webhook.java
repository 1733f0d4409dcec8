package dev.merlon.engine.spec.view;

import dev.merlon.engine.spec.tree.Node;
import java.util.List;

/// A request that the API makes to whoever subscribed (OpenAPI 3.1 and later).
public record Webhook(String name, List<Operation> operations, Node node) implements Placed {

    public Webhook {
        operations = List.copyOf(operations);
    }
}
