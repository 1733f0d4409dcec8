package dev.merlon.desktop.screen.review;

import dev.merlon.desktop.navigation.Route;
import dev.merlon.desktop.navigation.ScreenContext;
import dev.merlon.desktop.session.Incoming;
import dev.merlon.desktop.task.RunningTask;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.ApiProfile;
import dev.merlon.engine.ImportPlan;
import dev.merlon.engine.model.ApiClass;
import dev.merlon.engine.model.diff.ContractDiff;
import dev.merlon.engine.problem.Problem;
import dev.merlon.engine.problem.WorkbenchException;
import dev.merlon.engine.reimport.ImportReview;
import dev.merlon.engine.spec.SecondOpinion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Does the review's work on the open workspace.
final class SessionReview implements ReviewWork {

    private final ScreenContext context;
    private final Runnable taken;
    private final Texts texts = Texts.of(SessionReview.class);
    private @Nullable RunningTask reviewing;

    /// @param taken  called when the plan was taken
    SessionReview(ScreenContext context, Runnable taken) {
        this.context = context;
        this.taken = taken;
    }

    private record Worked(@Nullable ImportReview review, List<Problem> problems) {}

    @Override
    public void review(ImportPlan plan, ApiClass forNew, Consumer<ImportReview> then, Consumer<List<Problem>> failed) {
        cancelReviewing();
        reviewing = context.session()
                .read(
                        texts.get("working"),
                        (workspace, job) -> {
                            try {
                                return new Worked(workspace.review(plan, ApiProfile.of(forNew), job), List.of());
                            } catch (WorkbenchException e) {
                                return new Worked(null, e.problems());
                            }
                        },
                        worked -> {
                            if (worked.review() == null) {
                                failed.accept(worked.problems());
                            } else {
                                then.accept(worked.review());
                            }
                        });
    }

    @Override
    public void compare(ImportPlan plan, Consumer<Map<String, ContractDiff>> then) {
        context.session().read(texts.get("comparing"), (workspace, job) -> workspace.compare(plan, job), then);
    }

    @Override
    public void remark(ImportPlan plan, Consumer<Map<String, List<Problem>>> then) {
        context.tasks()
                .run(
                        texts.get("remarking"),
                        job -> {
                            var remarks = new HashMap<String, List<Problem>>();
                            for (var item : plan.items()) {
                                job.checkCancelled();
                                remarks.put(
                                        item.apiId(),
                                        item.contract().map(SecondOpinion::on).orElse(List.of()));
                            }
                            return remarks;
                        },
                        then::accept);
    }

    @Override
    public void take(ImportPlan plan, ApiClass forNew, ImportReview review, Consumer<List<Problem>> failed) {
        var title = plan.items().size() == 1
                ? texts.get("taking", plan.items().getFirst().title())
                : texts.get("taking.many", plan.items().size());
        var task = context.session()
                .change(
                        title,
                        (workspace, job) -> workspace.take(plan, ApiProfile.of(forNew), job),
                        _ -> took(plan, review),
                        failure -> failed.accept(failure.problems()));
        task.finishedProperty().addListener((_, _, _) -> {
            if (task.cancelled()) {
                failed.accept(List.of());
            }
        });
    }

    private void took(ImportPlan plan, ImportReview review) {
        context.session().incoming(Incoming.NONE);
        taken.run();
        var items = plan.items();
        context.navigator()
                .replace(
                        new Route.Inventory(items.size() == 1 ? items.getFirst().apiId() : null));
        if (!review.toConfirm().isEmpty()) {
            context.toasts().done(texts.get("taken.confirm", review.toConfirm().size()));
        }
    }

    @Override
    public void cancel() {
        cancelReviewing();
        context.session().incoming(Incoming.NONE);
        if (context.navigator().canGoBackProperty().get()) {
            context.navigator().back();
        } else {
            context.navigator().go(new Route.Inventory(null));
        }
    }

    private void cancelReviewing() {
        if (reviewing != null) {
            reviewing.cancel();
        }
    }
}
