package dev.merlon.desktop.screen.newapi;

import dev.merlon.desktop.screen.newapi.draft.Asked;
import dev.merlon.desktop.screen.newapi.draft.Choice;
import dev.merlon.desktop.screen.newapi.draft.Interview;
import dev.merlon.desktop.screen.newapi.draft.NewApiDraft;
import dev.merlon.desktop.screen.newapi.draft.Reading;
import dev.merlon.desktop.screen.newapi.draft.Reply;
import dev.merlon.desktop.screen.newapi.draft.Step;
import dev.merlon.desktop.screen.newapi.draft.Wizard;
import dev.merlon.desktop.screen.newapi.draft.Wizard.Busy;
import dev.merlon.engine.ImportPlan;
import dev.merlon.engine.model.ApiClass;
import dev.merlon.engine.model.DataClass;
import dev.merlon.engine.model.Exposure;
import dev.merlon.engine.model.Location;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.fact.FactValue;
import dev.merlon.engine.problem.Problem;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Holds the wizard and does what its buttons say.
public final class NewApiViewModel {

    private final NewApiWork work;
    private final ReadOnlyObjectWrapper<Wizard> wizard = new ReadOnlyObjectWrapper<>(Wizard.blank());
    /// Results of earlier questions to the engine are of no use any more.
    private int reading;

    private int explaining;
    private List<Path> chosen = List.of();

    public NewApiViewModel(NewApiWork work) {
        this.work = work;
    }

    public ReadOnlyObjectProperty<Wizard> wizardProperty() {
        return wizard.getReadOnlyProperty();
    }

    public Wizard wizard() {
        return wizard.get();
    }

    // --- contracts ---

    /// Reads the contracts and plans their import. What was planned before is dropped; nothing has been imported of
    /// it.
    public void choose(List<Path> contracts) {
        if (!contracts.isEmpty()) {
            chosen = List.copyOf(contracts);
            read(null);
        }
    }

    /// Reads the one contract again, as a new version of a known API of another title.
    public void chooseAs(String api) {
        read(api);
    }

    private void read(@Nullable String as) {
        var ticket = ++reading;
        explaining++;
        wizard.set(wizard().reading(chosen));
        work.read(chosen, as, result -> {
            if (ticket == reading) {
                read(result, ticket);
            }
        });
    }

    private void read(Reading result, int ticket) {
        switch (result) {
            case Reading.Done(var plan)
            when plan.items().stream().anyMatch(i -> i.known() && !i.same()) -> {
                wizard.set(Wizard.blank());
                work.review();
            }
            case Reading.Done(var plan) -> {
                wizard.set(wizard().with(wizard().draft().withPlan(plan)).with(Busy.NO));
                explain();
                work.remark(plan, remarks -> {
                    if (ticket == reading) {
                        wizard.set(wizard().withRemarks(remarks));
                    }
                });
            }
            case Reading.Refused(var problems) -> wizard.set(wizard().refused(problems));
            case Reading.Cancelled() -> wizard.set(wizard().with(Busy.NO));
        }
    }

    /// Everything that is remarked about a contract: its reader's problems first, then swagger-parser's.
    public List<Problem> problems(ImportPlan.Item item) {
        var all = new ArrayList<>(item.problems());
        all.addAll(wizard().remarks().getOrDefault(item.apiId(), List.of()));
        return all;
    }

    public void open(ImportPlan.Item item, Location place) {
        work.openPlace(item, place);
    }

    public void openRefused(Location place) {
        work.openRefused(place);
    }

    // --- what is said of the API ---

    public void say(ApiClass chosen) {
        change(d -> d.withClass(chosen));
    }

    public void say(@Nullable Exposure chosen) {
        change(d -> d.withExposure(chosen));
    }

    public void say(DataClass data, boolean handled) {
        change(d -> {
            var next = new ArrayList<>(d.data());
            next.remove(data);
            if (handled) {
                next.add(data);
            }
            next.sort(null);
            return d.withData(next);
        });
    }

    public void sayOwner(String name) {
        var before = wizard().draft();
        if (!before.owner().equals(name)) {
            wizard.set(wizard().with(before.withOwner(name)));
            if (before.owner().isBlank() != name.isBlank()) {
                explain();
            }
        }
    }

    private void change(UnaryOperator<NewApiDraft> edit) {
        var before = wizard().draft();
        var after = edit.apply(before);
        if (!after.equals(before)) {
            wizard.set(wizard().with(after));
            explain();
        }
    }

    // --- going through it ---

    /// The primary button: to the next page, takes the plan, answers, or leaves for the inventory.
    public void next() {
        var now = wizard();
        if (now.busy() != Busy.NO) {
            return;
        }
        var missing = now.draft().missing(now.step());
        if (missing.isPresent()) {
            wizard.set(now.complaining(now.refused().isEmpty() ? missing.get() : "missing.readable"));
        } else if (now.step() == Step.QUESTIONS) {
            answer();
        } else if (now.takesNext()) {
            take();
        } else {
            now.after(now.step()).ifPresent(this::show);
        }
    }

    public void back() {
        var now = wizard();
        if (now.step() == Step.QUESTIONS && now.asking().filter(i -> i.at() > 0).isPresent()) {
            now.asking().ifPresent(i -> ask(i.at(i.at() - 1)));
        } else {
            now.before(now.step()).ifPresent(this::show);
        }
    }

    public void goTo(Step step) {
        if (wizard().reaches(step)) {
            show(step);
        }
    }

    private void show(Step step) {
        wizard.set(wizard().at(step));
        if (step == Step.QUESTIONS) {
            explainReply();
        } else {
            explain();
        }
    }

