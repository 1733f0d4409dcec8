package dev.merlon.engine.spec.tree;

import dev.merlon.engine.model.Location;
import dev.merlon.engine.problem.Level;
import dev.merlon.engine.problem.Problem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Builds the tree of one file from the events of a parser and holds it to the limits. Sizes and heights count
/// what an alias stands for each time it is used, so that nobody who walks the tree can be made to walk for
/// ever.
final class TreeBuilder {

    private static final int COMPARED_ONE_BY_ONE = 8;
    private static final int MOST_NOTES = 200;

    private final Document document;
    private final Limits limits;
    private final List<Problem> remarks;
    private final Deque<Frame> open = new ArrayDeque<>();
    private final Map<String, Anchored> anchors = new HashMap<>();
    private final Map<String, Node> latest = new HashMap<>();
    private long nodes;
    private int notes;

    TreeBuilder(Document document, Limits limits, List<Problem> remarks) {
        this.document = document;
        this.limits = limits;
        this.remarks = remarks;
    }

    /// A node that aliases may refer to.
    ///
    /// @param size    values in it, its own included
    /// @param height  levels of nesting in it, 0 for a scalar
    private record Anchored(Node node, long size, int height) {}

    /// An object or array whose end has not come yet.
    private static final class Frame {
        final Node node;
        final List<Node> values = new ArrayList<>();
        final List<String> keys = new ArrayList<>();
        final @Nullable String anchor;
        int[] offsets = new int[8];
        int merges;
        long size = 1;
        int height = 1;

        Frame(Node node, @Nullable String anchor) {
            this.node = node;
            this.anchor = anchor;
        }

        boolean isObject() {
            return node instanceof ObjectNode;
        }

        boolean wantsKey() {
            return isObject() && keys.size() == values.size();
        }

        void key(String name, int offset) {
            if (keys.size() == offsets.length) {
                offsets = java.util.Arrays.copyOf(offsets, offsets.length * 2);
            }
            offsets[keys.size()] = offset;
            keys.add(name);
        }
    }

    Location place(int offset) {
        return document.place(offset, "");
    }

    void remark(String code, String text, int offset) {
        remarks.add(Problem.warning(code, text, place(offset)));
    }

    /// Of several hundred alike, the first are enough.
    void note(String code, String text, int offset) {
        if (notes++ < MOST_NOTES) {
            remarks.add(new Problem(code, Level.NOTE, text, place(offset)));
        }
    }

    boolean wantsKey() {
        var top = open.peek();
        return top != null && top.wantsKey();
    }

    void key(String name, int offset) throws UnreadableException {
        if (name.length() > limits.name()) {
            throw refused("SPEC-LIMIT", "a name is longer than " + limits.name() + " characters", offset);
        }
        top().key(name, offset);
    }

    /// A YAML merge key, whose value's members are taken over when the object ends.
    void mergeKey(int offset) {
        var top = top();
        top.merges++;
        top.key(Merge.KEY, offset);
    }

    void scalar(ScalarNode.Kind kind, String text, int offset, @Nullable String anchor) throws UnreadableException {
        if (text.length() > limits.text()) {
            throw refused("SPEC-LIMIT", "a text is longer than " + limits.text() + " characters", offset);
        }
        count(1, offset);
        var top = open.peek();
        var node = new ScalarNode(document, top == null ? null : top.node, indexIn(top), offset, kind, text);
        if (anchor != null) {
            latest.put(anchor, node);
        }
        add(node, 1, 0, anchor);
    }

    void startObject(int offset, @Nullable String anchor) throws UnreadableException {
        start(new ObjectNode(document, parent(), indexIn(open.peek()), offset), offset, anchor);
    }

    void startArray(int offset, @Nullable String anchor) throws UnreadableException {
        start(new ArrayNode(document, parent(), indexIn(open.peek()), offset), offset, anchor);
    }

    private @Nullable Node parent() {
        var top = open.peek();
        return top == null ? null : top.node;
    }

    private void start(Node node, int offset, @Nullable String anchor) throws UnreadableException {
        count(1, offset);
        checkDepth(1, offset);
        if (anchor != null) {
            anchors.remove(anchor);
            latest.put(anchor, node);
        }
        open.push(new Frame(node, anchor));
    }

    /// @param more  levels that are about to begin below those that are open
    void checkDepth(int more, int offset) throws UnreadableException {
        if (open.size() + more > limits.depth()) {
            throw tooDeep(offset);
        }
    }

