package dev.merlon.engine.spec.tree;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Nodes that nobody wrote: what an example amounts to, said in the words of a schema. All of them stand where the
/// example does, so that whoever asks for their place is led to what was really written.
public final class Sketch {

    private final Document document;
    private final int offset;

    private Sketch(Node at) {
        this.document = at.document();
        this.offset = at.offset();
    }

    /// An object in the place of another node.
    ///
    /// @param at       the node that it was drawn from
    /// @param members  texts, numbers, booleans, lists and maps of these
    public static ObjectNode of(Node at, Map<String, ?> members) {
        var sketch = new Sketch(at);
        var object = new ObjectNode(sketch.document, at.parent().orElse(null), at.index(), sketch.offset);
        sketch.fill(object, members);
        return object;
    }

    private void fill(ObjectNode object, Map<String, ?> members) {
        var names = members.keySet().toArray(String[]::new);
        var offsets = new int[names.length];
        java.util.Arrays.fill(offsets, offset);
        var values = new Node[names.length];
        for (int i = 0; i < names.length; i++) {
            values[i] = node(object, i, members.get(names[i]));
        }
        object.fill(names, offsets, values);
    }

    private Node node(Node parent, int index, @Nullable Object value) {
        return switch (value) {
            case Map<?, ?> members -> {
                var object = new ObjectNode(document, parent, index, offset);
                fill(object, named(members));
                yield object;
            }
            case List<?> items -> {
                var array = new ArrayNode(document, parent, index, offset);
                var nodes = new Node[items.size()];
                for (int i = 0; i < nodes.length; i++) {
                    nodes[i] = node(array, i, items.get(i));
                }
                array.fill(List.of(nodes));
                yield array;
            }
            case Boolean flag -> scalar(parent, index, ScalarNode.Kind.BOOLEAN, flag.toString());
            case Number number -> scalar(parent, index, ScalarNode.Kind.NUMBER, number.toString());
            case null -> scalar(parent, index, ScalarNode.Kind.NULL, "null");
            default -> scalar(parent, index, ScalarNode.Kind.STRING, value.toString());
        };
    }

    private ScalarNode scalar(Node parent, int index, ScalarNode.Kind kind, String text) {
        return new ScalarNode(document, parent, index, offset, kind, text);
    }

    private static Map<String, Object> named(Map<?, ?> members) {
        var out = new java.util.LinkedHashMap<String, Object>();
        members.forEach((name, value) -> out.put(String.valueOf(name), value));
        return out;
    }
}
