package dev.merlon.desktop.screen.newapi;

import dev.merlon.desktop.screen.newapi.draft.Asked;
import dev.merlon.desktop.screen.newapi.draft.Effect;
import dev.merlon.desktop.screen.newapi.draft.Interview;
import dev.merlon.desktop.screen.newapi.draft.Reading;
import dev.merlon.engine.ApiProfile;
import dev.merlon.engine.ImportPlan;
import dev.merlon.engine.Workspace;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.Location;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.fact.Answer;
import dev.merlon.engine.problem.Problem;
import dev.merlon.engine.problem.WorkbenchException;
import dev.merlon.engine.spec.SecondOpinion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The wizard's work on a real workspace, done at once.
final class DirectWork implements NewApiWork {

    private final Workspace workspace;
    final List<Interview> finished = new ArrayList<>();
    boolean handedOver;

    DirectWork(Workspace workspace) {
        this.workspace = workspace;
    }

    Snapshot now() {
        return workspace.snapshot();
    }

    private interface Call<T> {
        T make() throws WorkbenchException;
    }

    private static <T> T made(Call<T> call) {
        try {
            return call.make();
        } catch (WorkbenchException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void review() {
        handedOver = true;
    }

    @Override
    public void openPlace(ImportPlan.Item item, Location place) {}

    @Override
    public void openRefused(Location place) {}

    @Override
    public void read(List<Path> contracts, @Nullable String as, Consumer<Reading> then) {
        try {
            then.accept(new Reading.Done(workspace.planImport(contracts, as, Job.unwatched())));
        } catch (WorkbenchException e) {
            then.accept(new Reading.Refused(e.problems()));
        }
    }

    @Override
    public void remark(ImportPlan plan, Consumer<Map<String, List<Problem>>> then) {
        then.accept(plan.items().stream()
                .collect(Collectors.toMap(
                        ImportPlan.Item::apiId,
                        i -> i.contract().map(SecondOpinion::on).orElse(List.of()))));
    }

    @Override
    public void effect(
            ImportPlan plan, @Nullable ApiProfile before, ApiProfile after, boolean taken, Consumer<Effect> then) {
        var apis = plan.items().stream().map(ImportPlan.Item::apiId).toList();
        var earlier =
                Optional.ofNullable(before).map(b -> whatIf(plan, b, taken)).orElseGet(this::now);
        then.accept(Effect.between(earlier, whatIf(plan, after, taken), apis));
    }

    private Snapshot whatIf(ImportPlan plan, ApiProfile profile, boolean taken) {
        return made(() -> taken
                ? workspace.whatIf(SessionWork.profiled(now(), plan, profile), Job.unwatched())
                : workspace.whatIf(plan, profile, Job.unwatched()));
    }

    @Override
    public void effect(List<Answer> answers, List<String> apis, Consumer<Effect> then) {
        then.accept(Effect.between(now(), made(() -> workspace.whatIf(answers, Job.unwatched())), apis));
    }

    @Override
    public void take(ImportPlan plan, ApiProfile profile, Consumer<Snapshot> then, Consumer<List<Problem>> failed) {
        then.accept(made(() -> workspace.take(plan, profile, Job.unwatched())));
    }

    @Override
    public void profile(ImportPlan plan, ApiProfile profile, Consumer<Snapshot> then, Runnable failed) {
        then.accept(made(() -> workspace.put("Changed the profile", SessionWork.profiled(now(), plan, profile))));
    }

    @Override
    public void answer(Asked asked, List<Answer> answers, Consumer<Snapshot> then, Runnable failed) {
        then.accept(made(() -> workspace.answer("Answered", answers)));
    }

    @Override
    public String who() {
        return "Kim";
    }

    @Override
    public void finish(Interview interview) {
        finished.add(interview);
    }

    @Override
    public void leave() {}
}
