package dev.merlon.engine.spec.tree;

import dev.merlon.engine.model.Location;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A value in a file: an object, an array or a scalar. Immutable once its file is read; two nodes are equal
/// only where they are the same node, so a node serves as the identity of a component.
///
/// Whoever asks a node for something of another kind gets nothing, never an exception: contracts hold any nonsense.
public abstract sealed class Node permits ObjectNode, ArrayNode, ScalarNode {

    /// The index of what a YAML merge key brought in: it is no member itself.
    static final int MERGED = -1;

    private final Document document;
    private final @Nullable Node parent;
    private final int offset;
    private int index;

    Node(Document document, @Nullable Node parent, int index, int offset) {
        this.document = document;
        this.parent = parent;
        this.index = index;
        this.offset = offset;
    }

    final int index() {
        return index;
    }

    final int offset() {
        return offset;
    }

    /// While the tree is built: the parent's members were put in another order.
    final void moveWithin(Node holder, int newIndex) {
        if (parent == holder) {
            index = newIndex;
        }
    }

    public final Document document() {
        return document;
    }

    /// The node that holds this one; nothing for the root. A YAML node with several aliases stands where its anchor
    /// is.
    public final Optional<Node> parent() {
        return Optional.ofNullable(parent);
    }

    /// The name under which the parent holds this node; nothing where the parent is no object.
    public final Optional<String> key() {
        return parent instanceof ObjectNode object ? Optional.of(object.keyAt(index)) : Optional.empty();
    }

    /// Where the node stands: at its key where it has one, else at its first character.
    public final Location place() {
        int at = parent instanceof ObjectNode object && index != MERGED ? object.keyOffset(index) : offset;
        return document.place(at, pointer());
    }

    /// Where the value itself begins.
    public final Location valuePlace() {
        return document.place(offset, pointer());
    }

    /// JSON pointer (RFC 6901) into the file, empty for its root.
    public final String pointer() {
        if (parent == null) {
            return "";
        }
        var out = new StringBuilder();
        appendPointer(out);
        return out.toString();
    }

    private void appendPointer(StringBuilder out) {
        if (parent == null) {
            return;
        }
        parent.appendPointer(out);
        out.append('/');
        if (parent instanceof ObjectNode object) {
            out.append(Pointer.escape(object.keyAt(index)));
        } else {
            out.append(index);
        }
    }

    /// Names the node across the files of a contract: `schemas/user.yaml#/User`.
    public final String id() {
        return document.name() + "#" + pointer();
    }

    /// The member of that name, where this is an object that has one.
    public Optional<Node> get(String name) {
        return Optional.ofNullable(find(name));
    }

    @Nullable
    Node find(String name) {
        return null;
    }

    /// The elements, where this is an array.
    public List<Node> items() {
        return List.of();
    }

    /// The members in the file's order, where this is an object.
    public List<Member> members() {
        return List.of();
    }

    /// The text, where this is a scalar that is not null: numbers and booleans as they were written.
    public Optional<String> text() {
        return Optional.empty();
    }

    /// The text of a member, where it has one.
    public final Optional<String> text(String name) {
        return get(name).flatMap(Node::text);
    }

    /// True or false, where this is a boolean.
    public Optional<Boolean> bool() {
        return Optional.empty();
    }

    /// Whether a member is the boolean true.
    public final boolean flag(String name) {
        return get(name).flatMap(Node::bool).orElse(false);
    }

    /// The value, where this is a number that can be computed with.
    public Optional<BigDecimal> number() {
        return Optional.empty();
    }

    public boolean isNull() {
        return false;
    }

    /// What it is, in the words of messages: `an object`, `a string`.
    public abstract String kind();

    /// A member of an object.
    public record Member(String name, Node value) {}
}
