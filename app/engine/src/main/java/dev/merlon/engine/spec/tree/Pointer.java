package dev.merlon.engine.spec.tree;

import java.util.Optional;

/// JSON pointers, RFC 6901.
public final class Pointer {

    private Pointer() {}

    /// A name as one step of a pointer.
    public static String escape(String name) {
        return name.indexOf('~') < 0 && name.indexOf('/') < 0
                ? name
                : name.replace("~", "~0").replace("/", "~1");
    }

    /// The node that a pointer leads to, where there is one.
    ///
    /// @param pointer  empty, or steps that each begin with a slash
    public static Optional<Node> follow(Node from, String pointer) {
        if (pointer.isEmpty()) {
            return Optional.of(from);
        }
        if (pointer.charAt(0) != '/') {
            return Optional.empty();
        }
        Node at = from;
        int begin = 1;
        while (begin <= pointer.length()) {
            int slash = pointer.indexOf('/', begin);
            int end = slash < 0 ? pointer.length() : slash;
            var next = step(at, pointer.substring(begin, end));
            if (next.isEmpty()) {
                return Optional.empty();
            }
            at = next.get();
            begin = end + 1;
        }
        return Optional.of(at);
    }

    private static Optional<Node> step(Node at, String step) {
        return switch (at) {
            case ObjectNode object -> object.get(step.replace("~1", "/").replace("~0", "~"));
            case ArrayNode array -> element(array, step);
            case ScalarNode _ -> Optional.empty();
        };
    }

    private static Optional<Node> element(ArrayNode array, String step) {
        boolean index = !step.isEmpty() && step.length() < 10 && step.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!index) {
            return Optional.empty();
        }
        int at = Integer.parseInt(step);
        return at < array.items().size() ? Optional.of(array.items().get(at)) : Optional.empty();
    }
}
