package dev.merlon.engine.diff.shape;

import dev.merlon.engine.diff.Draft;
import dev.merlon.engine.fact.schema.Direction;
import dev.merlon.engine.fact.schema.Label;
import dev.merlon.engine.fact.schema.PropertyData;
import dev.merlon.engine.model.DataClass;
import dev.merlon.engine.model.Location;
import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.diff.DifferenceKind;
import dev.merlon.engine.model.diff.Drift;
import dev.merlon.engine.spec.view.Schema;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Compares the two schemas of a pair, without following what they hold.
final class PairReader {

    private static final int SHOWN_FIELDS = 5;

    private final PropertyData data;

    /// What becomes a pair of its own.
    @FunctionalInterface
    interface Held {
        void pair(Schema before, Schema after, Label label);
    }

    PairReader(PropertyData data) {
        this.data = data;
    }

    void read(PairVertex vertex, Held held) {
        var before = Shape.of(vertex.key.before());
        var after = Shape.of(vertex.key.after());
        if (vertex.key.direction() == Direction.REQUEST) {
            new LimitComparison(before, after, vertex.label.text(), vertex.drafts::add).compare();
            openness(vertex, before, after);
        } else {
            fields(vertex, before, after);
        }
        properties(vertex, before, after, held);
        before.items().ifPresent(b -> after.items().ifPresent(a -> held.pair(b, a, vertex.label)));
        paired(before.extraSchemas, after.extraSchemas, (b, a) -> held.pair(b, a, vertex.label.with("*")));
        if (before.properties.isEmpty() && after.properties.isEmpty()) {
            paired(before.alternatives, after.alternatives, (b, a) -> held.pair(b, a, vertex.label));
        }
    }

    private static void openness(PairVertex vertex, Shape before, Shape after) {
        int more = after.openness() - before.openness();
        if (more != 0 && !differentThings(before, after)) {
            vertex.drafts.add(new Draft(
                    DifferenceKind.OPEN_OBJECT,
                    more > 0 ? Drift.WEAKER : Drift.STRONGER,
                    DifferenceKind.OPEN_OBJECT.severity(),
                    "additionalProperties of " + vertex.label.text(),
                    open(before),
                    open(after),
                    before.closedAt().orElse(before.schema.node()).place(),
                    after.closedAt().orElse(after.schema.node()).place()));
        }
    }

    private static boolean differentThings(Shape before, Shape after) {
        return !before.types.isEmpty()
                && !after.types.isEmpty()
                && before.types.stream().noneMatch(after.types::contains);
    }

    private static String open(Shape shape) {
        return switch (shape.openness()) {
            case 0 -> "refused";
            case 1 -> "those that fit a schema";
            default -> "any";
        };
    }

    private void properties(PairVertex vertex, Shape before, Shape after, Held held) {
        before.properties.forEach((name, were) -> {
            var are = after.properties.get(name);
            if (are == null) {
                return;
            }
            boolean request = vertex.key.direction() == Direction.REQUEST;
            boolean fixedBefore = request && readOnly(were);
            boolean fixedAfter = request && readOnly(are);
            if (fixedBefore != fixedAfter) {
                readOnly(vertex, name, were.getFirst(), are.getFirst(), fixedBefore);
            }
            if (!fixedBefore && !fixedAfter) {
                paired(
                        were.stream().map(Shape.Property::schema).toList(),
                        are.stream().map(Shape.Property::schema).toList(),
                        (b, a) -> held.pair(b, a, owner(vertex, are.getFirst()).with(name)));
            }
        });
    }

    private static boolean readOnly(List<Shape.Property> properties) {
        return properties.stream().anyMatch(p -> p.schema().readOnly());
    }

    private static void readOnly(PairVertex vertex, String name, Shape.Property was, Shape.Property is, boolean lost) {
        vertex.drafts.add(new Draft(
                DifferenceKind.READ_ONLY,
                lost ? Drift.WEAKER : Drift.STRONGER,
                DifferenceKind.READ_ONLY.severity(),
                owner(vertex, is).with(name).text(),
                lost ? "readOnly" : "writable",
                lost ? "writable" : "readOnly",
                was.schema().usedAt(),
                is.schema().usedAt()));
    }

