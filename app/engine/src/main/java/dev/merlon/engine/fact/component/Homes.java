package dev.merlon.engine.fact.component;

import dev.merlon.engine.spec.tree.Document;
import dev.merlon.engine.spec.tree.Node;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds the component that a node of a contract stands in. Remembers each; not thread-safe.
final class Homes {

    private static final Set<String> KINDS = Set.of(
            "schemas", "definitions", "parameters", "requestBodies", "responses", "headers", "callbacks", "pathItems");
    private static final Set<String> SCHEMA_KINDS = Set.of("schemas", "definitions");
    private static final Set<String> IN_LINE =
            Set.of("paths", "webhooks", "get", "put", "post", "delete", "patch", "options", "head", "trace", "query");
    private static final Set<String> PARTS_OF_SCHEMAS = Set.of(
            "properties",
            "items",
            "allOf",
            "oneOf",
            "anyOf",
            "not",
            "additionalProperties",
            "patternProperties",
            "prefixItems");

    private final Document root;
    private final Map<Node, Optional<Home>> known = new IdentityHashMap<>();
    private final Map<String, Integer> keys = new HashMap<>();

    /// @param root  the document that the contract begins with
    Homes(Document root) {
        this.root = root;
    }

    /// Nothing where the node stands in an operation itself.
    Optional<Home> of(Node node) {
        var way = new ArrayDeque<Node>();
        for (Optional<Node> at = Optional.of(node);
                at.isPresent();
                at = at.get().parent()) {
            way.push(at.get());
        }
        return component(way).flatMap(c -> known.computeIfAbsent(c, this::home));
    }

    /// @param way  from the document's root to the node
    private Optional<Node> component(Deque<Node> way) {
        var nodes = way.toArray(Node[]::new);
        var first = nodes.length > 1 ? key(nodes[1]) : "";
        var kindAt = first.equals("components") ? 2 : 1;
        if (nodes.length > kindAt + 1 && KINDS.contains(key(nodes[kindAt])) && !callback(nodes[kindAt])) {
            return Optional.of(nodes[kindAt + 1]);
        }
        if (nodes[0].document() == root || IN_LINE.contains(first) || first.startsWith("/")) {
            return Optional.empty();
        }
        return Optional.of(first.isEmpty() || PARTS_OF_SCHEMAS.contains(first) ? nodes[0] : nodes[1]);
    }

    private static boolean callback(Node kind) {
        return key(kind).equals("callbacks") || key(kind).equals("pathItems");
    }

    private Optional<Home> home(Node node) {
        var kind = node.parent().map(Homes::key).orElse("");
        var name = node.key().orElseGet(() -> fileName(node.document().name()));
        var key = SCHEMA_KINDS.contains(kind) || !KINDS.contains(kind) ? name : kind + "/" + name;
        var nth = keys.merge(key, 1, Integer::sum);
        return Optional.of(new Home(node, nth == 1 ? key : key + "~" + nth, name));
    }

    private static String key(Node node) {
        return node.key().orElse("");
    }

    private static String fileName(String path) {
        var name = path.substring(path.lastIndexOf('/') + 1);
        var dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
