package dev.merlon.engine.diff.shape;

import dev.merlon.engine.spec.tree.Node;
import dev.merlon.engine.spec.view.Schema;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a schema amounts to, with all that its `allOf` adds, so that moving a limit or a property into a part changes
/// nothing. The properties of `oneOf` and `anyOf` are among its own too: a value can have them. What properties and
/// items hold is not looked at.
final class Shape {

    /// A schema of more parts is looked at in its first parts only.
    static final int MOST_PARTS = 256;

    private static final int DEEPEST = 60;

    /// A property, with the part of the schema that names it.
    record Property(Schema schema, Schema owner) {}

    /// A word of the schema and where it is written.
    record Word(String text, Node node) {}

    final Schema schema;
    final Set<String> types = new LinkedHashSet<>();
    final Map<Limit, Limit.Bound> bounds = new EnumMap<>(Limit.class);
    final Map<String, Node> patterns = new LinkedHashMap<>();
    final Map<String, List<Property>> properties = new LinkedHashMap<>();
    final List<Schema> alternatives = new ArrayList<>();
    final List<Schema> extraSchemas = new ArrayList<>();

    private final Map<String, Schema> components = new HashMap<>();
    private final Set<Schema> seen = new HashSet<>();
    private @Nullable Word format;
    private @Nullable Schema items;
    private @Nullable Node choices;
    private List<Node> choiceValues = List.of();
    private @Nullable Node closed;
    private boolean bySchema;

    private Shape(Schema schema) {
        this.schema = schema;
    }

    static Shape of(Schema schema) {
        var shape = new Shape(schema);
        shape.take(schema, true, 0);
        return shape;
    }

    Optional<Word> format() {
        return Optional.ofNullable(format);
    }

    Optional<Schema> items() {
        return Optional.ofNullable(items);
    }

    /// Where the values that it may take are listed, if they are.
    Optional<Node> choices() {
        return Optional.ofNullable(choices);
    }

    List<Node> choiceValues() {
        return choiceValues;
    }

    /// Where properties that it does not name are refused or restricted, if they are.
    Optional<Node> closedAt() {
        return Optional.ofNullable(closed);
    }

    /// How open it is for properties that it does not name: 0 not, 1 for those that fit a schema, 2 for all.
    int openness() {
        return closed == null ? 2 : bySchema ? 1 : 0;
    }

    /// The part of that component, else the whole.
    Schema part(Schema like) {
        return like.component().map(components::get).orElse(schema);
    }

    private void take(Schema part, boolean always, int depth) {
        if (depth > DEEPEST || seen.size() >= MOST_PARTS || !seen.add(part)) {
            return;
        }
        part.component().ifPresent(name -> components.putIfAbsent(name, part));
        part.properties()
                .forEach((name, property) -> properties
                        .computeIfAbsent(name, _ -> new ArrayList<>(1))
                        .add(new Property(property, part)));
        if (always) {
            limits(part);
        }
        part.allOf().forEach(each -> take(each, always, depth + 1));
        choices(part, part.oneOf(), always, depth);
        choices(part, part.anyOf(), always, depth);
    }

    /// A choice between one thing and null is that thing.
    private void choices(Schema part, List<Schema> given, boolean always, int depth) {
        var real = given.stream().filter(each -> !onlyNull(each)).toList();
        var single = real.size() == 1 && part.types().isEmpty();
        for (var each : real) {
            take(each, always && single, depth + 1);
            if (always && !single) {
                alternatives.add(each);
            }
        }
    }

    private static boolean onlyNull(Schema schema) {
        return schema.types().isEmpty() && schema.node().get("type").isPresent();
    }

    private void limits(Schema part) {
        if (types.isEmpty()) {
            types.addAll(part.types());
        }
        for (var limit : Limit.values()) {
            limit.of(part).ifPresent(bound -> bounds.merge(limit, bound, (a, b) -> limit.room(a, b) <= 0 ? a : b));
        }
        var node = part.node();
        if (!part.pattern().isEmpty()) {
            patterns.putIfAbsent(part.pattern(), node.get("pattern").orElse(node));
        }
        if (format == null && !part.format().isEmpty()) {
            format = new Word(part.format(), node.get("format").orElse(node));
        }
        if (items == null) {
            items = part.items().orElse(null);
        }
        chosen(part);
        extras(part);
    }

    private void chosen(Schema part) {
        var constant = part.constant();
        var values = constant.map(List::of).orElseGet(part::enumeration);
        if (!values.isEmpty() && (choices == null || values.size() < choiceValues.size())) {
            choices = constant.or(() -> part.node().get("enum")).orElse(part.node());
            choiceValues = values;
        }
    }

    private void extras(Schema part) {
        var extras = part.extras();
        part.extraProperties().ifPresent(extraSchemas::add);
        boolean anything = part.extraProperties()
                .filter(s -> s.always().isEmpty() && s.node().members().isEmpty())
                .isPresent();
        if (extras == Schema.Extras.NONE || (extras == Schema.Extras.BY_SCHEMA && closed == null && !anything)) {
            bySchema = extras == Schema.Extras.BY_SCHEMA;
            var node = part.node();
            closed = node.get("additionalProperties")
                    .or(() -> node.get("unevaluatedProperties"))
                    .orElse(node);
        }
    }
}
