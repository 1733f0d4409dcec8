package dev.merlon.engine.spec.tree;

import dev.merlon.engine.model.Location;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One file that was read, and the root of its tree.
public final class Document {

    private final String name;
    private final String label;
    private final int[] lineStarts;
    private final Set<Node> shared = Collections.newSetFromMap(new IdentityHashMap<>());
    private @Nullable Node root;

    /// @param name   relative to the contract's folder, forward slashes
    /// @param label  the same file as the user named it, for messages
    Document(String name, String label, CharSequence text) {
        this.name = name;
        this.label = label;
        this.lineStarts = lineStarts(text);
    }

    public String name() {
        return name;
    }

    public String label() {
        return label;
    }

    boolean isEmpty() {
        return root == null;
    }

    public Node root() {
        if (root == null) {
            throw new IllegalStateException("the tree of " + name + " is still being built");
        }
        return root;
    }

    /// Whether YAML aliases make the node appear in more than one place.
    public boolean isShared(Node node) {
        return !shared.isEmpty() && shared.contains(node);
    }

    void shared(Node node) {
        shared.add(node);
    }

    void root(Node node) {
        root = node;
    }

    /// The place of a character.
    ///
    /// @param offset  in UTF-16 units from the start of the decoded text, 0-based
    /// @param pointer the JSON pointer of what stands there
    Location place(int offset, String pointer) {
        int line = lineOf(offset);
        return new Location(label, line, offset - lineStarts[line - 1] + 1, pointer);
    }

    /// The offset at which a 0-based line begins.
    int lineStart(int line) {
        return lineStarts[Math.min(line, lineStarts.length - 1)];
    }

    private int lineOf(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /// A line ends at LF, CR or CR LF, as in JSON and YAML 1.2.
    private static int[] lineStarts(CharSequence text) {
        var starts = new int[64];
        int count = 1;
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c == '\n' || (c == '\r' && (i + 1 == length || text.charAt(i + 1) != '\n'))) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                }
                starts[count++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, count);
    }
}
