package dev.merlon.engine.fact.schema;

import dev.merlon.engine.spec.view.Schema;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/// Looks at the properties of one schema, without following what they lead to.
final class VertexReader {

    private final Direction direction;
    private final ValueReader values;
    private final Unfolding unfolding;
    private final List<Finding> findings;
    private final BiFunction<Schema, Label, Vertex> vertices;

    /// @param findings  where every finding of the graph is kept
    /// @param vertices  gives the vertex of a schema
    VertexReader(
            Direction direction,
            ValueReader values,
            Unfolding unfolding,
            List<Finding> findings,
            BiFunction<Schema, Label, Vertex> vertices) {
        this.direction = direction;
        this.values = values;
        this.unfolding = unfolding;
        this.findings = findings;
        this.vertices = vertices;
    }

    void read(Vertex vertex) {
        var schema = vertex.schema;
        var properties = schema.properties();
        var surroundings = values.surroundings(vertex.label.surroundings(), properties.keySet());
        for (var property : properties.entrySet()) {
            property(vertex, property.getKey(), surroundings, property.getValue());
        }
        for (var part : Unfolding.parts(schema)) {
            lead(vertex, part, vertex.label);
        }
        schema.patternProperties().values().forEach(extra -> lead(vertex, extra, vertex.label.with("*")));
        schema.extraProperties().ifPresent(extra -> lead(vertex, extra, vertex.label.with("*")));
        openness(vertex, schema, !properties.isEmpty());
        Contradictions.of(schema).forEach(text -> contradiction(vertex, vertex.label, text, schema));
        if (direction == Direction.REQUEST
                && choice(schema)
                && schema.discriminator().isEmpty()) {
            add(vertex, Facet.UNDISCRIMINATED, Finding.stated(vertex.label, schema.node()));
        }
        if (direction == Direction.REQUEST && schema.discriminator().isPresent()) {
            add(vertex, Facet.POLYMORPHIC, Finding.stated(vertex.label, schema.node()));
        }
    }

    /// Schemas that reach each other can nest without end.
    ///
    /// @param knot  all of them, or one alone
    void recursion(List<Vertex> knot) {
        if (direction == Direction.REQUEST
                && (knot.size() > 1 || knot.getFirst().children.contains(knot.getFirst()))) {
            knot.forEach(vertex -> add(vertex, Facet.RECURSIVE, Finding.stated(vertex.label, vertex.schema.node())));
        }
    }

    private void property(Vertex vertex, String name, List<String> surroundings, Schema schema) {
        var label = vertex.label.with(name);
        if (schema.readOnly() || schema.writeOnly()) {
            add(vertex, Facet.DIRECTED, Finding.stated(label, schema.node()));
        }
        if (direction == Direction.REQUEST && schema.readOnly()) {
            add(vertex, Facet.READ_ONLY, Finding.stated(label, schema.node()));
        } else if (direction == Direction.REQUEST || !schema.writeOnly()) {
            vertex.properties++;
            value(vertex, name, label, surroundings, schema);
            if (Unfolding.inner(schema).untyped()) {
                add(vertex, Facet.UNTYPED, Finding.stated(label, schema.node()));
            }
            if (!unfolding.structured(schema)) {
                Contradictions.of(schema).forEach(text -> contradiction(vertex, label, text, schema));
            }
        }
    }

    /// A value under a name: what it can be plainly is read here, what it leads to becomes a vertex.
    void value(Vertex vertex, String name, Label label, List<String> surroundings, Schema schema) {
        var inner = Unfolding.inner(schema);
        var leaves = unfolding.leaves(inner.value());
        var together = inner.value().oneOf().isEmpty() && inner.value().anyOf().isEmpty();
        var use = new Use(
                name,
                label,
                surroundings,
                schema.description(),
                inner.arrays(),
                leaves,
                together,
                List.of(),
                schema.node());
        values.read(use, direction, (facet, finding) -> add(vertex, facet, finding));
        if (unfolding.structured(inner.value())) {
            var child = vertices.apply(inner.value(), named(inner.value(), label));
            vertex.children.add(child);
            if (!together && leaves.stream().anyMatch(Bounds::string)) {
                vertex.expandable.add(child);
            }
        }
    }

    private void contradiction(Vertex vertex, Label label, String text, Schema schema) {
        add(vertex, Facet.CONTRADICTION, Finding.stated(Label.root(label.text() + ": " + text), schema.node()));
    }

    /// One of several objects, and nothing says which.
    private boolean choice(Schema schema) {
        return Stream.of(schema.oneOf(), schema.anyOf())
                .anyMatch(parts -> parts.stream().filter(unfolding::structured).count() > 1);
    }

    private void lead(Vertex vertex, Schema schema, Label label) {
        var inner = Unfolding.inner(schema).value();
        if (unfolding.structured(inner)) {
            vertex.children.add(vertices.apply(inner, named(inner, label)));
        }
    }

    /// A component is called by its own name, whoever uses it.
    static Label named(Schema schema, Label otherwise) {
        return schema.component().map(Label::root).orElse(otherwise);
    }

    private void openness(Vertex vertex, Schema schema, boolean named) {
        var composed = !Unfolding.parts(schema).isEmpty();
        var extras = schema.extras();
        var closed = extras == Schema.Extras.NONE
                || schema.node().get("unevaluatedProperties").isPresent();
        var byWord = extras == Schema.Extras.ANY
                || schema.extraProperties().filter(VertexReader::takesAny).isPresent();
        var stated = Finding.stated(vertex.label, schema.node());
        if (byWord) {
            add(vertex, Facet.OPEN_BY_WORD, stated);
        }
        if (byWord || (named && extras == Schema.Extras.UNSAID && !closed)) {
            add(vertex, Facet.OPEN, stated);
        }
        if (!named
                && !composed
                && (byWord || extras == Schema.Extras.UNSAID)
                && schema.patternProperties().isEmpty()) {
            add(vertex, Facet.FREE_FORM, stated);
        }
    }

    private static boolean takesAny(Schema schema) {
        return schema.node().members().isEmpty() && schema.always().isEmpty();
    }

    private void add(Vertex vertex, Facet facet, Finding finding) {
        vertex.facets.add(facet);
        vertex.findings.add(findings.size());
        findings.add(finding);
    }
}
