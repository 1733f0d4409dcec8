package dev.merlon.engine.spec.tree;

import java.util.Optional;
import java.util.regex.Pattern;

/// JSON pointers, RFC 6901.
public final class Pointer {

    private static final Pattern BROKEN = Pattern.compile("~(?![01])");
    private static final Pattern INDEX = Pattern.compile("0|[1-9][0-9]{0,8}");

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
            case ObjectNode _ when BROKEN.matcher(step).find() -> Optional.empty();
            case ObjectNode object -> object.get(step.replace("~1", "/").replace("~0", "~"));
            case ArrayNode array -> element(array, step);
            case ScalarNode _ -> Optional.empty();
        };
    }

    private static Optional<Node> element(ArrayNode array, String step) {
        boolean index = INDEX.matcher(step).matches();
        if (!index) {
            return Optional.empty();
        }
        int at = Integer.parseInt(step);
        return at < array.items().size() ? Optional.of(array.items().get(at)) : Optional.empty();
    }
}
