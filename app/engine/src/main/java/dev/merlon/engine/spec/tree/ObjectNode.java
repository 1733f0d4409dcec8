package dev.merlon.engine.spec.tree;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/// Named values in the order of the file. Small objects are searched one by one, larger ones by a table of hashes.
public final class ObjectNode extends Node {

    private static final int SEARCHED_ONE_BY_ONE = 12;
    private static final int[] NO_TABLE = {};
    private static final int SEED = ThreadLocalRandom.current().nextInt();

    private String[] keys = {};
    private int[] keyOffsets = {};
    private Node[] values = {};
    private int[] table = NO_TABLE;

    ObjectNode(Document document, @Nullable Node parent, int index, int offset) {
        super(document, parent, index, offset);
    }

    void fill(String[] names, int[] offsets, Node[] nodes) {
        keys = names;
        keyOffsets = offsets;
        values = nodes;
        table = names.length > SEARCHED_ONE_BY_ONE ? tableOf(names) : NO_TABLE;
    }

    /// A field of a form, as Swagger 2 describes it by a parameter.
    public record Field(String name, boolean required, Node schema) {}

    /// The object schema that a form amounts to. It stands where its first field does; the fields stay where they
    /// are.
    ///
    /// @param fields  at least one
    public static ObjectNode ofForm(List<Field> fields) {
        var first = fields.getFirst().schema();
        var form = new ObjectNode(first.document(), first.parent().orElse(null), first.index(), first.offset());
        var distinct = new java.util.LinkedHashMap<String, Field>();
        fields.forEach(f -> distinct.putIfAbsent(f.name(), f));
        var properties = new ObjectNode(first.document(), form, 1, first.offset());
        properties.fill(distinct.values().stream().toList(), Field::schema);
        var required = new ArrayNode(first.document(), form, 2, first.offset());
        var type = new ScalarNode(first.document(), form, 0, first.offset(), ScalarNode.Kind.STRING, "object");
        required.fill(distinct.values().stream()
                .filter(Field::required)
                .<Node>map(f -> new ScalarNode(
                        first.document(), required, 0, f.schema().offset(), ScalarNode.Kind.STRING, f.name()))
                .toList());
        int at = first.offset();
        form.fill(new String[] {"type", "properties", "required"}, new int[] {at, at, at}, new Node[] {
            type, properties, required
        });
        return form;
    }

    private void fill(List<Field> fields, java.util.function.Function<Field, Node> value) {
        fill(
                fields.stream().map(Field::name).toArray(String[]::new),
                fields.stream().mapToInt(f -> f.schema().offset()).toArray(),
                fields.stream().map(value).toArray(Node[]::new));
    }

    String keyAt(int index) {
        return index == MERGED ? Merge.KEY : keys[index];
    }

    int keyOffset(int index) {
        return keyOffsets[index];
    }

    public int size() {
        return keys.length;
    }

    @Override
    @Nullable
    Node find(String name) {
        int at = indexOf(name);
        return at < 0 ? null : values[at];
    }

    private int indexOf(String name) {
        if (table.length == 0) {
            for (int i = 0; i < keys.length; i++) {
                if (keys[i].equals(name)) {
                    return i;
                }
            }
            return -1;
        }
        int mask = table.length - 1;
        for (int slot = spread(name) & mask; table[slot] != 0; slot = (slot + 1) & mask) {
            if (keys[table[slot] - 1].equals(name)) {
                return table[slot] - 1;
            }
        }
        return -1;
    }

    /// Open addressing at most half full; a slot holds an index plus one, 0 where it is free.
    private static int[] tableOf(String[] names) {
        var table = new int[Integer.highestOneBit(names.length) * 4];
        int mask = table.length - 1;
        for (int i = 0; i < names.length; i++) {
            int slot = spread(names[i]) & mask;
            while (table[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            table[slot] = i + 1;
        }
        return table;
    }

    /// Not the string's own hash: whoever wrote the file could choose names that all share one.
    private static int spread(String name) {
        int hash = SEED;
        for (int i = 0; i < name.length(); i++) {
            hash = Integer.rotateLeft(hash ^ (name.charAt(i) * 0xCC9E2D51), 15) * 0x1B873593 + 0x52DCE729;
        }
        return hash ^ (hash >>> 16);
    }

    @Override
    public List<Member> members() {
        return new AbstractList<>() {
            @Override
            public Member get(int index) {
                return new Member(keys[index], values[index]);
            }

            @Override
            public int size() {
                return keys.length;
            }
        };
    }

    public List<String> names() {
        return List.of(keys);
    }

    @Override
    public String kind() {
        return "an object";
    }

    @Override
    public String toString() {
        return "{" + String.join(", ", Arrays.copyOf(keys, Math.min(keys.length, 8))) + "}";
    }
}
