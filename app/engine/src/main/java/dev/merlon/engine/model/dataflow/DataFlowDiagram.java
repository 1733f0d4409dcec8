package dev.merlon.engine.model.dataflow;

import dev.merlon.engine.model.change.Entity;
import dev.merlon.engine.model.change.EntityKind;
import java.util.HashSet;
import java.util.List;

/// A data-flow diagram: which APIs it draws, how finely, and what people changed in it.
///
/// @param id      stable within the workspace: the API's id for the one that each API has by itself
/// @param apis    ids of the APIs that it draws; none for one that is drawn by hand alone
/// @param detail  how finely they are drawn
public record DataFlowDiagram(String id, String name, List<String> apis, Detail detail, DiagramEdits edits)
        implements Entity {

    /// How finely APIs are drawn.
    public enum Detail {
        /// Each API is one process.
        APIS,
        /// Each API with its services, by tag.
        SERVICES
    }

    public DataFlowDiagram {
        apis = List.copyOf(apis);
    }

    @Override
    public EntityKind kind() {
        return EntityKind.DATA_FLOW_DIAGRAM;
    }

    public DataFlowDiagram withEdits(DiagramEdits others) {
        return new DataFlowDiagram(id, name, apis, detail, others);
    }

    public DataFlowDiagram withName(String other) {
        return new DataFlowDiagram(id, other, apis, detail, edits);
    }

    /// The same under another id and name. What was added is the same thing in both, so that its threats are too.
    public DataFlowDiagram copiedAs(String otherId, String otherName) {
        return new DataFlowDiagram(otherId, otherName, apis, detail, edits);
    }

    /// An id for something to be added that nothing in this diagram has, nor in any other.
    public String freeId() {
        var taken = new HashSet<>(edits.added());
        var number = taken.size() + 1;
        while (taken.contains(idOf(number))) {
            number++;
        }
        return idOf(number);
    }

    private String idOf(int number) {
        return "own:" + id + ":" + number;
    }
}
