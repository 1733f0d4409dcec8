package dev.merlon.engine.spec;

import dev.merlon.engine.spec.tree.Node;
import org.jspecify.annotations.Nullable;

/// Finds what a message of swagger-parser speaks of: `attribute paths.'/a'(get).responses is missing`. The path
/// in it is followed as far as it goes, so that what is missing is shown at what should hold it.
final class MessagePlace {

    private static final String ATTRIBUTE = "attribute ";

    private String rest;
    private Node at;

    private MessagePlace(String rest, Node root) {
        this.rest = rest;
        this.at = root;
    }

    static Node of(String message, Node root) {
        int begin = message.startsWith(ATTRIBUTE) ? ATTRIBUTE.length() : 0;
        var place = new MessagePlace(message.substring(begin), root);
        while (place.step()) {
            continue;
        }
        return place.at;
    }

    private boolean step() {
        rest = rest.startsWith(".") ? rest.substring(1) : rest;
        if (rest.isEmpty()) {
            return false;
        }
        return switch (rest.charAt(0)) {
            case '\'' -> named("'");
            case '(' -> named(")");
            case '[' -> element();
            default -> member();
        };
    }

    /// A step between a mark and another: `'/pets'`, `(get)`.
    private boolean named(String close) {
        int end = rest.indexOf(close, 1);
        return end > 0 && go(at.get(rest.substring(1, end)).orElse(null), end + 1);
    }

    /// `[0]`, or a parameter by its name.
    private boolean element() {
        int end = rest.indexOf(']');
        if (end < 0) {
            return false;
        }
        var inside = rest.substring(1, end);
        var items = at.get("parameters")
                .map(Node::items)
                .filter(_ -> at.items().isEmpty())
                .orElse(at.items());
        boolean index =
                !inside.isEmpty() && inside.length() < 9 && inside.chars().allMatch(Character::isDigit);
        if (index) {
            int number = Integer.parseInt(inside);
            return go(number < items.size() ? items.get(number) : null, end + 1);
        }
        return go(
                items.stream()
                        .filter(i -> i.text("name").filter(inside::equals).isPresent())
                        .findFirst()
                        .orElse(null),
                end + 1);
    }

    /// Names may hold dots: the longest that fits is taken.
    private boolean member() {
        var best = at.members().stream()
                .map(Node.Member::name)
                .filter(name -> rest.startsWith(name) && endsAt(name.length()))
                .max(java.util.Comparator.comparingInt(String::length));
        return best.isPresent()
                && go(at.get(best.get()).orElse(null), best.get().length());
    }

    private boolean endsAt(int index) {
        return index > 0 && (index == rest.length() || ".([' ".indexOf(rest.charAt(index)) >= 0);
    }

    private boolean go(@Nullable Node next, int consumed) {
        if (next == null) {
            return false;
        }
        at = next;
        rest = rest.substring(consumed);
        return true;
    }
}