    void end() throws UnreadableException {
        var frame = open.pop();
        switch (frame.node) {
            case ArrayNode array -> array.fill(frame.values);
            case ObjectNode object -> fill(object, frame);
            case ScalarNode _ -> throw new IllegalStateException("a scalar holds nothing");
        }
        add(frame.node, frame.size, frame.height, frame.anchor);
    }

    private void fill(ObjectNode object, Frame frame) throws UnreadableException {
        refuseDuplicates(frame);
        var keys = frame.keys.toArray(String[]::new);
        var values = frame.values.toArray(Node[]::new);
        var offsets = java.util.Arrays.copyOf(frame.offsets, keys.length);
        object.fill(keys, offsets, values);
        if (frame.merges > 0) {
            Merge.into(object, keys, offsets, values);
        }
    }

    /// The node that an anchor names, once more.
    void alias(String anchor, int offset) throws UnreadableException {
        var known = anchors.get(anchor);
        if (known == null) {
            boolean within = open.stream().anyMatch(f -> anchor.equals(f.anchor));
            throw refused(
                    "SPEC-YAML-ALIAS",
                    within
                            ? "alias *" + anchor + " stands inside the node that it names"
                            : "alias *" + anchor + " names no value",
                    offset);
        }
        count(known.size, offset);
        if (open.size() + known.height > limits.depth()) {
            throw tooDeep(offset);
        }
        document.shared(known.node);
        add(known.node, known.size, known.height, null);
    }

    /// An anchor at a name: an alias means the name's text, as a value or as another name.
    void nameOf(String anchor, ScalarNode.Kind kind, String text, int offset) {
        var node = new ScalarNode(document, parent(), indexIn(open.peek()), offset, kind, text);
        latest.put(anchor, node);
        anchors.put(anchor, new Anchored(node, 1, 0));
    }

    /// The text of the scalar that an anchor names, where an alias is used as a name.
    String aliasedText(String anchor, int offset) throws UnreadableException {
        var known = anchors.get(anchor);
        if (known == null || !(known.node instanceof ScalarNode scalar)) {
            throw refused("SPEC-YAML-ALIAS", "alias *" + anchor + " cannot be a name", offset);
        }
        return scalar.raw();
    }

    /// An anchor names the node that began last with it (YAML 1.2.2, section 7.1), which a node around that
    /// one, ending later, does not change.
    private void add(Node node, long size, int height, @Nullable String anchor) {
        if (anchor != null && latest.get(anchor) == node) {
            anchors.put(anchor, new Anchored(node, size, height));
        }
        var top = open.peek();
        if (top == null) {
            document.root(node);
            return;
        }
        top.values.add(node);
        top.size += size;
        top.height = Math.max(top.height, height + 1);
    }

    private static int indexIn(@Nullable Frame top) {
        return top == null ? 0 : top.values.size();
    }

    private Frame top() {
        var top = open.peek();
        if (top == null) {
            throw new IllegalStateException("a name outside of any object");
        }
        return top;
    }

    private void count(long more, int offset) throws UnreadableException {
        nodes += more;
        if (nodes > limits.nodes()) {
            throw refused(
                    "SPEC-LIMIT", "more than " + limits.nodes() + " values in one file, aliases included", offset);
        }
    }

    private void refuseDuplicates(Frame frame) throws UnreadableException {
        if (frame.keys.size() <= COMPARED_ONE_BY_ONE) {
            for (int i = 1; i < frame.keys.size(); i++) {
                int first = frame.keys.indexOf(frame.keys.get(i));
                if (first < i) {
                    refuseDuplicate(frame, first, i);
                }
            }
            return;
        }
        var seen = new HashMap<String, Integer>(frame.keys.size() * 2);
        for (int i = 0; i < frame.keys.size(); i++) {
            var first = seen.putIfAbsent(frame.keys.get(i), i);
            if (first != null) {
                refuseDuplicate(frame, first, i);
            }
        }
    }

    private void refuseDuplicate(Frame frame, int first, int second) throws UnreadableException {
        var name = frame.keys.get(first);
        if (frame.merges > 0 && name.equals(Merge.KEY)) {
            return;
        }
        var where = place(frame.offsets[first]);
        var text = "\"" + name + "\" is given twice, first in line " + where.line() + ", column " + where.column()
                + ": keep one of the two";
        throw refused("SPEC-DUPLICATE-KEY", text, frame.offsets[second]);
    }

    UnreadableException tooDeep(int offset) {
        return refused("SPEC-LIMIT", "objects and arrays are nested deeper than " + limits.depth() + " levels", offset);
    }

    UnreadableException refused(String code, String text, int offset) {
        return new UnreadableException(Problem.error(code, text, place(offset)));
    }
}
