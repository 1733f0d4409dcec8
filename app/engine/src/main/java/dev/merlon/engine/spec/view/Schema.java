package dev.merlon.engine.spec.view;

import dev.merlon.engine.model.Location;
import dev.merlon.engine.spec.tree.Node;
import dev.merlon.engine.spec.tree.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// A schema, seen through references: nothing is copied or expanded, each question looks at the tree.
///
/// Two views are equal where they stand on the same node, however many references led there. So a visitor keeps what
/// it found by schema (`Map<Schema, X>`), looks at each component once and ends on recursive schemas too.
public final class Schema implements Placed {

    private static final Set<String> REMARKS = Set.of(
            "$ref",
            "$dynamicRef",
            "$id",
            "$anchor",
            "$schema",
            "$comment",
            "title",
            "summary",
            "description",
            "example",
            "examples",
            "deprecated");

    private final Node use;
    private final Node node;
    private final References references;

    private Schema(Node use, Node node, References references) {
        this.use = use;
        this.node = node;
        this.references = references;
    }

    /// The schema at a node; nothing where the node is a reference that leads nowhere, or is no schema at all.
    public static Optional<Schema> of(Node use, References references) {
        var node = references.siblingsCount() && narrows(use) ? Optional.of(use) : references.target(use);
        return node.filter(n -> n instanceof ObjectNode || n.bool().isPresent())
                .map(n -> new Schema(use, n, references));
    }

    /// Whether a reference has members beside it that narrow its target, so that the two make a schema of their own.
    public static boolean narrows(Node node) {
        return (node.get("$ref").isPresent() || node.get("$dynamicRef").isPresent())
                && node.members().stream()
                        .anyMatch(m -> !REMARKS.contains(m.name()) && !m.name().startsWith("x-"));
    }

    @Override
    public Node node() {
        return node;
    }

    /// Where the schema is used: the reference, or the schema itself where it is written in place.
    public Location usedAt() {
        return use.place();
    }

    /// Names the schema across the files of the contract: `api.yaml#/components/schemas/User`.
    public String id() {
        return node.id();
    }

    /// The component's name, where it is one: `User`.
    public Optional<String> component() {
        var home = node.parent().flatMap(Node::key);
        return home.filter(h -> h.equals("schemas") || h.equals("definitions")).flatMap(_ -> node.key());
    }

    /// The name under which something holds it: a property's name, `items`, a component's name.
    public Optional<String> usedAs() {
        return use.key();
    }

    /// False stands for nothing at all, true for anything (JSON Schema 2020-12).
    public Optional<Boolean> always() {
        return node.bool();
    }

    /// The types that it names, without `null`; empty where it names none. Swagger 2's `file` is a string.
    public List<String> types() {
        var type = node.get("type");
        if (type.isEmpty()) {
            return List.of();
        }
        var named = type.flatMap(Node::text)
                .map(List::of)
                .orElseGet(() -> type.stream()
                        .flatMap(t -> t.items().stream())
                        .flatMap(t -> t.text().stream())
                        .toList());
        if (named.size() == 1
                && !named.getFirst().equals("null")
                && !named.getFirst().equals("file")) {
            return named;
        }
        return named.stream()
                .filter(t -> !t.equals("null"))
                .map(t -> t.equals("file") ? "string" : t)
                .distinct()
                .toList();
    }

    public boolean is(String type) {
        return types().contains(type);
    }

    public boolean nullable() {
        boolean named = node.get("type").stream()
                .flatMap(t -> t.items().stream())
                .anyMatch(t -> t.text().filter("null"::equals).isPresent());
        return named || node.flag("nullable") || node.flag("x-nullable");
    }

    /// As written; `binary` for Swagger 2's type `file`.
    public String format() {
        return word("format")
                .or(() -> word("type").filter("file"::equals).map(_ -> "binary"))
                .orElse("");
    }

    public String pattern() {
        return word("pattern").orElse("");
    }

    public String title() {
        return useWord("title").or(() -> word("title")).orElse("");
    }

    /// That beside the reference first, else the schema's own.
    public String description() {
        return useWord("description").or(() -> word("description")).orElse("");
    }

    public boolean readOnly() {
        return node.flag("readOnly");
    }

    public boolean writeOnly() {
        return node.flag("writeOnly");
    }

    public boolean deprecated() {
        return use.flag("deprecated") || node.flag("deprecated");
    }

    public OptionalLong minLength() {
        return count("minLength");
    }

    public OptionalLong maxLength() {
        return count("maxLength");
    }

    public OptionalLong minItems() {
        return count("minItems");
    }

    public OptionalLong maxItems() {
        return count("maxItems");
    }

    public OptionalLong maxProperties() {
        return count("maxProperties");
    }

    public boolean uniqueItems() {
        return node.flag("uniqueItems");
    }

    /// The least value, inclusive or not.
    public Optional<BigDecimal> minimum() {
        return bound("minimum", "exclusiveMinimum").map(Node::number).orElse(Optional.empty());
    }

    /// The largest value, inclusive or not.
    public Optional<BigDecimal> maximum() {
        return bound("maximum", "exclusiveMaximum").map(Node::number).orElse(Optional.empty());
    }

