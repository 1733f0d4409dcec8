package dev.merlon.engine.reimport;

import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.posture.Score;
import java.util.List;

/// What taking an import plan would do, worked out to the last outcome and kept nowhere. Immutable; read on any thread.
///
/// @param apis    one for each contract of the plan, in its order
/// @param before  the workspace now
/// @param after   the workspace as it would be, its journal still without the import
public record ImportReview(List<ApiReview> apis, Snapshot before, Snapshot after) {

    public ImportReview {
        apis = List.copyOf(apis);
    }

    /// The workspace's score now.
    public Score scoreBefore() {
        return before.posture().total();
    }

    /// The workspace's score as it would be.
    public Score scoreAfter() {
        return after.posture().total();
    }

    /// Decisions and records that a person has to look at again, of all APIs.
    public List<CarryOver> toConfirm() {
        return apis.stream()
                .flatMap(a -> a.carried(Fate.TO_CONFIRM).stream())
                .distinct()
                .toList();
    }
}
