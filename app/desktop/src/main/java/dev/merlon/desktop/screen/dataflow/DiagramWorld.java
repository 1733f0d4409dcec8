package dev.merlon.desktop.screen.dataflow;

import dev.merlon.engine.dataflow.Arrangement;
import dev.merlon.engine.dataflow.layout.DiagramLayout;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.Group;
import javafx.scene.Node;

/// Everything on the diagram as nodes, in pixels at 100 %. Nodes that still show what they are to show stay, so
/// that an edit of one element touches no other.
final class DiagramWorld extends Group {

    private final Group boundaryLayer = new Group();
    private final Group flowLayer = new Group();
    private final Group elementLayer = new Group();
    private Map<String, BoundaryNode> boundaries = new HashMap<>();
    private Map<String, FlowNode> flows = new HashMap<>();
    private Map<String, ElementNode> elements = new HashMap<>();

    DiagramWorld() {
        getStyleClass().add("flow-world");
        getChildren().addAll(boundaryLayer, flowLayer, elementLayer);
    }

    void show(DiagramLayout layout) {
        var places = layout.places();
        var graph = layout.graph();
        var bounded = new HashMap<String, BoundaryNode>();
        var inOrder = new ArrayList<Node>();
        for (var boundary : graph.boundaries()) {
            var known = boundaries.get(boundary.id());
            var node = known != null && known.shows(boundary) ? known : new BoundaryNode(boundary);
            bounded.put(boundary.id(), node);
            inOrder.add(node);
        }
        boundaries = bounded;
        replace(boundaryLayer, inOrder);
        inOrder.clear();
        var lines = new HashMap<String, FlowNode>();
        for (var flow : graph.flows()) {
            var danger = layout.dangers().get(flow.id());
            var known = flows.get(flow.id());
            var node = known != null && known.shows(flow, danger) ? known : new FlowNode(flow, danger);
            lines.put(flow.id(), node);
            inOrder.add(node);
        }
        flows = lines;
        replace(flowLayer, inOrder);
        inOrder.clear();
        var placed = new HashMap<String, ElementNode>();
        for (var element : graph.elements()) {
            places.element(element.id()).ifPresent(frame -> {
                var danger = layout.dangers().get(element.id());
                var known = elements.get(element.id());
                var node =
                        known != null && known.shows(element, danger) ? known : new ElementNode(element, danger, frame);
                placed.put(element.id(), node);
                inOrder.add(node);
            });
        }
        elements = placed;
        replace(elementLayer, inOrder);
        applyCss();
        move(places);
    }

    private static void replace(Group layer, List<Node> nodes) {
        if (!layer.getChildren().equals(nodes)) {
            layer.getChildren().setAll(nodes);
        }
    }

    void clear() {
        boundaries.clear();
        flows.clear();
        elements.clear();
        boundaryLayer.getChildren().clear();
        flowLayer.getChildren().clear();
        elementLayer.getChildren().clear();
    }

    /// Puts everything where it stands now.
    void move(Arrangement places) {
        elements.forEach((id, node) -> places.element(id).ifPresent(node::move));
        boundaries.forEach((id, node) -> places.boundary(id).ifPresent(node::move));
        flows.forEach((id, node) -> {
            var route = places.routes().get(id);
            var label = places.labels().get(id);
            if (route != null && route.size() > 1) {
                node.move(route, label == null ? route.getFirst() : label);
            }
        });
    }

    void choose(Set<String> ids) {
        elements.forEach((id, node) -> node.choose(ids.contains(id)));
        boundaries.forEach((id, node) -> node.choose(ids.contains(id)));
        flows.forEach((id, node) -> node.choose(ids.contains(id)));
    }
}
