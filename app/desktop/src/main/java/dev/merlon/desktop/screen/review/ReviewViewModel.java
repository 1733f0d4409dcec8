package dev.merlon.desktop.screen.review;

import dev.merlon.engine.ImportPlan;
import dev.merlon.engine.model.ApiClass;
import dev.merlon.engine.model.Endpoint;
import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.diff.ContractDiff;
import dev.merlon.engine.model.diff.Difference;
import dev.merlon.engine.problem.Problem;
import dev.merlon.engine.problem.WorkbenchException;
import dev.merlon.engine.reimport.ApiReview;
import dev.merlon.engine.reimport.ImportReview;
import dev.merlon.engine.reimport.Rename;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The review's state: the plan, what was said of it, and what taking it would do. Used on the FX thread; knows no
/// control.
public final class ReviewViewModel {

    /// @param plan     null while there is nothing to review
    /// @param review   null while it is worked out; kept while it is worked out anew
    /// @param busy     it is being worked out or taken
    /// @param at       index of the contract that is shown
    /// @param failed   why it could not be taken
    public record State(
            @Nullable ImportPlan plan,
            @Nullable ImportReview review,
            boolean busy,
            int at,
            ReviewPart part,
            ApiClass forNew,
            List<Problem> failed) {

        public Optional<ApiReview> shown() {
            return Optional.ofNullable(review)
                    .filter(r -> at < r.apis().size())
                    .map(r -> r.apis().get(at));
        }

        public boolean bringsNew() {
            return plan != null && plan.items().stream().anyMatch(i -> !i.known());
        }

        State with(@Nullable ImportReview worked) {
            return new State(plan, worked, false, at, part, forNew, List.of());
        }

        State working() {
            return new State(plan, review, true, at, part, forNew, List.of());
        }

        State failed(List<Problem> why) {
            return new State(plan, review, false, at, part, forNew, List.copyOf(why));
        }
    }

    private static final State NOTHING =
            new State(null, null, false, 0, ReviewPart.ENDPOINTS, ApiClass.PUBLIC, List.of());

    private final ReviewWork work;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(NOTHING);
    private final Set<Rename> confirmed = new LinkedHashSet<>();
    private Map<String, List<Problem>> remarks = Map.of();
    private Map<String, ContractDiff> diffs = Map.of();