    /// What the property is a property of: the component that names it, where it is one.
    private static Label owner(PairVertex vertex, Shape.Property property) {
        return property.owner().component().map(Label::root).orElse(vertex.label);
    }

    private void fields(PairVertex vertex, Shape before, Shape after) {
        gained(vertex, before, after, Drift.WEAKER);
        gained(vertex, after, before, Drift.STRONGER);
    }

    /// Properties of a response that only one side shows.
    private void gained(PairVertex vertex, Shape without, Shape with, Drift drift) {
        with.properties.forEach((name, properties) -> {
            var shown = properties.stream().filter(p -> !p.schema().writeOnly()).findFirst();
            var others = without.properties.getOrDefault(name, List.of());
            if (shown.isPresent() && others.stream().allMatch(p -> p.schema().writeOnly())) {
                var property = shown.get();
                var missing = others.isEmpty()
                        ? without.part(property.owner()).node().place()
                        : others.getFirst().schema().usedAt();
                var label = owner(vertex, property);
                sensitive(
                        vertex,
                        label.with(name).text(),
                        data.of(name, property.schema(), label),
                        drift,
                        missing,
                        property.schema().usedAt());
            }
        });
    }

    /// A body that only one side has.
    void body(PairVertex vertex, Drift drift, Schema body, Location missing) {
        sensitive(vertex, vertex.label.text(), data.of("", body, vertex.label), drift, missing, body.usedAt());
    }

    private static void sensitive(
            PairVertex vertex,
            String subject,
            List<PropertyData.Field> fields,
            Drift drift,
            Location missing,
            Location shown) {
        if (fields.isEmpty()) {
            return;
        }
        var words = words(fields);
        vertex.drafts.add(new Draft(
                DifferenceKind.SENSITIVE_FIELD,
                drift,
                onlyLocation(fields) ? Severity.MEDIUM : DifferenceKind.SENSITIVE_FIELD.severity(),
                subject,
                drift == Drift.WEAKER ? "not returned" : words,
                drift == Drift.WEAKER ? words : "not returned",
                drift == Drift.WEAKER ? missing : shown,
                drift == Drift.WEAKER ? shown : missing));
    }

    private static boolean onlyLocation(List<PropertyData.Field> fields) {
        return fields.stream().allMatch(f -> f.guess().dataClass() == DataClass.LOCATION);
    }

    /// `personal (email, phone), credential (token)`.
    private static String words(List<PropertyData.Field> fields) {
        var byClass = new EnumMap<DataClass, Set<String>>(DataClass.class);
        for (var field : fields) {
            byClass.computeIfAbsent(field.guess().dataClass(), _ -> new LinkedHashSet<>())
                    .add(field.label().name());
        }
        return byClass.entrySet().stream()
                .map(e -> e.getKey().word() + " data ("
                        + e.getValue().stream().limit(SHOWN_FIELDS).collect(Collectors.joining(", "))
                        + (e.getValue().size() > SHOWN_FIELDS ? ", …" : "") + ")")
                .collect(Collectors.joining(", "));
    }

    /// Takes what is the same component for a pair, and the rest in its order.
    static void paired(List<Schema> before, List<Schema> after, java.util.function.BiConsumer<Schema, Schema> out) {
        if (before.size() == 1 && after.size() == 1) {
            out.accept(before.getFirst(), after.getFirst());
            return;
        }
        var named = new LinkedHashMap<String, Schema>();
        after.forEach(a -> a.component().ifPresent(name -> named.putIfAbsent(name, a)));
        var left = new ArrayList<Schema>();
        var right = new LinkedHashSet<>(after);
        for (var b : before) {
            var same = b.component().map(named::remove);
            same.ifPresentOrElse(
                    a -> {
                        right.remove(a);
                        out.accept(b, a);
                    },
                    () -> left.add(b));
        }
        var rest = List.copyOf(right);
        for (int i = 0; i < Math.min(left.size(), rest.size()); i++) {
            out.accept(left.get(i), rest.get(i));
        }
    }
}
