package dev.merlon.engine.spec.reading;

import dev.merlon.engine.model.Location;
import dev.merlon.engine.problem.Level;
import dev.merlon.engine.problem.Problem;
import dev.merlon.engine.spec.tree.ArrayNode;
import dev.merlon.engine.spec.tree.Node;
import dev.merlon.engine.spec.tree.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Collects what is odd about a contract, and reads members that must be of one kind: what is of another kind is
/// remarked on and treated as absent.
public final class Remarks {

    /// More of one kind tell a reader nothing new.
    private static final int MOST_WARNINGS = 200;

    private static final int MOST_NOTES = 20;

    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<String, LeftOut> leftOut = new HashMap<>();
    private final Set<Problem> known = new HashSet<>();

    /// Remarks of one kind that are not listed.
    private record LeftOut(int count, Problem first) {

        LeftOut oneMore() {
            return new LeftOut(count + 1, first);
        }
    }

    public void warn(String code, String text, Location place) {
        add(Problem.warning(code, text, place));
    }

    public void note(String code, String text, Location place) {
        add(new Problem(code, Level.NOTE, text, place));
    }

    public void add(Problem problem) {
        if (!known.add(problem)) {
            return;
        }
        int most = problem.level() == Level.NOTE ? MOST_NOTES : MOST_WARNINGS;
        if (counts.merge(problem.code(), 1, Integer::sum) <= most) {
            problems.add(problem);
        } else {
            known.remove(problem);
            leftOut.merge(problem.code(), new LeftOut(1, problem), (old, _) -> old.oneMore());
        }
    }

    /// All of them, in the order of the text.
    ///
    /// @param files  labels of the files, in their order
    public List<Problem> all(List<String> files) {
        var all = new ArrayList<>(problems);
        leftOut.forEach((code, more) -> all.add(new Problem(
                code,
                more.first().level(),
                more.count() + " more of this kind, from here on, are not listed",
                more.first().place())));
        all.sort(Comparator.<Problem>comparingInt(p -> files.indexOf(p.place().file()))
                .thenComparingInt(p -> p.place().line())
                .thenComparingInt(p -> p.place().column()));
        return all;
    }

    public Optional<ObjectNode> object(Node holder, String name) {
        return holder.get(name).flatMap(n -> asObject(n, "\"" + name + "\""));
    }

    public Optional<ObjectNode> asObject(Node node, String what) {
        if (node instanceof ObjectNode object) {
            return Optional.of(object);
        }
        wrong(node, what, "an object");
        return Optional.empty();
    }

    public Optional<ArrayNode> array(Node holder, String name) {
        return holder.get(name).flatMap(n -> {
            if (n instanceof ArrayNode array) {
                return Optional.of(array);
            }
            wrong(n, "\"" + name + "\"", "an array");
            return Optional.empty();
        });
    }

    /// The text of a member; numbers and booleans are taken as they are written.
    public String text(Node holder, String name) {
        var member = holder.get(name);
        if (member.isEmpty()) {
            return "";
        }
        var text = member.get().text();
        if (text.isEmpty()) {
            wrong(member.get(), "\"" + name + "\"", "a string");
        }
        return text.orElse("");
    }

    public boolean flag(Node holder, String name) {
        var member = holder.get(name);
        if (member.isPresent() && member.get().bool().isEmpty()) {
            wrong(member.get(), "\"" + name + "\"", "true or false");
        }
        return member.flatMap(Node::bool).orElse(false);
    }

    /// The texts of an array, without what is none.
    public List<String> texts(Node holder, String name) {
        var out = new ArrayList<String>();
        array(holder, name)
                .ifPresent(array -> array.items()
                        .forEach(item -> item.text()
                                .ifPresentOrElse(
                                        out::add, () -> wrong(item, "an element of \"" + name + "\"", "a string"))));
        return out;
    }

    public void wrong(Node node, String what, String expected) {
        warn(
                "SPEC-WRONG-TYPE",
                what + " is " + node.kind() + " but should be " + expected + ": it is left out",
                node.valuePlace());
    }
}
