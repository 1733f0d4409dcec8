package dev.merlon.engine.spec.tree;

import static dev.merlon.engine.fuzz.Bounds.require;

import dev.merlon.engine.fuzz.Bounds;
import dev.merlon.engine.fuzz.Lines;
import dev.merlon.engine.problem.Problem;
import dev.merlon.engine.problem.WorkbenchException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/// What has to hold of every tree and of every refusal, whatever the bytes were.
final class TreeCheck {

    static final Limits LIMITS = new Limits(1 << 20, 1 << 20, 20, 20, 200, 20_000, 200, 50_000, 1 << 20, 500);

    /// A second one is passed over without a column of its own.
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final int LOOKED_AT = 3_000;

    private TreeCheck() {}

    /// Reads the bytes, twice, and checks what comes of it.
    ///
    /// @return the tree, where they are one
    static Optional<Node> read(String name, byte[] bytes) {
        var remarks = new ArrayList<Problem>();
        var tree = bounded(name, bytes, remarks);
        var again = bounded(name, bytes, new ArrayList<>());
        require(tree.isPresent() == again.isPresent(), "read once only");
        if (tree.isPresent()) {
            var lines = new Lines(text(bytes));
            require(dump(tree.get()).equals(dump(again.orElseThrow())), "reads as another tree the second time");
            remarks.forEach(r -> lines.check(r, name));
            places(tree.get(), lines, name.endsWith(".json"));
        }
        return tree;
    }

    private static Optional<Node> bounded(String name, byte[] bytes, List<Problem> remarks) {
        var root = new ArrayList<Node>();
        try {
            Bounds.hold(bytes.length, () -> {
                try {
                    root.add(new TreeReader(LIMITS)
                            .read(name, name, bytes, remarks)
                            .root());
                } catch (UnreadableException e) {
                    throw new WorkbenchException(e.problem());
                }
            });
        } catch (WorkbenchException e) {
            refusal(e.problems().getFirst(), name, bytes);
        }
        return root.stream().findFirst();
    }

    private static void refusal(Problem problem, String name, byte[] bytes) {
        require(problem.code().startsWith("SPEC-"), problem.line());
        if (problem.code().equals("SPEC-ENCODING")) {
            Lines.shape(problem);
        } else {
            new Lines(text(bytes)).check(problem, name);
        }
    }

    /// The text of bytes that are one.
    static String text(byte[] bytes) {
        try {
            return Text.decode(bytes, "a");
        } catch (UnreadableException e) {
            throw new AssertionError("text the first time only", e);
        }
    }

    /// Every node stands where its place and its pointer say.
    private static void places(Node root, Lines lines, boolean json) {
        var seen = Collections.<Node>newSetFromMap(new IdentityHashMap<>());
        var open = new ArrayDeque<>(List.of(root));
        for (int looked = 0; !open.isEmpty() && looked < LOOKED_AT; looked++) {
            var node = open.pop();
            if (!seen.add(node)) {
                continue;
            }
            var pointer = node.pointer();
            if (!pointer.contains(Merge.KEY)) {
                require(Pointer.follow(root, pointer).orElse(null) == node, "no way back by " + pointer);
            }
            var begin = lines.from(node.valuePlace());
            lines.from(node.place());
            require(json ? beginsInJson(node, begin) : beginsInYaml(node, begin), node.valuePlace() + ": " + begin);
            open.addAll(node.items());
            node.members().forEach(m -> open.add(m.value()));
        }
    }

    private static boolean beginsInJson(Node node, String text) {
        return switch (node) {
            case ObjectNode _ -> text.startsWith("{");
            case ArrayNode _ -> text.startsWith("[");
            case ScalarNode scalar when scalar.scalarKind() == ScalarNode.Kind.STRING -> text.startsWith("\"");
            case ScalarNode scalar -> text.startsWith(scalar.raw());
        };
    }

    /// A collection in block style begins with whatever its first entry begins with; a value without text has no
    /// place of its own.
    private static boolean beginsInYaml(Node node, String text) {
        return switch (node) {
            case ObjectNode _, ArrayNode _ -> true;
            case ScalarNode scalar when scalar.raw().isEmpty() || text.startsWith(BYTE_ORDER_MARK) -> true;
            case ScalarNode scalar ->
                !text.isEmpty()
                        && ("\"'|>&!".indexOf(text.charAt(0)) >= 0
                                || text.charAt(0) == scalar.raw().charAt(0));
        };
    }

    /// A tree as text: equal for trees of the same shape and words. What aliases share is written out each time, which
    /// the limit of values bounds.
    static String dump(Node root) {
        var out = new StringBuilder();
        dump(root, out);
        return out.toString();
    }

    private static void dump(Node node, StringBuilder out) {
        switch (node) {
            case ObjectNode object -> {
                out.append('{');
                object.members().forEach(m -> {
                    out.append(m.name()).append('=');
                    dump(m.value(), out);
                    out.append(',');
                });
                out.append('}');
            }
            case ArrayNode array -> {
                out.append('[');
                array.items().forEach(item -> {
                    dump(item, out);
                    out.append(',');
                });
                out.append(']');
            }
            case ScalarNode scalar ->
                out.append(scalar.scalarKind()).append(':').append(scalar.isNull() ? "" : scalar.raw());
        }
    }
}
