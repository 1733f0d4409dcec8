package dev.merlon.desktop.screen.newapi;

import dev.merlon.desktop.navigation.ContractOrigin;
import dev.merlon.desktop.navigation.Route;
import dev.merlon.desktop.navigation.ScreenContext;
import dev.merlon.desktop.screen.newapi.draft.Asked;
import dev.merlon.desktop.screen.newapi.draft.Choice;
import dev.merlon.desktop.screen.newapi.draft.Effect;
import dev.merlon.desktop.screen.newapi.draft.Interview;
import dev.merlon.desktop.screen.newapi.draft.Reading;
import dev.merlon.desktop.session.Incoming;
import dev.merlon.desktop.task.RunningTask;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.ApiProfile;
import dev.merlon.engine.ImportPlan;
import dev.merlon.engine.Workspace;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.Api;
import dev.merlon.engine.model.Location;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.fact.Answer;
import dev.merlon.engine.problem.Problem;
import dev.merlon.engine.problem.WorkbenchException;
import dev.merlon.engine.spec.SecondOpinion;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Does the wizard's work on the open workspace. What nobody waits for any longer is cancelled.
final class SessionWork implements NewApiWork {

    private final ScreenContext context;
    private final Consumer<RunningTask> follow;
    private final Texts texts = Texts.of(SessionWork.class);
    private @Nullable RunningTask reading;
    private @Nullable RunningTask explaining;

    /// @param follow  shows work that the user waits for, with its cancel
    SessionWork(ScreenContext context, Consumer<RunningTask> follow) {
        this.context = context;
        this.follow = follow;
    }

    @Override
    public void read(List<Path> contracts, @Nullable String as, Consumer<Reading> then) {
        cancel(reading);
        var task = context.session()
                .read(
                        texts.get("reading", contracts.size(), name(contracts)),
                        (w, job) -> plan(w, contracts, as, job),
                        result -> {
                            context.session().incoming(incoming(contracts, result));
                            then.accept(result);
                        });
        reading = task;
        follow.accept(task);
        task.finishedProperty().addListener((_, _, _) -> {
            if (task.cancelled()) {
                then.accept(new Reading.Cancelled());
            }
        });
    }

    private static void cancel(@Nullable RunningTask task) {
        if (task != null) {
            task.cancel();
        }
    }

    private static Incoming incoming(List<Path> contracts, Reading result) {
        return switch (result) {
            case Reading.Done(var plan) -> new Incoming(contracts, plan, List.of());
            case Reading.Refused(var problems) -> new Incoming(contracts, null, problems);
            case Reading.Cancelled() -> Incoming.NONE;
        };
    }

    @Override
    public void review() {
        context.navigator().replace(new Route.ReviewImport());
    }

    @Override
    public void openPlace(ImportPlan.Item item, Location place) {
        var origin = item.contract().isPresent()
                ? new ContractOrigin.Planned(item.apiId())
                : new ContractOrigin.Kept(item.apiId());
        context.navigator().go(new Route.ContractText(origin, place));
    }

    @Override
    public void openRefused(Location place) {
        context.session().incomingProperty().get().paths().stream()
                .filter(path -> place.file().startsWith(path.toString().replace('\\', '/')))
                .findFirst()
                .ifPresent(path ->
                        context.navigator().go(new Route.ContractText(new ContractOrigin.Refused(path), place)));
    }

    private static Reading plan(Workspace workspace, List<Path> contracts, @Nullable String as, Job job) {
        try {
            return new Reading.Done(workspace.planImport(contracts, as, job));
        } catch (WorkbenchException e) {
            return new Reading.Refused(e.problems());
        }
    }

    private static String name(List<Path> contracts) {
        return String.valueOf(contracts.getFirst().getFileName());
    }

    @Override
    public void remark(ImportPlan plan, Consumer<Map<String, List<Problem>>> then) {
        context.tasks().run(texts.get("remarking"), job -> remarks(plan, job), then);
    }

    private static Map<String, List<Problem>> remarks(ImportPlan plan, Job job) {
        var remarks = new HashMap<String, List<Problem>>();
        for (var item : plan.items()) {
            job.checkCancelled();
            remarks.put(item.apiId(), item.contract().map(SecondOpinion::on).orElse(List.of()));
        }
        return remarks;
    }

