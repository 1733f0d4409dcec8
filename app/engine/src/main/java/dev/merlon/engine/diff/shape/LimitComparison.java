package dev.merlon.engine.diff.shape;

import dev.merlon.engine.diff.Draft;
import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.diff.DifferenceKind;
import dev.merlon.engine.model.diff.Drift;
import dev.merlon.engine.spec.tree.Node;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a request may carry, compared: each limit is looser, tighter, another, or the same.
final class LimitComparison {

    /// Longer lists of choices are only compared for being the same.
    private static final int MOST_CHOICES = 5_000;

    private static final int SHOWN_CHOICES = 6;
    private static final String NONE = "no limit";

    private final Shape before;
    private final Shape after;
    private final String label;
    private final Consumer<Draft> out;

    LimitComparison(Shape before, Shape after, String label, Consumer<Draft> out) {
        this.before = before;
        this.after = after;
        this.label = label;
        this.out = out;
    }

    void compare() {
        var left = widened(before.types);
        var right = widened(after.types);
        if (!left.isEmpty() && !right.isEmpty() && left.stream().noneMatch(right::contains)) {
            say("type", Drift.NOT_COMPARABLE, Severity.LOW, words(before.types), words(after.types), null, null);
            return;
        }
        types(left, right);
        for (var limit : Limit.values()) {
            bound(limit);
        }
        patterns();
        formats();
        choices();
        forms();
    }

    /// A number may be an integer.
    private static Set<String> widened(Set<String> types) {
        var all = new HashSet<>(types);
        if (all.contains("number")) {
            all.add("integer");
        }
        return all;
    }

    private void types(Set<String> left, Set<String> right) {
        if (!left.equals(right) && before.alternatives.isEmpty() == after.alternatives.isEmpty()) {
            say("type", room(left, right), Severity.MEDIUM, words(before.types), words(after.types), null, null);
        }
    }

    /// Of two sets of what is let in, where the empty one lets everything in.
    private static Drift room(Set<?> left, Set<?> right) {
        if (right.isEmpty() || (!left.isEmpty() && right.containsAll(left))) {
            return Drift.WEAKER;
        }
        return left.isEmpty() || left.containsAll(right) ? Drift.STRONGER : Drift.NOT_COMPARABLE;
    }

    private static String words(Set<String> types) {
        return types.isEmpty() ? "any" : String.join(" or ", types);
    }

    private void bound(Limit limit) {
        var left = before.bounds.get(limit);
        var right = after.bounds.get(limit);
        if (left == null && right == null) {
            return;
        }
        int room = left == null ? -1 : right == null ? 1 : limit.room(right, left);
        if (room != 0) {
            say(
                    limit.word(),
                    room > 0 ? Drift.WEAKER : Drift.STRONGER,
                    limit.severity(),
                    left == null ? NONE : left.words(),
                    right == null ? NONE : right.words(),
                    left == null ? null : left.node(),
                    right == null ? null : right.node());
        }
    }

    private void patterns() {
        var left = before.patterns.keySet();
        var right = after.patterns.keySet();
        if (left.equals(right)) {
            return;
        }
        // a value has to fit all patterns, so more of them leave less room
        var drift = left.containsAll(right)
                ? Drift.WEAKER
                : right.containsAll(left) ? Drift.STRONGER : Drift.NOT_COMPARABLE;
        say(
                "pattern",
                drift,
                drift == Drift.NOT_COMPARABLE ? Severity.LOW : Severity.MEDIUM,
                left.isEmpty() ? NONE : String.join(" and ", left),
                right.isEmpty() ? NONE : String.join(" and ", right),
                before.patterns.values().stream().findFirst().orElse(null),
                after.patterns.values().stream().findFirst().orElse(null));
    }

