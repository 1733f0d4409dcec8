package dev.merlon.engine.fact.schema;

import dev.merlon.engine.spec.view.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A schema that holds properties, looked at once, with those that it leads to.
final class Vertex {

    final Schema schema;
    final Label label;
    final List<Vertex> children = new ArrayList<>();

    /// Those of them that stand only where the caller asks for more than an id: a plain text is the alternative.
    final Set<Vertex> expandable = new HashSet<>();

    final List<Facet> facets = new ArrayList<>();
    final List<Integer> findings = new ArrayList<>();
    int properties;

    /// Order of discovery, from 1; 0 where not yet reached.
    int index;

    int low;

    /// Which of the groups of schemas that reach each other it is in, in the order in which they were closed.
    int knot = -1;

    boolean open;

    @Nullable
    Summary summary;

    Vertex(Schema schema, Label label) {
        this.schema = schema;
        this.label = label;
    }

    void addTo(Summary summary) {
        for (var i = 0; i < facets.size(); i++) {
            summary.add(facets.get(i), findings.get(i));
        }
    }
}
