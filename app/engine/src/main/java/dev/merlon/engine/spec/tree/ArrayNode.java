package dev.merlon.engine.spec.tree;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An ordered list of values.
public final class ArrayNode extends Node {

    private List<Node> items = List.of();

    ArrayNode(Document document, @Nullable Node parent, int index, int offset) {
        super(document, parent, index, offset);
    }

    void fill(List<Node> values) {
        items = List.copyOf(values);
    }

    @Override
    public List<Node> items() {
        return items;
    }

    @Override
    public String kind() {
        return "an array";
    }

    @Override
    public String toString() {
        return "[" + items.size() + "]";
    }
}
