package dev.merlon.desktop.screen.review;

import dev.merlon.engine.ImportPlan;
import dev.merlon.engine.model.ApiClass;
import dev.merlon.engine.model.diff.ContractDiff;
import dev.merlon.engine.problem.Problem;
import dev.merlon.engine.reimport.ImportReview;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// What the review has done for it off the FX thread. Results come back on it.
public interface ReviewWork {

    /// Works out what taking the plan would do. A later call takes the place of an earlier one.
    void review(ImportPlan plan, ApiClass forNew, Consumer<ImportReview> then, Consumer<List<Problem>> failed);

    /// What changes in security terms, by API.
    void compare(ImportPlan plan, Consumer<Map<String, ContractDiff>> then);

    /// What a second reader says of the contracts, by API.
    void remark(ImportPlan plan, Consumer<Map<String, List<Problem>>> then);

    /// Takes the plan in one change.
    ///
    /// @param failed  where nothing was taken
    void take(ImportPlan plan, ApiClass forNew, ImportReview review, Consumer<List<Problem>> failed);

    /// Leaves without having changed anything.
    void cancel();
}
