package dev.merlon.engine.dataflow.layout;

import dev.merlon.engine.dataflow.Arrangement;
import dev.merlon.engine.dataflow.Danger;
import dev.merlon.engine.dataflow.DerivedGraph;
import dev.merlon.engine.dataflow.EditedGraph;
import dev.merlon.engine.dataflow.Placement;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.dataflow.DataFlowDiagram;
import dev.merlon.engine.model.dataflow.DataFlowGraph;
import dev.merlon.engine.model.dataflow.DiagramEdits;
import dev.merlon.engine.problem.WorkbenchException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A diagram worked out: what the model draws, where the layout puts it, and what it shows with the changes
/// laid over it. Changes that only place, name, hide or add something need no new layout: [#with] is cheap.
///
/// @param diagram  the one that was worked out
/// @param derived  as the model draws it
/// @param base     where the layout puts what bears on it
/// @param graph    as it is shown
/// @param places   where everything that is shown stands
/// @param dangers  what threatens what, by id
public record DiagramLayout(
        DataFlowDiagram diagram,
        DataFlowGraph derived,
        Arrangement base,
        DataFlowGraph graph,
        Arrangement places,
        Map<String, Danger> dangers) {

    public DiagramLayout {
        dangers = Map.copyOf(dangers);
    }

    /// @throws WorkbenchException where it is too large to be laid out
    public static DiagramLayout of(Snapshot now, DataFlowDiagram diagram, Job job) throws WorkbenchException {
        return of(now, diagram, null, job);
    }

    /// The same, where nothing is laid out twice.
    ///
    /// @param earlier  what was worked out before; null where nothing was
    /// @throws WorkbenchException where it is too large to be laid out
    public static DiagramLayout of(Snapshot now, DataFlowDiagram diagram, @Nullable DiagramLayout earlier, Job job)
            throws WorkbenchException {
        var derived = DerivedGraph.of(now, diagram.apis(), diagram.detail());
        job.checkCancelled();
        var base = earlier != null && earlier.standsFor(diagram) && earlier.derived.equals(derived)
                ? earlier.base
                : LayeredLayout.of(EditedGraph.of(derived, diagram.edits().settledPart()), job);
        var graph = EditedGraph.of(derived, diagram.edits());
        return new DiagramLayout(
                diagram,
                derived,
                base,
                graph,
                Placement.of(graph, base, diagram.edits().places()),
                Danger.of(now, graph));
    }

    /// The same after an edit that leaves what bears on the layout as it is.
    public DiagramLayout with(DataFlowDiagram edited) {
        var next = EditedGraph.of(derived, edited.edits());
        return new DiagramLayout(
                edited,
                derived,
                base,
                next,
                Placement.of(next, base, edited.edits().places()),
                dangers);
    }

    /// Whether the other's changes leave the layout of all else as it is.
    private boolean standsFor(DataFlowDiagram other) {
        return diagram.id().equals(other.id())
                && diagram.apis().equals(other.apis())
                && diagram.detail() == other.detail()
                && diagram.edits().settledPart().equals(other.edits().settledPart());
    }

    /// Where everything would stand with these changes.
    public Arrangement placed(DiagramEdits edits) {
        return Placement.of(graph, base, edits.places());
    }
}
