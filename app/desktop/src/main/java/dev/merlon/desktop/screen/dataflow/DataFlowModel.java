package dev.merlon.desktop.screen.dataflow;

import dev.merlon.engine.dataflow.Arrangement;
import dev.merlon.engine.dataflow.layout.DiagramLayout;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.dataflow.Boundary;
import dev.merlon.engine.model.dataflow.DataFlow;
import dev.merlon.engine.model.dataflow.DataFlowDiagram;
import dev.merlon.engine.model.dataflow.DataFlowGraph;
import dev.merlon.engine.model.dataflow.Element;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which diagram is shown, what of it is chosen, and what an edit makes of it before it is kept. Knows no scene
/// graph.
final class DataFlowModel {

    /// All that was worked out for a snapshot.
    ///
    /// @param diagrams  those of the workspace
    /// @param layout    the chosen one; null where there is none, or it cannot be laid out
    /// @param refusal   why it cannot; empty where it can
    record Ready(
            Snapshot now,
            List<DataFlowDiagram> diagrams,
            @Nullable DiagramLayout layout,
            String refusal) {}

    private @Nullable Ready ready;
    private @Nullable DiagramLayout shown;
    private @Nullable String wanted;
    private final Set<String> chosen = new LinkedHashSet<>();
    private DiagramTool tool = DiagramTool.SELECT;
    private String sought = "";
    private int unkept;

    Optional<Ready> ready() {
        return Optional.ofNullable(ready);
    }

    /// What was worked out while edits are still on their way to be kept is older than what is shown.
    void follow(Ready next) {
        ready = next;
        if (unkept == 0) {
            shown = next.layout();
            chosen.removeIf(id -> graph().nameOf(id).isEmpty());
        }
    }

    /// The id of the diagram that is to be shown; null for the first.
    Optional<String> wanted() {
        return Optional.ofNullable(wanted);
    }

    void want(@Nullable String diagram) {
        if (diagram != null && !diagram.equals(wanted)) {
            chosen.clear();
        }
        wanted = diagram;
    }

    Optional<DiagramLayout> shown() {
        return Optional.ofNullable(shown);
    }

    DataFlowGraph graph() {
        return shown == null ? DataFlowGraph.EMPTY : shown.graph();
    }

    Arrangement places() {
        return shown == null ? Arrangement.EMPTY : shown.places();
    }

    Optional<DiagramEditor> editor() {
        return shown().map(DiagramEditor::new);
    }

    /// Shows an edit at once; [#kept] is called when it is safe.
    void apply(DiagramEdit edit) {
        var before = shown;
        if (before != null) {
            unkept++;
            shown = before.with(edit.diagram());
            chosen.clear();
            chosen.addAll(edit.chosen());
        }
    }

    void kept() {
        unkept = Math.max(0, unkept - 1);
    }

    // --- what is chosen ---

    Set<String> chosen() {
        return Set.copyOf(chosen);
    }

    /// The only thing that is chosen.
    Optional<String> only() {
        return chosen.size() == 1 ? Optional.of(chosen.iterator().next()) : Optional.empty();
    }

    Optional<Element> onlyElement() {
        return only().flatMap(graph()::element);
    }

    Optional<DataFlow> onlyFlow() {
        return only().flatMap(graph()::flow);
    }

    Optional<Boundary> onlyBoundary() {
        return only().flatMap(graph()::boundary);
    }

    void choose(Collection<String> ids) {
        chosen.clear();
        chosen.addAll(ids);
    }

    void toggle(String id) {
        if (!chosen.remove(id)) {
            chosen.add(id);
        }
    }

    /// Chooses the next element in the direction.
    ///
    /// @return whether there is one
    boolean walk(int dx, int dy) {
        var next = Walk.from(places(), only().orElse(""), dx, dy);
        next.ifPresent(id -> choose(Set.of(id)));
        return next.isPresent();
    }

    // --- how it is looked at ---

    DiagramTool tool() {
        return tool;
    }

    void use(DiagramTool other) {
        tool = other;
    }

    void seek(String text) {
        sought = text.strip().toLowerCase(Locale.ROOT);
    }

    boolean found(String name) {
        return sought.isEmpty() || name.toLowerCase(Locale.ROOT).contains(sought);
    }
}
