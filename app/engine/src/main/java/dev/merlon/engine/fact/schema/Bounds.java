package dev.merlon.engine.fact.schema;

import dev.merlon.engine.spec.view.Schema;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// Whether the contract limits a plain value.
final class Bounds {

    /// Formats that leave no room for more than a few dozen characters.
    private static final Set<String> BOUNDING = Set.of(
            "date",
            "date-time",
            "time",
            "duration",
            "uuid",
            "guid",
            "ipv4",
            "ipv6",
            "int32",
            "int64",
            "decimal",
            "float",
            "double",
            "unix-time",
            "timestamp",
            "full-date",
            "boolean",
            "partial-date-time");

    private static final Set<String> FILES = Set.of("binary", "file");

    private Bounds() {}

    static boolean choices(Schema schema) {
        return !schema.enumeration().isEmpty() || schema.constant().isPresent();
    }

    static boolean binary(Schema schema) {
        return FILES.contains(schema.format())
                || (!schema.contentMediaType().isEmpty()
                        && !schema.contentMediaType().startsWith("application/json"));
    }

    static boolean string(Schema schema) {
        return schema.is("string") && !binary(schema);
    }

    static boolean number(Schema schema) {
        return schema.is("integer") || schema.is("number");
    }

    static boolean bounded(Schema schema) {
        return schema.maxLength().isPresent()
                || choices(schema)
                || BOUNDING.contains(schema.format())
                || (!schema.pattern().isEmpty() && Patterns.bounding(schema.pattern()));
    }

    /// Something says which characters it may hold.
    static boolean shaped(Schema schema) {
        return choices(schema)
                || !schema.format().isEmpty()
                || !schema.pattern().isEmpty();
    }

    static boolean limited(Schema schema) {
        return choices(schema)
                || (schema.minimum().isPresent() && schema.maximum().isPresent());
    }

    /// True where a value of the kind stays without a bound: of alternatives one is enough, of parts none may bound.
    static boolean open(Use use, Predicate<Schema> kind, Predicate<Schema> bound) {
        List<Schema> leaves = use.leaves();
        return use.together()
                ? leaves.stream().anyMatch(kind) && leaves.stream().noneMatch(bound)
                : leaves.stream().anyMatch(leaf -> kind.test(leaf) && !bound.test(leaf));
    }
}
