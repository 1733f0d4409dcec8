package dev.merlon.engine.fact.schema;

import dev.merlon.engine.spec.view.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Tells plain values from schemas that hold further properties, through arrays and compositions. Remembers each
/// schema.
public final class Unfolding {

    private static final int DEEPEST = 60;
    private static final int MOST_LEAVES = 64;
    private static final int MOST_ARRAYS = 8;

    private final Map<Schema, Boolean> structured = new HashMap<>();

    /// The arrays around a value, and the value's own schema within.
    record Inner(List<Schema> arrays, Schema value) {

        /// Nothing says what it holds: no type, no choices, no parts; or an array without items.
        boolean untyped() {
            return value.is("array") ? value.prefixItems().isEmpty() : anything(value);
        }
    }

    /// Takes any value at all.
    public static boolean anything(Schema schema) {
        return schema.always()
                .orElse(schema.types().isEmpty()
                        && schema.properties().isEmpty()
                        && schema.enumeration().isEmpty()
                        && schema.constant().isEmpty()
                        && schema.items().isEmpty()
                        && parts(schema).isEmpty()
                        && schema.extras() != Schema.Extras.BY_SCHEMA);
    }

    static Inner inner(Schema schema) {
        var items = schema.items();
        if (items.isEmpty()) {
            return new Inner(schema.is("array") ? List.of(schema) : List.of(), schema);
        }
        var arrays = new ArrayList<Schema>();
        var at = schema;
        for (Optional<Schema> next = items; next.isPresent() && arrays.size() < MOST_ARRAYS; next = at.items()) {
            arrays.add(at);
            at = next.get();
        }
        return new Inner(arrays, at);
    }

    static List<Schema> parts(Schema schema) {
        var all = schema.allOf();
        var one = schema.oneOf();
        var any = schema.anyOf();
        if (one.isEmpty() && any.isEmpty()) {
            return all;
        }
        return Stream.of(all, one, any).flatMap(List::stream).toList();
    }

    /// True where the schema holds properties, itself or in what it is composed of.
    boolean structured(Schema schema) {
        return structured(schema, 0);
    }

    private boolean structured(Schema schema, int depth) {
        var known = structured.get(schema);
        if (known != null) {
            return known;
        }
        // a schema on the way to itself adds nothing; one that nests too deep is looked at as a structure of its own
        structured.put(schema, depth >= DEEPEST);
        var value = depth >= DEEPEST || object(schema) || parts(schema).stream().anyMatch(part -> reaches(part, depth));
        structured.put(schema, value);
        return value;
    }

    private boolean reaches(Schema part, int depth) {
        return structured(inner(part).value(), depth + 1);
    }

    private static boolean object(Schema schema) {
        return schema.is("object")
                || schema.node().get("properties").isPresent()
                || schema.node().get("patternProperties").isPresent()
                || (schema.extras() == Schema.Extras.BY_SCHEMA && schema.types().isEmpty());
    }

    /// The plain schemas that a value can be, itself included where it is not structured.
    List<Schema> leaves(Schema schema) {
        var leaves = new LinkedHashSet<Schema>();
        collect(schema, leaves, new LinkedHashSet<>());
        return List.copyOf(leaves);
    }

    private void collect(Schema schema, Set<Schema> leaves, Set<Schema> seen) {
        if (!seen.add(schema) || seen.size() > MOST_LEAVES) {
            return;
        }
        var parts = parts(schema);
        if (!object(schema) && (parts.isEmpty() || !schema.types().isEmpty())) {
            leaves.add(schema);
        }
        for (var part : parts) {
            if (!structured(part) && part.items().isEmpty()) {
                collect(part, leaves, seen);
            }
        }
    }
}