    private void take() {
        var now = wizard();
        var profile = now.draft().profile();
        var plan = now.draft().read().orElseThrow();
        if (now.imported() && (profile.equals(now.taken()) || now.draft().allKnown())) {
            show(Step.QUESTIONS);
            return;
        }
        wizard.set(now.with(Busy.TAKING));
        if (now.imported()) {
            work.profile(plan, profile, snapshot -> took(snapshot), this::free);
        } else {
            work.take(plan, profile, snapshot -> took(snapshot), problems -> wizard.set(wizard().refused(problems)));
        }
    }

    private void took(Snapshot snapshot) {
        var draft = wizard().draft();
        var interview = wizard().asking()
                .map(i -> i.follow(snapshot))
                .orElseGet(() -> Interview.of(snapshot, draft.apis(), leftOut(draft)));
        explaining++;
        wizard.set(wizard().taken(draft.profile()).with(Busy.NO).with(interview).at(Step.QUESTIONS));
    }

    /// Where an API comes in, its exposure has a page of its own.
    private static Set<String> leftOut(NewApiDraft draft) {
        return draft.allKnown() ? Set.of() : Set.of(Choice.EXPOSURE);
    }

    private void free() {
        wizard.set(wizard().with(Busy.NO));
    }

    /// The workspace changed, by whomever: what was imported may be gone, and what was planned may be known by now.
    public void follow(Snapshot snapshot) {
        var now = wizard();
        if (now.busy() == Busy.TAKING || now.busy() == Busy.ANSWERING) {
            return;
        }
        if (now.imported()) {
            followImported(now, snapshot);
        } else if (now.draft().read().filter(plan -> outdated(plan, snapshot)).isPresent()) {
            choose(now.paths());
        }
    }

    private void followImported(Wizard now, Snapshot snapshot) {
        var there =
                now.draft().apis().stream().allMatch(api -> snapshot.api(api).isPresent());
        if (!there) {
            choose(now.paths());
        } else if (now.interview() != null) {
            wizard.set(now.with(now.interview().follow(snapshot)));
            explainReply();
        }
    }

    private static boolean outdated(ImportPlan plan, Snapshot snapshot) {
        return plan.items().stream()
                .anyMatch(i -> i.known() != snapshot.api(i.apiId()).isPresent());
    }

    // --- questions ---

    public void replyAll(FactValue value) {
        reply(r -> r.withAll(value));
    }

    public void reply(Scope scope, FactValue value) {
        reply(r -> r.with(scope, value));
    }

    public void replyOneByOne(boolean oneByOne) {
        wizard().asking()
                .flatMap(Interview::current)
                .ifPresent(c -> reply(r -> r.withOneByOne(oneByOne, c.question().scopes())));
    }

    /// A note changes nothing but itself.
    public void note(String text) {
        wizard().asking()
                .ifPresent(i -> i.current()
                        .filter(c -> !c.reply().note().equals(text))
                        .ifPresent(
                                c -> wizard.set(wizard().with(i.reply(c.reply().withNote(text))))));
    }

    public void skip() {
        wizard().asking().ifPresent(i -> ask(i.skipped()));
    }

    public void goToQuestion(int index) {
        wizard().asking().ifPresent(i -> ask(i.at(index)));
    }

    private void reply(UnaryOperator<Reply> edit) {
        wizard().asking()
                .ifPresent(i -> i.current().ifPresent(c -> {
                    var next = edit.apply(c.reply());
                    if (!next.equals(c.reply())) {
                        ask(i.reply(next));
                    }
                }));
    }

    private void ask(Interview next) {
        wizard.set(wizard().with(next.withEffect(null)));
        explainReply();
    }

    private void answer() {
        wizard().asking().ifPresent(interview -> {
            var asked = interview.current();
            if (asked.isEmpty()) {
                work.finish(interview);
                wizard.set(Wizard.blank());
            } else if (!asked.get().reply().complete()) {
                wizard.set(wizard().complaining("missing.answer"));
            } else {
                keep(asked.get());
            }
        });
    }

    private void keep(Asked asked) {
        wizard.set(wizard().with(Busy.ANSWERING));
        work.answer(
                asked,
                asked.reply().answers(asked.question(), work.who(), Instant.now()),
                snapshot -> {
                    var next = wizard().asking().map(i -> i.answered(snapshot)).orElse(null);
                    wizard.set(wizard().with(Busy.NO).with(next));
                    explainReply();
                },
                this::free);
    }

    // --- effects ---

    private void explain() {
        var now = wizard();
        var plan = now.draft().read();
        if (plan.isEmpty() || now.step() == Step.QUESTIONS) {
            return;
        }
        var ticket = ++explaining;
        var before = now.draft().profileBefore(now.step()).orElse(null);
        work.effect(plan.get(), before, now.draft().profile(), now.imported(), effect -> {
            if (ticket == explaining) {
                wizard.set(wizard().withEffect(effect));
            }
        });
    }

    private void explainReply() {
        var ticket = ++explaining;
        wizard().asking()
                .ifPresent(i -> i.current()
                        .filter(c -> c.reply().complete())
                        .ifPresent(c -> work.effect(
                                c.reply().answers(c.question(), work.who(), Instant.now()), i.apis(), effect -> {
                                    if (ticket == explaining) {
                                        wizard.set(wizard().with(wizard().asking()
                                                .map(now -> now.withEffect(effect))
                                                .orElse(null)));
                                    }
                                })));
    }

    /// Later is any time while the workspace is open.
    public void leave() {
        work.leave();
    }
}
