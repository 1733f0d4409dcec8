package dev.merlon.engine;

import dev.merlon.engine.governance.GroundNotes;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.change.Edit;
import dev.merlon.engine.model.change.EntityKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// A change with what decisions in scopes have to note of it: the facts of outcomes that came within them.
///
/// @param after  the snapshot that it leads to, the notes in its state
record Noted(List<Edit> edits, Snapshot after) {

    private static final Set<EntityKind> CONCERNED = EnumSet.of(
            EntityKind.API,
            EntityKind.ANSWER,
            EntityKind.API_CLASS,
            EntityKind.SCOPED_DECISION,
            EntityKind.EXCEPTION,
            EntityKind.TOOL);

    /// Only where facts, policy sets or such decisions change, outcomes come within them.
    static Noted of(List<Edit> edits, Snapshot after) {
        var concerned = edits.stream().anyMatch(e -> CONCERNED.contains(e.kind()));
        var notes = concerned ? GroundNotes.missing(after) : List.<Edit>of();
        return notes.isEmpty()
                ? new Noted(edits, after)
                : new Noted(
                        GroundNotes.workedInto(edits, notes),
                        after.with(after.state().with(notes)));
    }
}
