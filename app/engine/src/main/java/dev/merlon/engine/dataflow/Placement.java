package dev.merlon.engine.dataflow;

import dev.merlon.engine.model.dataflow.Boundary;
import dev.merlon.engine.model.dataflow.DataFlow;
import dev.merlon.engine.model.dataflow.DataFlowGraph;
import dev.merlon.engine.model.dataflow.Element;
import dev.merlon.engine.model.drawing.Mark;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Puts a graph where the layout says, but for what people put elsewhere: boundaries stretch around it, its lines
/// follow, and nothing else moves. Cheap enough to be done while a person drags; used once.
public final class Placement {

    private static final double SIDE = 16;
    private static final double TOP = 34;
    private static final double GAP = 24;

    private final DataFlowGraph graph;
    private final Arrangement base;
    private final Map<String, Frame> elements = new HashMap<>();
    private final Map<String, Frame> boundaries = new HashMap<>();
    private final Map<String, List<Mark.Point>> routes = new HashMap<>();
    private final Map<String, Mark.Point> labels = new HashMap<>();
    private final Set<String> moved = new HashSet<>();

    private Placement(DataFlowGraph graph, Arrangement base) {
        this.graph = graph;
        this.base = base;
    }

    /// @param base    of this graph, or of one that has less or more
    /// @param places  upper left corners that people chose, by the element's id
    public static Arrangement of(DataFlowGraph graph, Arrangement base, Map<String, Mark.Point> places) {
        var placement = new Placement(graph, base);
        graph.elements().forEach(e -> placement.put(e, places));
        graph.boundaries().reversed().forEach(placement::stretch);
        graph.flows().forEach(placement::route);
        return new Arrangement(placement.elements, placement.boundaries, placement.routes, placement.labels);
    }

    private void put(Element element, Map<String, Mark.Point> places) {
        var known = base.elements().get(element.id());
        var place = places.get(element.id());
        if (place == null) {
            place = known == null ? free() : known.corner();
        }
        var frame = Frame.of(element.kind(), place);
        if (!frame.equals(known)) {
            moved.add(element.id());
        }
        elements.put(element.id(), frame);
    }

    /// Below everything: for what nobody has placed yet.
    private Mark.Point free() {
        var bounds = base.bounds();
        var bottom = elements.values().stream().mapToDouble(Frame::bottom).max().orElse(0);
        return new Mark.Point(bounds.x() + GAP, Math.max(bottom, bounds.bottom()) + GAP);
    }

    /// Those inside come before those around them.
    private void stretch(Boundary boundary) {
        var inside = graph.elements().stream()
                .filter(e -> e.boundary().equals(boundary.id()))
                .toList();
        var within = graph.boundaries().stream()
                .filter(b -> b.parent().equals(boundary.id()))
                .toList();
        var known = base.boundaries().get(boundary.id());
        Frame around = null;
        var stretched = known == null;
        for (var element : inside) {
            var frame = elements.get(element.id());
            if (frame != null) {
                around = around == null ? frame : around.with(frame);
                stretched |= moved.contains(element.id()) || !within(known, frame);
            }
        }
        for (var inner : within) {
            var frame = boundaries.get(inner.id());
            if (frame != null) {
                around = around == null ? frame : around.with(frame);
                stretched |= moved.contains(inner.id()) || !within(known, frame);
            }
        }
        if (around != null) {
            if (stretched) {
                moved.add(boundary.id());
            }
            boundaries.put(boundary.id(), stretched || known == null ? around.around(SIDE, TOP) : known);
        }
    }

    private static boolean within(@org.jspecify.annotations.Nullable Frame outer, Frame inner) {
        return outer != null
                && inner.x() >= outer.x()
                && inner.y() >= outer.y()
                && inner.right() <= outer.right()
                && inner.bottom() <= outer.bottom();
    }

    private void route(DataFlow flow) {
        var known = base.routes().get(flow.id());
        if (known != null && !moved.contains(flow.from()) && !moved.contains(flow.to())) {
            routes.put(flow.id(), known);
            var label = base.labels().get(flow.id());
            labels.put(flow.id(), label == null ? Routes.middle(known) : label);
            return;
        }
        var from = elements.get(flow.from());
        var to = elements.get(flow.to());
        if (from != null && to != null) {
            var route = Routes.between(from, to);
            routes.put(flow.id(), route);
            labels.put(flow.id(), Routes.middle(route));
        }
    }
}
