package dev.merlon.engine.fact.schema;

import dev.merlon.engine.spec.view.Schema;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/// Which endpoints reach which schema. Groups of schemas that reach each other share the answer; a group hands it on to
/// what it leads to, so that each reference is followed once, however many endpoints there are.
final class Reachability {

    private final List<List<Vertex>> knots;
    private final BitSet[] reach;

    /// @param knots  groups of schemas that reach each other, each after all that it leads to
    Reachability(List<List<Vertex>> knots) {
        this.knots = knots;
        this.reach = new BitSet[knots.size()];
        for (var i = 0; i < reach.length; i++) {
            reach[i] = new BitSet();
        }
    }

    /// @param arounds   what stands around each body's schema
    /// @param uses      the endpoints whose body is of that schema
    /// @param findings  all findings, by the index that vertices keep
    void count(Map<Schema, Vertex> arounds, Map<Schema, BitSet> uses, List<Finding> findings, Census census) {
        arounds.forEach((root, around) -> {
            var endpoints = uses.getOrDefault(root, new BitSet());
            around.children.forEach(child -> hand(endpoints, child));
            census.schema(root.node(), endpoints);
            tell(around, endpoints, findings, census);
        });
        for (var knot = knots.size() - 1; knot >= 0; knot--) {
            for (var vertex : knots.get(knot)) {
                for (var child : vertex.children) {
                    if (child.knot != knot) {
                        hand(reach[knot], child);
                    }
                }
                census.schema(vertex.schema.node(), reach[knot]);
                tell(vertex, reach[knot], findings, census);
            }
        }
    }

    private void hand(BitSet endpoints, Vertex to) {
        if (to.knot >= 0) {
            reach[to.knot].or(endpoints);
        }
    }

    private static void tell(Vertex vertex, BitSet endpoints, List<Finding> findings, Census census) {
        for (var i = 0; i < vertex.facets.size(); i++) {
            census.finding(vertex.facets.get(i), findings.get(vertex.findings.get(i)), endpoints);
        }
    }
}
