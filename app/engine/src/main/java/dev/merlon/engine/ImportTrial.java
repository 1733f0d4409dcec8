package dev.merlon.engine;

import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.change.Edit;
import java.util.List;

/// An import that was worked out but not taken.
///
/// @param edits  none where nothing would change
/// @param after  the snapshot as it would be, its journal still without the import
record ImportTrial(ImportPlan plan, ApiProfile profile, Snapshot before, List<Edit> edits, Snapshot after) {

    ImportTrial {
        edits = List.copyOf(edits);
    }

    /// Whether it is about that very plan in that very state of the workspace.
    boolean isOf(Snapshot now, ImportPlan otherPlan, ApiProfile otherProfile) {
        return before == now
                && plan.items() == otherPlan.items()
                && plan.renames().equals(otherPlan.renames())
                && profile.equals(otherProfile);
    }
}
