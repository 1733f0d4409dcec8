package dev.merlon.engine.exchange.workspace;

import dev.merlon.engine.dataflow.Diagrams;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.dataflow.DataFlow;
import dev.merlon.engine.model.dataflow.DataFlowDiagram;
import dev.merlon.engine.model.dataflow.DataFlowGraph;
import dev.merlon.engine.model.threatmodel.About;
import dev.merlon.engine.model.threatmodel.Diagram;
import dev.merlon.engine.model.threatmodel.Element;
import dev.merlon.engine.model.threatmodel.ElementKind;
import dev.merlon.engine.model.threatmodel.Extras;
import dev.merlon.engine.model.threatmodel.Flow;
import dev.merlon.engine.model.threatmodel.ThreatModel;
import dev.merlon.engine.model.threatmodel.Zone;
import dev.merlon.engine.model.threatmodel.ZoneForm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A workspace as a threat model: each data-flow diagram with its elements, every endpoint a flow of its own to the
/// service that serves it, and at each what threatens it.
public final class WorkspaceModel {

    private static final String STRIDE = "STRIDE";

    private final Snapshot now;
    private final List<Diagram> diagrams = new ArrayList<>();
    private final List<Zone> zones = new ArrayList<>();
    private final List<Element> elements = new ArrayList<>();
    private final List<Flow> flows = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();

    private WorkspaceModel(Snapshot now) {
        this.now = now;
    }

    public static ThreatModel of(Snapshot now) {
        return new WorkspaceModel(now).model();
    }

    private ThreatModel model() {
        var number = 0;
        for (var diagram : Diagrams.of(now.state())) {
            if (!diagram.id().equals(Diagrams.ALL)) {
                draw(diagram, String.valueOf(number++));
            }
        }
        var threats = new WorkspaceThreats(now, taken);
        return new ThreatModel(
                now.state().name(),
                About.named(now.state().name(), ""),
                diagrams,
                zones,
                elements,
                flows,
                List.of(),
                threats.threats(),
                threats.mitigations(),
                List.of(),
                Extras.NONE);
    }

    private void draw(DataFlowDiagram diagram, String number) {
        var graph = Diagrams.graph(now, diagram);
        diagrams.add(new Diagram(number, diagram.name(), "", STRIDE, Extras.NONE));
        var ids = new HashMap<String, String>();
        for (var boundary : graph.boundaries()) {
            zones.add(new Zone(
                    give(boundary.id(), number, ids),
                    boundary.name(),
                    "",
                    boundary.trust() ? "" : "group",
                    ZoneForm.BOX,
                    ids.getOrDefault(boundary.parent(), ""),
                    null,
                    number,
                    null,
                    List.of(),
                    Extras.NONE));
        }
        for (var element : graph.elements()) {
            elements.add(new Element(
                    give(element.id(), number, ids),
                    element.name(),
                    element.note(),
                    kind(element.kind()),
                    type(element.kind()),
                    ids.getOrDefault(element.boundary(), ""),
                    null,
                    List.of(),
                    List.of(),
                    number,
                    null,
                    List.of(),
                    Extras.NONE));
        }
        graph.flows().forEach(f -> flow(f, graph, number, ids));
    }

    /// Elements that two diagrams show are drawn in both, and are two for other tools.
    private String give(String id, String diagram, Map<String, String> ids) {
        var own = taken.add(id) ? id : id + "@" + diagram;
        taken.add(own);
        ids.put(id, own);
        return own;
    }

    private static ElementKind kind(dev.merlon.engine.model.dataflow.ElementKind kind) {
        return switch (kind.shape()) {
            case SQUARE -> ElementKind.ACTOR;
            case ROUND -> ElementKind.PROCESS;
            case DRUM -> ElementKind.STORE;
        };
    }

    /// Empty where it says no more than the shape does.
    private static String type(dev.merlon.engine.model.dataflow.ElementKind kind) {
        return kind.word().equals(kind(kind).word()) ? "" : kind.word();
    }

    /// A flow to a service is one for each endpoint that the service serves by it; any other stays one.
    private void flow(DataFlow flow, DataFlowGraph graph, String number, Map<String, String> ids) {
        var serves = graph.element(flow.to())
                .map(dev.merlon.engine.model.dataflow.Element::endpoints)
                .orElse(List.of());
        var here = new HashSet<>(serves);
        var served = flow.endpoints().stream()
                .filter(here::contains)
                .filter(e -> !taken.contains(e.toString()))
                .toList();
        if (served.isEmpty()) {
            add(flow, give(flow.id(), number, ids), flow.label(), number, ids);
            return;
        }
        for (var id : served) {
            var name = now.endpoint(id).map(e -> e.method() + " " + e.path()).orElse(id.key());
            add(flow, give(id.toString(), number, ids), name, number, ids);
        }
    }

    private void add(DataFlow flow, String id, String name, String number, Map<String, String> ids) {
        flows.add(Flow.of(id, name, ids.getOrDefault(flow.from(), flow.from()), ids.getOrDefault(flow.to(), flow.to()))
                .placed(number));
    }
}
