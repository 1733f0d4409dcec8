package dev.merlon.engine.dataflow;

import dev.merlon.engine.model.Api;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.WorkspaceState;
import dev.merlon.engine.model.dataflow.DataFlowDiagram;
import dev.merlon.engine.model.dataflow.DataFlowDiagram.Detail;
import dev.merlon.engine.model.dataflow.DataFlowGraph;
import dev.merlon.engine.model.dataflow.DiagramEdits;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The diagrams of a workspace: one of each API that there is by itself, one of all APIs together where there are
/// several, and those that people made.
public final class Diagrams {

    /// The id of the one that shows all APIs.
    public static final String ALL = "all-apis";

    private Diagrams() {}

    /// Edited or not: that of all APIs first, then by name.
    public static List<DataFlowDiagram> of(WorkspaceState state) {
        var byId = new LinkedHashMap<String, DataFlowDiagram>();
        var apis = state.apis();
        if (apis.size() > 1) {
            byId.put(ALL, new DataFlowDiagram(ALL, "All APIs", ids(apis), Detail.APIS, DiagramEdits.NONE));
        }
        apis.forEach(api -> byId.put(
                api.id(),
                new DataFlowDiagram(api.id(), api.name(), List.of(api.id()), Detail.SERVICES, DiagramEdits.NONE)));
        state.diagrams().forEach(kept -> byId.put(kept.id(), kept.id().equals(ALL) ? ofAll(kept, apis) : kept));
        return byId.values().stream()
                .sorted(Comparator.comparing((DataFlowDiagram d) -> !d.id().equals(ALL))
                        .thenComparing(DataFlowDiagram::name, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(DataFlowDiagram::id))
                .toList();
    }

    /// That of all APIs also shows those that came after it was edited.
    private static DataFlowDiagram ofAll(DataFlowDiagram kept, List<Api> apis) {
        return new DataFlowDiagram(kept.id(), kept.name(), ids(apis), kept.detail(), kept.edits());
    }

    private static List<String> ids(List<Api> apis) {
        return apis.stream().map(Api::id).toList();
    }

    public static Optional<DataFlowDiagram> find(WorkspaceState state, String id) {
        return of(state).stream().filter(d -> d.id().equals(id)).findFirst();
    }

    /// Whether the diagram is there without anybody having made it: then it cannot be removed, only reset.
    public static boolean byItself(WorkspaceState state, String id) {
        return state.api(id).isPresent() || (id.equals(ALL) && state.apis().size() > 1);
    }

    /// Ids that a new diagram cannot have.
    public static Set<String> taken(WorkspaceState state) {
        var taken = new java.util.HashSet<String>();
        of(state).forEach(d -> taken.add(d.id()));
        taken.add(ALL);
        return taken;
    }

    /// The id of a diagram that shows the element, boundary or flow; one of a single API before that of all.
    public static Optional<String> showing(Snapshot now, String id) {
        return of(now.state()).stream()
                .sorted(Comparator.comparing((DataFlowDiagram d) -> d.id().equals(ALL)))
                .filter(d -> !graph(now, d).nameOf(id).isEmpty())
                .map(DataFlowDiagram::id)
                .findFirst();
    }

    /// What the diagram shows: drawn from the model, with the changes laid over it.
    public static DataFlowGraph graph(Snapshot now, DataFlowDiagram diagram) {
        return EditedGraph.of(DerivedGraph.of(now, diagram.apis(), diagram.detail()), diagram.edits());
    }
}