    @Override
    public void effect(
            ImportPlan plan, @Nullable ApiProfile before, ApiProfile after, boolean taken, Consumer<Effect> then) {
        var apis = plan.items().stream().map(ImportPlan.Item::apiId).toList();
        explain(
                (workspace, job) -> {
                    var now = workspace.snapshot();
                    var earlier = before == null ? now : whatIf(workspace, plan, before, taken, job);
                    return Effect.between(earlier, whatIf(workspace, plan, after, taken, job), apis);
                },
                then);
    }

    private static Snapshot whatIf(Workspace workspace, ImportPlan plan, ApiProfile profile, boolean taken, Job job)
            throws WorkbenchException {
        return taken
                ? workspace.whatIf(profiled(workspace.snapshot(), plan, profile), job)
                : workspace.whatIf(plan, profile, job);
    }

    static List<Api> profiled(Snapshot now, ImportPlan plan, ApiProfile profile) {
        return plan.items().stream()
                .filter(i -> !i.known())
                .flatMap(i -> now.state().api(i.apiId()).stream())
                .map(a -> a.withProfile(profile.apiClass(), profile.exposure(), profile.owner(), profile.data()))
                .toList();
    }

    @Override
    public void effect(List<Answer> answers, List<String> apis, Consumer<Effect> then) {
        explain((workspace, job) -> Effect.between(workspace.snapshot(), workspace.whatIf(answers, job), apis), then);
    }

    private void explain(dev.merlon.desktop.session.WorkspaceReading<Effect> work, Consumer<Effect> then) {
        cancel(explaining);
        explaining = context.session().read(texts.get("explaining"), work, then);
    }

    @Override
    public void take(ImportPlan plan, ApiProfile profile, Consumer<Snapshot> then, Consumer<List<Problem>> failed) {
        cancel(explaining);
        var title = plan.items().size() == 1
                ? texts.get("taking.one", plan.items().getFirst().title())
                : texts.get("taking.many", plan.items().size());
        var task = context.session()
                .change(
                        title,
                        (workspace, job) -> workspace.take(plan, profile, job),
                        then,
                        failure -> failed.accept(failure.problems()));
        follow.accept(task);
        task.finishedProperty().addListener((_, _, _) -> {
            if (task.cancelled()) {
                failed.accept(List.of());
            }
        });
    }

    @Override
    public void profile(ImportPlan plan, ApiProfile profile, Consumer<Snapshot> then, Runnable failed) {
        var label = plan.items().size() == 1
                ? texts.get("profiled.one", plan.items().getFirst().title())
                : texts.get("profiled.many", plan.items().size());
        change(
                label,
                (workspace, _) -> workspace.put(label, profiled(workspace.snapshot(), plan, profile)),
                then,
                failed);
    }

    @Override
    public void answer(Asked asked, List<Answer> answers, Consumer<Snapshot> then, Runnable failed) {
        var label = label(asked, answers.size());
        change(label, (workspace, _) -> workspace.answer(label, answers), then, failed);
    }

    /// `Answered "Does each transfer belong to one customer?" with yes at 14 endpoints`.
    private String label(Asked asked, int answers) {
        var question = asked.question();
        var word = asked.reply()
                .agreed(question.scopes())
                .flatMap(value -> Choice.of(question).stream()
                        .filter(c -> c.value().equals(value))
                        .findFirst())
                .map(c -> texts.get(c.key() + ".said"))
                .orElseGet(() -> texts.get("answered.mixed"));
        return switch (question.target()) {
            case API, SCHEMA -> texts.get("answered.api", question.text(), word, answers);
            case ENDPOINT -> texts.get("answered.endpoint", question.text(), word, answers);
        };
    }

    private void change(
            String label, dev.merlon.desktop.session.WorkspaceChange change, Consumer<Snapshot> then, Runnable failed) {
        context.session().change(label, change, then, failure -> {
            failed.run();
            context.toasts().done(failure.problems().getFirst().text());
        });
    }

    @Override
    public String who() {
        return context.preferences().get().userName();
    }

    @Override
    public void finish(Interview interview) {
        var apis = interview.apis();
        context.navigator().replace(new Route.Inventory(apis.size() == 1 ? apis.getFirst() : null));
        var figures = interview.figures();
        context.toasts().done(texts.get("finished.toast", apis.size(), figures.settled(), figures.cells()));
    }

    @Override
    public void leave() {
        if (context.navigator().canGoBackProperty().get()) {
            context.navigator().back();
        } else {
            context.navigator().go(new Route.Inventory(null));
        }
    }
}
