package dev.merlon.engine.dataflow.layout;

import dev.merlon.engine.dataflow.Arrangement;
import dev.merlon.engine.dataflow.Frame;
import dev.merlon.engine.dataflow.Labels;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.dataflow.DataFlow;
import dev.merlon.engine.model.dataflow.DataFlowGraph;
import dev.merlon.engine.model.drawing.Drawing;
import dev.merlon.engine.model.drawing.Mark;
import dev.merlon.engine.problem.WorkbenchException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeLabelPlacement;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.HierarchyHandling;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/// Sets a graph out in layers from the left to the right, callers first, boundaries around what stands in them: the
/// layered method of Sugiyama, Tagawa and Toda (1981) as Eclipse ELK implements it. The same graph always gives the
/// same arrangement.
public final class LayeredLayout {

    /// More is nothing that a person can read.
    public static final int MOST_ELEMENTS = 1_000;

    public static final int MOST_FLOWS = 3_000;

    /// Up to here the method is worth its time that keeps the most lines straight.
    private static final int MOST_STRAIGHTENED = 150;

    private static final double MARGIN = 24;

    private final DataFlowGraph graph;
    private final ElkNode root = ElkGraphUtil.createGraph();
    private final Map<String, ElkNode> nodes = new LinkedHashMap<>();
    private final Map<String, ElkEdge> edges = new LinkedHashMap<>();

    private LayeredLayout(DataFlowGraph graph) {
        this.graph = graph;
    }

    /// @throws WorkbenchException where the graph is too large to be drawn
    public static Arrangement of(DataFlowGraph graph, Job job) throws WorkbenchException {
        if (graph.elements().size() > MOST_ELEMENTS || graph.flows().size() > MOST_FLOWS) {
            throw new WorkbenchException(
                    "DIAGRAM-TOO-LARGE",
                    "a diagram of %d elements and %d flows is too large to lay out; at most %d and %d are: hide some, or draw fewer APIs"
                            .formatted(graph.elements().size(), graph.flows().size(), MOST_ELEMENTS, MOST_FLOWS),
                    "",
                    null);
        }
        return graph.elements().isEmpty() ? Arrangement.EMPTY : new LayeredLayout(graph).layOut(job);
    }

    private Arrangement layOut(Job job) {
        LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
        options();
        graph.boundaries().forEach(b -> {
            var node = ElkGraphUtil.createNode(nodes.getOrDefault(b.parent(), root));
            node.setProperty(CoreOptions.PADDING, new ElkPadding(36, 18, 18, 18));
            nodes.put(b.id(), node);
        });
        graph.elements().forEach(e -> {
            var node = ElkGraphUtil.createNode(nodes.getOrDefault(e.boundary(), root));
            var size = Frame.of(e.kind(), new Mark.Point(0, 0));
            node.setDimensions(size.width(), size.height());
            nodes.put(e.id(), node);
        });
        graph.flows().forEach(this::edge);
        job.checkCancelled();
        new RecursiveGraphLayoutEngine().layout(root, new BasicProgressMonitor() {
            @Override
            public boolean isCanceled() {
                job.checkCancelled();
                return super.isCanceled();
            }
        });
        return arrangement();
    }

    private void options() {
        root.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
        root.setProperty(CoreOptions.DIRECTION, Direction.RIGHT);
        root.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        root.setProperty(CoreOptions.HIERARCHY_HANDLING, HierarchyHandling.INCLUDE_CHILDREN);
        root.setProperty(CoreOptions.RANDOM_SEED, 1);
        root.setProperty(CoreOptions.PADDING, new ElkPadding(MARGIN));
        root.setProperty(
                LayeredOptions.NODE_PLACEMENT_STRATEGY,
                graph.elements().size() <= MOST_STRAIGHTENED
                        ? NodePlacementStrategy.NETWORK_SIMPLEX
                        : NodePlacementStrategy.BRANDES_KOEPF);
        root.setProperty(CoreOptions.SPACING_NODE_NODE, 28.0);
        root.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 30.0);
        root.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 14.0);
        root.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, 12.0);
        root.setProperty(CoreOptions.SPACING_EDGE_NODE, 16.0);
        root.setProperty(CoreOptions.SPACING_EDGE_EDGE, 12.0);
    }

    private void edge(DataFlow flow) {
        var from = nodes.get(flow.from());
        var to = nodes.get(flow.to());
        if (from == null || to == null) {
            return;
        }
        var edge = ElkGraphUtil.createSimpleEdge(from, to);
        if (!flow.label().isEmpty()) {
            var label = ElkGraphUtil.createLabel(flow.label(), edge);
            label.setDimensions(labelWidth(flow), Labels.HEIGHT);
            label.setProperty(CoreOptions.EDGE_LABELS_PLACEMENT, EdgeLabelPlacement.CENTER);
            label.setProperty(CoreOptions.EDGE_LABELS_INLINE, true);
        }
        edges.put(flow.id(), edge);
    }

    private static double labelWidth(DataFlow flow) {
        return Drawing.widthOf(Labels.cut(flow.label()), Labels.SIZE) + 8;
    }

    private Arrangement arrangement() {
        var elements = new HashMap<String, Frame>();
        var boundaries = new HashMap<String, Frame>();
        graph.boundaries().forEach(b -> boundaries.put(b.id(), frame(b.id())));
        graph.elements().forEach(e -> elements.put(e.id(), frame(e.id())));
        var routes = new HashMap<String, List<Mark.Point>>();
        var labels = new HashMap<String, Mark.Point>();
        edges.forEach((id, edge) -> {
            var origin = origin(edge.getContainingNode());
            routes.put(id, route(edge, origin));
            if (!edge.getLabels().isEmpty()) {
                var label = edge.getLabels().getFirst();
                labels.put(
                        id,
                        new Mark.Point(
                                origin.x() + label.getX() + label.getWidth() / 2,
                                origin.y() + label.getY() + label.getHeight() / 2));
            }
        });
        return new Arrangement(elements, boundaries, routes, labels);
    }

    private Frame frame(String id) {
        var node = nodes.get(id);
        if (node == null) {
            throw new IllegalStateException("nothing was laid out for " + id);
        }
        var at = origin(node);
        return new Frame(Math.rint(at.x()), Math.rint(at.y()), node.getWidth(), node.getHeight());
    }

    /// Places are relative to the node around.
    private static Mark.Point origin(ElkNode node) {
        var x = 0.0;
        var y = 0.0;
        for (var at = node; at != null; at = at.getParent()) {
            x += at.getX();
            y += at.getY();
        }
        return new Mark.Point(x, y);
    }

    private static List<Mark.Point> route(ElkEdge edge, Mark.Point origin) {
        var points = new ArrayList<Mark.Point>();
        for (var section : edge.getSections()) {
            points.add(new Mark.Point(origin.x() + section.getStartX(), origin.y() + section.getStartY()));
            section.getBendPoints()
                    .forEach(p -> points.add(new Mark.Point(origin.x() + p.getX(), origin.y() + p.getY())));
            points.add(new Mark.Point(origin.x() + section.getEndX(), origin.y() + section.getEndY()));
        }
        return points;
    }
}