    private void formats() {
        var left = before.format().map(Shape.Word::text).orElse("");
        var right = after.format().map(Shape.Word::text).orElse("");
        if (left.equals(right)) {
            return;
        }
        say(
                "format",
                format(left, right),
                Severity.LOW,
                left.isEmpty() ? NONE : left,
                right.isEmpty() ? NONE : right,
                before.format().map(Shape.Word::node).orElse(null),
                after.format().map(Shape.Word::node).orElse(null));
    }

    private static Drift format(String left, String right) {
        if (right.isEmpty() || narrower(left, right)) {
            return Drift.WEAKER;
        }
        return left.isEmpty() || narrower(right, left) ? Drift.STRONGER : Drift.NOT_COMPARABLE;
    }

    private static boolean narrower(String one, String other) {
        return (one.equals("int32") && other.equals("int64")) || (one.equals("float") && other.equals("double"));
    }

    private void choices() {
        var left = before.choiceValues();
        var right = after.choiceValues();
        if (sameInOrder(left, right)) {
            return;
        }
        var drift = Drift.NOT_COMPARABLE;
        if (left.isEmpty() || right.isEmpty()) {
            drift = right.isEmpty() ? Drift.WEAKER : Drift.STRONGER;
        } else if (left.size() <= MOST_CHOICES && right.size() <= MOST_CHOICES) {
            var was = texts(left);
            var is = texts(right);
            if (was.equals(is)) {
                return;
            }
            drift = room(was, is);
        }
        say(
                "enum",
                drift,
                drift == Drift.NOT_COMPARABLE ? Severity.LOW : Severity.MEDIUM,
                shown(left, right),
                shown(right, left),
                before.choices().orElse(null),
                after.choices().orElse(null));
    }

    private static boolean sameInOrder(List<Node> left, List<Node> right) {
        if (left.size() != right.size()) {
            return false;
        }
        for (int i = 0; i < left.size(); i++) {
            if (!text(left.get(i)).equals(text(right.get(i)))) {
                return false;
            }
        }
        return true;
    }

    private static Set<String> texts(List<Node> values) {
        return values.stream().map(LimitComparison::text).collect(Collectors.toSet());
    }

    private static String text(Node value) {
        return value.text().orElse("null");
    }

    /// Those first that the other has not.
    private static String shown(List<Node> values, List<Node> others) {
        if (values.isEmpty()) {
            return NONE;
        }
        if (values.size() > MOST_CHOICES) {
            return values.size() + " values";
        }
        var known = others.size() > MOST_CHOICES ? Set.<String>of() : texts(others);
        var own = values.stream()
                .map(LimitComparison::text)
                .filter(t -> !known.contains(t))
                .toList();
        var list = (own.isEmpty() ? texts(values).stream().sorted() : own.stream())
                .limit(SHOWN_CHOICES)
                .collect(Collectors.joining(", "));
        var among = own.isEmpty() || own.size() == values.size() ? "" : ", among them ";
        return among.isEmpty() && values.size() <= SHOWN_CHOICES
                ? list
                : values.size() + " values" + (among.isEmpty() ? ": " : among) + list
                        + (Math.max(own.size(), own.isEmpty() ? values.size() : 0) > SHOWN_CHOICES ? ", …" : "");
    }

    /// A further alternative for a plain value.
    private void forms() {
        int left = before.alternatives.size();
        int right = after.alternatives.size();
        if (left == right || left == 0 || right == 0) {
            return;
        }
        say(
                "alternatives",
                right > left ? Drift.WEAKER : Drift.STRONGER,
                Severity.LOW,
                left + " forms",
                right + " forms",
                null,
                null);
    }

    private void say(
            String what,
            Drift drift,
            Severity severity,
            String was,
            String is,
            @Nullable Node from,
            @Nullable Node to) {
        out.accept(new Draft(
                DifferenceKind.LIMIT,
                drift,
                severity,
                what + " of " + label,
                was,
                is,
                Optional.ofNullable(from).orElse(before.schema.node()).place(),
                Optional.ofNullable(to).orElse(after.schema.node()).place()));
    }
}
