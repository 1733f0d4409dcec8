package dev.merlon.engine.spec.tree;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// YAML's merge key `<<`: the object takes over the members of others, its own come first and win, then the
/// earlier ones. YAML 1.2 does not have it any more, but contracts do.
final class Merge {

    static final String KEY = "<<";

    private Merge() {}

    static void into(ObjectNode object, String[] keys, int[] offsets, Node[] values) {
        var merged = new Members();
        var sources = new ArrayList<ObjectNode>();
        for (int i = 0; i < keys.length; i++) {
            var from = keys[i].equals(KEY) ? sources(values[i]) : List.<ObjectNode>of();
            if (from.isEmpty()) {
                values[i].moveWithin(object, merged.nodes.size());
                merged.add(keys[i], offsets[i], values[i]);
            } else {
                values[i].moveWithin(object, Node.MERGED);
                sources.addAll(from);
            }
        }
        for (var source : sources) {
            for (int m = 0; m < source.size(); m++) {
                merged.add(
                        source.keyAt(m),
                        source.keyOffset(m),
                        source.members().get(m).value());
            }
        }
        object.fill(
                merged.names.toArray(String[]::new),
                merged.places.stream().mapToInt(Integer::intValue).toArray(),
                merged.nodes.toArray(Node[]::new));
    }

    private static final class Members {
        final List<String> names = new ArrayList<>();
        final List<Integer> places = new ArrayList<>();
        final List<Node> nodes = new ArrayList<>();
        private final Set<String> taken = new HashSet<>();

        void add(String name, int place, Node node) {
            if (taken.add(name)) {
                names.add(name);
                places.add(place);
                nodes.add(node);
            }
        }
    }

    private static List<ObjectNode> sources(Node value) {
        return switch (value) {
            case ObjectNode object -> List.of(object);
            case ArrayNode array ->
                array.items().stream()
                        .filter(ObjectNode.class::isInstance)
                        .map(ObjectNode.class::cast)
                        .toList();
            case ScalarNode _ -> List.of();
        };
    }
}
