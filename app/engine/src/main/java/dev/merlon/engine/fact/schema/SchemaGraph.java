package dev.merlon.engine.fact.schema;

import dev.merlon.engine.fact.data.DataClassifier;
import dev.merlon.engine.fact.word.Vocabulary;
import dev.merlon.engine.spec.view.Parameter;
import dev.merlon.engine.spec.view.Schema;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The schemas of a contract as a graph, for one direction. Each is read once; what can be found in a body is
/// the union over all schemas that it reaches. Schemas that reach each other share one summary (Tarjan's
/// strongly connected components, without recursion, so that no contract can exhaust the stack). Not
/// thread-safe.
public final class SchemaGraph {

    /// More properties than this are counted as this many.
    public static final int MOST_PROPERTIES = 1_000;

    private final Direction direction;
    private final ValueReader values;
    private final VertexReader reader;
    private final Unfolding unfolding;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<Schema, Vertex> vertices = new HashMap<>();
    private final Map<Schema, Summary> roots = new HashMap<>();
    private final Map<Schema, Vertex> arounds = new LinkedHashMap<>();
    private final Map<Schema, BitSet> uses = new HashMap<>();
    private final List<List<Vertex>> knots = new ArrayList<>();
    private final Map<Schema, Integer> counts = new HashMap<>();
    private final ArrayDeque<Vertex> open = new ArrayDeque<>();
    private int reached;

    public SchemaGraph(Direction direction, Vocabulary.Run names, DataClassifier.Run classes) {
        this.direction = direction;
        this.values = new ValueReader(names, classes);
        this.unfolding = new Unfolding();
        this.reader = new VertexReader(direction, values, unfolding, findings, this::vertex);
    }

    /// What can be found in a body of that schema.
    ///
    /// @param label  what to call it where it is no component: `body`, within what it is about
    public Summary summary(Schema root, Label label) {
        var known = roots.get(root);
        if (known == null) {
            known = find(root, label);
            roots.put(root, known);
        }
        return known;
    }

    /// Notes that an endpoint's body is of that schema.
    ///
    /// @param endpoint  its place in the contract, from 0
    public void use(Schema root, int endpoint) {
        uses.computeIfAbsent(root, _ -> new BitSet()).set(endpoint);
    }

    /// Goes through every schema that a body reaches, with the endpoints whose bodies do. To be called last.
    public void count(Census census) {
        new Reachability(knots).count(arounds, uses, findings, census);
    }

    private Summary find(Schema root, Label label) {
        var around = new Vertex(root, label);
        arounds.put(root, around);
        reader.value(around, label.name(), VertexReader.named(root, label), label.surroundings(), root);
        var summary = Summary.empty(findings);
        for (var child : around.children) {
            summary.addAll(reach(child));
        }
        var own = Summary.empty(findings);
        around.addTo(own);
        summary.addAll(own);
        return summary;
    }

    /// What can be found in one parameter.
    public Summary parameter(Parameter parameter, List<String> surroundings) {
        var summary = Summary.empty(findings);
        parameter.givenSchema().ifPresent(schema -> {
            var inner = Unfolding.inner(schema);
            var use = new Use(
                    parameter.name(),
                    Label.root(parameter.name()),
                    surroundings,
                    parameter.description(),
                    inner.arrays(),
                    unfolding.leaves(inner.value()),
                    inner.value().oneOf().isEmpty() && inner.value().anyOf().isEmpty(),
                    parameter.examples(),
                    parameter.node());
            var contradictions = new ArrayList<>(Contradictions.of(inner.value()));
            if (parameter.required() && schema.defaultValue().isPresent()) {
                contradictions.add("required, yet with a default");
            }
            for (var text : contradictions) {
                summary.add(Facet.CONTRADICTION, findings.size());
                findings.add(Finding.stated(Label.root(parameter.name() + ": " + text), parameter.node()));
            }
            values.read(use, direction, (facet, finding) -> {
                summary.add(facet, findings.size());
                findings.add(finding);
            });
        });
        return summary;
    }

    /// Several summaries as one.
    public Summary merged(List<Summary> summaries) {
        if (summaries.size() == 1) {
            return summaries.getFirst();
        }
        var merged = Summary.empty(findings);
        summaries.forEach(merged::addAll);
        return merged;
    }

    /// Properties that a body of that schema carries, nested ones included, each once; at most [#MOST_PROPERTIES]. What
    /// may be a plain id instead is counted as that.
    public int properties(Schema root, Label label) {
        var known = counts.get(root);
        if (known == null) {
            summary(root, label);
            known = count(Unfolding.inner(root).value());
            counts.put(root, known);
        }
        return known;
    }

    private int count(Schema root) {
        var first = vertices.get(root);
        if (first == null) {
            return 0;
        }
        var seen = new HashSet<Vertex>();
        var next = new ArrayDeque<Vertex>();
        next.add(first);
        seen.add(first);
        var count = 0;
        while (!next.isEmpty() && count < MOST_PROPERTIES && seen.size() < 4 * MOST_PROPERTIES) {
            var vertex = next.poll();
            count += vertex.properties;
            for (var child : vertex.children) {
                if (!vertex.expandable.contains(child) && seen.add(child)) {
                    next.add(child);
                }
            }
        }
        return Math.min(count, MOST_PROPERTIES);
    }

    private Vertex vertex(Schema schema, Label label) {
        return vertices.computeIfAbsent(schema, s -> new Vertex(s, label));
    }

    private record Step(Vertex vertex, int child) {}

    private Summary reach(Vertex root) {
        if (root.summary != null) {
            return root.summary;
        }
        var way = new ArrayDeque<Step>();
        enter(root, way);
        while (!way.isEmpty()) {
            var step = way.pop();
            var vertex = step.vertex();
            if (step.child() > 0) {
                var before = vertex.children.get(step.child() - 1);
                vertex.low = before.open ? Math.min(vertex.low, before.low) : vertex.low;
            }
            if (step.child() < vertex.children.size()) {
                way.push(new Step(vertex, step.child() + 1));
                var child = vertex.children.get(step.child());
                if (child.index == 0) {
                    enter(child, way);
                }
            } else if (vertex.low == vertex.index) {
                close(vertex);
            }
        }
        return root.summary == null ? Summary.empty(findings) : root.summary;
    }

    private void enter(Vertex vertex, ArrayDeque<Step> way) {
        reader.read(vertex);
        vertex.index = ++reached;
        vertex.low = reached;
        vertex.open = true;
        open.push(vertex);
        way.push(new Step(vertex, 0));
    }

    /// All schemas that reach each other are known now: they share one summary.
    private void close(Vertex first) {
        var members = new ArrayList<Vertex>();
        Vertex member;
        do {
            member = open.pop();
            member.open = false;
            members.add(member);
        } while (member != first);
        Collections.reverse(members);
        members.forEach(each -> each.knot = knots.size());
        knots.add(members);
        reader.recursion(members);
        var summary = Summary.empty(findings);
        for (var each : members) {
            var own = Summary.empty(findings);
            each.addTo(own);
            summary.addAll(own);
            for (var child : each.children) {
                if (child.summary != null) {
                    summary.addAll(child.summary);
                }
            }
        }
        members.forEach(each -> each.summary = summary);
    }
}