    public ReviewViewModel(ReviewWork work) {
        this.work = work;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public State state() {
        return state.get();
    }

    /// Begins with a plan; one that is under review already goes on as it is.
    public void show(@Nullable ImportPlan plan) {
        if (plan != null && plan == state().plan()) {
            return;
        }
        confirmed.clear();
        remarks = Map.of();
        diffs = Map.of();
        state.set(new State(plan, null, plan != null, 0, ReviewPart.ENDPOINTS, state().forNew(), List.of()));
        if (plan != null) {
            work();
            compare(plan);
            work.remark(plan, found -> {
                if (plan == state().plan()) {
                    remarks = Map.copyOf(found);
                    state.set(copy(state().at(), state().part()));
                }
            });
        }
    }

    /// @param said  the plan with what a person said of renames; where another was said meanwhile, what is
    ///     found is late
    private void compare(ImportPlan said) {
        work.compare(said, found -> {
            var plan = state().plan();
            if (plan != null && plan.items() == said.items() && said.renames().equals(List.copyOf(confirmed))) {
                diffs = Map.copyOf(found);
                state.set(copy(state().at(), state().part()));
            }
        });
    }

    /// The workspace changed under the review: what it says may be wrong now.
    public void follow(Snapshot now) {
        var review = state().review();
        if (review != null && !state().busy() && review.before() != now) {
            work();
        }
    }

    /// Another contract of the import.
    public void showContract(int index) {
        state.set(copy(index, state().part()));
    }

    public void show(ReviewPart part) {
        state.set(copy(state().at(), part));
    }

    private State copy(int at, ReviewPart part) {
        var now = state();
        return new State(now.plan(), now.review(), now.busy(), at, part, now.forNew(), now.failed());
    }

    /// The class of the APIs that come new with the import.
    public void say(ApiClass forNew) {
        var now = state();
        if (!now.forNew().equals(forNew)) {
            state.set(new State(now.plan(), now.review(), true, now.at(), now.part(), forNew, List.of()));
            work();
        }
    }

    /// Says whether the two are the same endpoint.
    public void say(Rename rename, boolean same) {
        var changed = same ? confirmed.add(rename) : confirmed.remove(rename);
        if (changed) {
            work();
            compareAgain();
        }
    }

    private void compareAgain() {
        var plan = state().plan();
        try {
            if (plan != null) {
                compare(plan.withRenames(List.copyOf(confirmed)));
            }
        } catch (WorkbenchException e) {
            state.set(state().failed(e.problems()));
        }
    }

    private void work() {
        var plan = state().plan();
        if (plan == null) {
            return;
        }
        state.set(state().working());
        try {
            var said = plan.withRenames(List.copyOf(confirmed));
            work.review(
                    said,
                    state().forNew(),
                    review -> {
                        if (plan == state().plan()) {
                            state.set(state().with(review));
                        }
                    },
                    problems -> state.set(state().failed(problems)));
        } catch (WorkbenchException e) {
            state.set(state().failed(e.problems()));
        }
    }

    /// Takes what was reviewed.
    public void accept() {
        var now = state();
        var plan = now.plan();
        var review = now.review();
        if (plan == null || review == null || now.busy()) {
            return;
        }
        state.set(now.working());
        try {
            work.take(
                    plan.withRenames(List.copyOf(confirmed)),
                    now.forNew(),
                    review,
                    problems -> state.set(state().failed(problems)));
        } catch (WorkbenchException e) {
            state.set(state().failed(e.problems()));
        }
    }

    public void cancel() {
        state.set(NOTHING);
        work.cancel();
    }

    /// It was taken: nothing is left to review.
    public void done() {
        state.set(NOTHING);
    }

    // --- what is shown ---

    /// The lines of the part on show.
    public List<ReviewRow> rows() {
        return rows(state().part());
    }

    public int count(ReviewPart part) {
        return (int) rows(part).stream()
                .filter(r -> !(r instanceof ReviewRow.Section))
                .count();
    }

    private List<ReviewRow> rows(ReviewPart part) {
        return state().shown()
                .map(review -> ReviewRow.of(
                        part, review, new ReviewRow.Said(proposed(review), differences(review), problems(review))))
                .orElse(List.of());
    }

    /// What differs in security terms in the contract on show, weaker first. An endpoint that a person said is
    /// the same under another name is compared with what it was.
    public List<Difference> differences(ApiReview review) {
        return Optional.ofNullable(diffs.get(review.after().id())).stream()
                .flatMap(diff -> diff.differences().stream())
                .toList();
    }

    /// What both readers say of the contract on show.
    public List<Problem> problems(ApiReview review) {
        var all = new ArrayList<Problem>();
        item(review).ifPresent(i -> all.addAll(i.problems()));
        all.addAll(remarks.getOrDefault(review.after().id(), List.of()));
        return all;
    }

    private Optional<ImportPlan.Item> item(ApiReview review) {
        return Optional.ofNullable(state().plan()).stream()
                .flatMap(p -> p.items().stream())
                .filter(i -> i.apiId().equals(review.after().id()))
                .findFirst();
    }

    private List<ReviewRow.Proposed> proposed(ApiReview review) {
        var worked = state().review();
        var rows = new ArrayList<ReviewRow.Proposed>();
        if (worked != null) {
            for (var proposal : review.proposals()) {
                var from = endpoint(worked.before(), proposal.rename().from());
                var to = endpoint(worked.after(), proposal.rename().to());
                if (from.isPresent() && to.isPresent()) {
                    rows.add(new ReviewRow.Proposed(
                            proposal, from.get(), to.get(), confirmed.contains(proposal.rename())));
                }
            }
        }
        return rows;
    }

    private static Optional<Endpoint> endpoint(Snapshot snapshot, EndpointId id) {
        return snapshot.endpoint(id);
    }
}