    public boolean exclusiveMinimum() {
        return node.get("exclusiveMinimum")
                .filter(n -> n.bool().orElse(n.number().isPresent()))
                .isPresent();
    }

    public boolean exclusiveMaximum() {
        return node.get("exclusiveMaximum")
                .filter(n -> n.bool().orElse(n.number().isPresent()))
                .isPresent();
    }

    /// The values that it may take; empty where it says nothing. May be very long.
    public List<Node> enumeration() {
        return node.get("enum").map(Node::items).orElse(List.of());
    }

    public Optional<Node> constant() {
        return node.get("const");
    }

    public Optional<Node> defaultValue() {
        return node.get("default");
    }

    /// `example`, and `examples` of JSON Schema 2020-12, beside a reference or in the schema itself.
    public List<Node> examples() {
        var out = new LinkedHashSet<Node>();
        for (var from : use == node ? List.of(node) : List.of(use, node)) {
            from.get("example").ifPresent(out::add);
            from.get("examples").ifPresent(e -> out.addAll(e.items()));
        }
        return List.copyOf(out);
    }

    /// Its own properties by name, in the contract's order; those of `allOf` are not among them.
    public Map<String, Schema> properties() {
        return schemas("properties");
    }

    public Map<String, Schema> patternProperties() {
        return schemas("patternProperties");
    }

    public Set<String> required() {
        var out = new LinkedHashSet<String>();
        node.get("required").ifPresent(r -> r.items().forEach(i -> i.text().ifPresent(out::add)));
        return out;
    }

    public Optional<Schema> items() {
        return schema("items");
    }

    public List<Schema> prefixItems() {
        return list("prefixItems");
    }

    /// Whether properties without a name of their own are taken.
    public Extras extras() {
        var written = node.get("additionalProperties").or(() -> node.get("unevaluatedProperties"));
        if (written.isEmpty()) {
            return Extras.UNSAID;
        }
        return written.get().bool().map(b -> b ? Extras.ANY : Extras.NONE).orElse(Extras.BY_SCHEMA);
    }

    /// The schema of properties without a name of their own, where there is one.
    public Optional<Schema> extraProperties() {
        return extras() == Extras.BY_SCHEMA
                ? schema("additionalProperties").or(() -> schema("unevaluatedProperties"))
                : Optional.empty();
    }

    /// The parts that all apply; with OpenAPI 3.1 and later also the target of a reference that has members beside
    /// it.
    public List<Schema> allOf() {
        var parts = list("allOf");
        if (references.reference(node).isEmpty()) {
            return parts;
        }
        var all = new ArrayList<Schema>();
        references
                .target(node)
                .filter(t -> t != node && t instanceof ObjectNode)
                .ifPresent(t -> all.add(new Schema(node, t, references)));
        all.addAll(parts);
        return List.copyOf(all);
    }

    public List<Schema> oneOf() {
        return list("oneOf");
    }

    public List<Schema> anyOf() {
        return list("anyOf");
    }

    public Optional<Schema> not() {
        return schema("not");
    }

    /// The property by whose value a request chooses among schemas, where there is one. Swagger 2 names it directly.
    public Optional<String> discriminator() {
        return node.get("discriminator").flatMap(d -> d.text().or(() -> d.text("propertyName")));
    }

    public String contentMediaType() {
        return word("contentMediaType").orElse("");
    }

    public String contentEncoding() {
        return word("contentEncoding").orElse("");
    }

    private Optional<String> word(String name) {
        return node.text(name);
    }

    private Optional<String> useWord(String name) {
        return use == node ? Optional.empty() : use.text(name);
    }

    private OptionalLong count(String name) {
        var number =
                node.get(name).flatMap(Node::number).filter(n -> n.signum() >= 0 && n.precision() - n.scale() < 19);
        return number.map(n -> OptionalLong.of(n.longValue())).orElse(OptionalLong.empty());
    }

    private Optional<Node> bound(String inclusive, String exclusive) {
        return node.get(inclusive)
                .filter(n -> n.number().isPresent())
                .or(() -> node.get(exclusive).filter(n -> n.number().isPresent()));
    }

    private Optional<Schema> schema(String name) {
        return node.get(name).flatMap(n -> of(n, references));
    }

    private List<Schema> list(String name) {
        var items = node.get(name).map(Node::items).orElse(List.of());
        if (items.isEmpty()) {
            return List.of();
        }
        return items.stream().flatMap(n -> of(n, references).stream()).toList();
    }

    private Map<String, Schema> schemas(String name) {
        var members = node.get(name).map(Node::members).orElse(List.of());
        if (members.isEmpty()) {
            return Map.of();
        }
        var out = new LinkedHashMap<String, Schema>();
        members.forEach(m -> of(m.value(), references).ifPresent(s -> out.put(m.name(), s)));
        return Collections.unmodifiableMap(out);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Schema schema && schema.node == node;
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(System.identityHashCode(node));
    }

    @Override
    public String toString() {
        return id();
    }

    /// What a schema says about properties that it does not name.
    public enum Extras {
        /// nothing, which lets them in
        UNSAID,
        /// let in, whatever they are
        ANY,
        /// let in, if they fit a schema
        BY_SCHEMA,
        /// refused
        NONE
    }
}
