package dev.merlon.desktop.screen.newapi;

import dev.merlon.desktop.screen.newapi.draft.Asked;
import dev.merlon.desktop.screen.newapi.draft.Effect;
import dev.merlon.desktop.screen.newapi.draft.Interview;
import dev.merlon.desktop.screen.newapi.draft.Reading;
import dev.merlon.engine.ApiProfile;
import dev.merlon.engine.ImportPlan;
import dev.merlon.engine.model.Location;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.fact.Answer;
import dev.merlon.engine.problem.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What the wizard has done for it off the FX thread. Results come back on it, in whatever order.
public interface NewApiWork {

    /// @param as  the API that the one contract is a new version of, whatever its title; null to go by titles
    void read(List<Path> contracts, @Nullable String as, Consumer<Reading> then);

    /// Hands contracts over of which the workspace knows some: what they change is reviewed before it is taken.
    void review();

    /// Shows a place in a contract that was read.
    void openPlace(ImportPlan.Item item, Location place);

    /// Shows a place in a contract that was refused.
    void openRefused(Location place);

    /// Swagger-parser's remarks by API.
    void remark(ImportPlan plan, Consumer<Map<String, List<Problem>>> then);

    /// What taking the plan would do.
    ///
    /// @param before  the profile to compare with; null to compare with the workspace as it is
    /// @param taken   true where the plan was taken already and only the profile may still change
    void effect(ImportPlan plan, @Nullable ApiProfile before, ApiProfile after, boolean taken, Consumer<Effect> then);

    /// What the answers would do to the APIs.
    void effect(List<Answer> answers, List<String> apis, Consumer<Effect> then);

    /// @param then    with the workspace after it
    /// @param failed  where nothing was taken
    void take(ImportPlan plan, ApiProfile profile, Consumer<Snapshot> then, Consumer<List<Problem>> failed);

    /// Gives the APIs that came new with the plan another profile.
    void profile(ImportPlan plan, ApiProfile profile, Consumer<Snapshot> then, Runnable failed);

    void answer(Asked asked, List<Answer> answers, Consumer<Snapshot> then, Runnable failed);

    /// The name that answers carry.
    String who();

    /// The wizard is through: on to the APIs.
    void finish(Interview interview);

    /// Leaves it as it is, to go on later.
    void leave();
}
