package dev.merlon.engine.spec.view;

import dev.merlon.engine.spec.tree.Node;
import java.util.List;

/// A variable in a server's address.
///
/// @param defaultValue  empty where it has none
/// @param values        the values that it may take; empty where any fits
public record ServerVariable(String name, String defaultValue, List<String> values, Node node) implements Placed {

    public ServerVariable {
        values = List.copyOf(values);
    }
}
