package dev.merlon.engine.spec.view;

import dev.merlon.engine.spec.tree.Node;
import java.util.List;

/// A request that the API makes to an address it was given.
///
/// @param expression  where the address comes from: `{$request.body#/callbackUrl}`, or the address itself
public record Callback(String name, String expression, List<Operation> operations, Node node) implements Placed {

    public Callback {
        operations = List.copyOf(operations);
    }
}
