package dev.merlon.desktop.screen.interview;

import dev.merlon.engine.interview.Effect;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.fact.Answer;
import dev.merlon.engine.model.fact.FactValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The interview: the page on show, the reply that is being given and what it would do. Used on the FX thread;
/// knows no control.
public final class InterviewViewModel {

    private final InterviewWork work;
    private final ReadOnlyObjectWrapper<@Nullable Page> page = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Reply> reply = new ReadOnlyObjectWrapper<>(Reply.NONE);
    private final ReadOnlyObjectWrapper<Effect> effect = new ReadOnlyObjectWrapper<>(Effect.NONE);
    private final ReadOnlyObjectWrapper<@Nullable Double> score = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Missing> missing = new ReadOnlyObjectWrapper<>();
    private Set<String> apis = Set.of();
    private Set<Scope> picked = Set.of();
    private @Nullable String wanted;
    private int asked;

    /// What a reply lacks.
    public enum Missing {
        ANSWER,
        SELECTOR,
        MATCH,
        REASON;

        String key() {
            return "missing." + name().toLowerCase(Locale.ROOT);
        }
    }

    InterviewViewModel(InterviewWork work) {
        this.work = work;
    }

    // --- what there is ---

    /// Null until the first one is worked out.
    public ReadOnlyObjectProperty<@Nullable Page> page() {
        return page.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Reply> reply() {
        return reply.getReadOnlyProperty();
    }

    /// What the reply would do.
    public ReadOnlyObjectProperty<Effect> effect() {
        return effect.getReadOnlyProperty();
    }

    /// The score with the reply; null while it is not known.
    public ReadOnlyObjectProperty<@Nullable Double> score() {
        return score.getReadOnlyProperty();
    }

    /// What the reply lacks, once somebody tried to give it; null where it lacks nothing.
    public ReadOnlyObjectProperty<@Nullable Missing> missing() {
        return missing.getReadOnlyProperty();
    }

    /// The places that the selector picks.
    public Set<Scope> picked() {
        return picked;
    }

    public Optional<Sheet> sheet() {
        return Optional.ofNullable(page.get()).flatMap(p -> Optional.ofNullable(p.sheet()));
    }

    /// The answer at a place as the reply stands.
    public Optional<FactValue> at(Place place) {
        return reply.get().at(place.scope(), picked.contains(place.scope()));
    }

    // --- going through it ---

    /// Begins, or goes on where one was.
    ///
    /// @param of  ids; empty for all
    void begin(Set<String> of, @Nullable String fact) {
        apis = Set.copyOf(of);
        wanted = fact;
        reload();
    }

    /// Works the page out again: the workspace changed, or another question is wanted.
    void reload() {
        asked++;
        var number = asked;
        work.load(apis, wanted, next -> {
            if (number == asked) {
                show(next);
            }
        });
    }

    private void show(Page next) {
        var before = sheet().map(s -> s.question().fact()).orElse("");
        page.set(next);
        var now = sheet().map(s -> s.question().fact()).orElse("");
        wanted = now.isEmpty() ? null : now;
        missing.set(null);
        reply(before.equals(now) && !reply.get().equals(Reply.NONE) ? reply.get() : next.start());
    }

    public void choose(String fact) {
        wanted = fact;
        reply.set(Reply.NONE);
        reload();
    }

    public void back() {
        Optional.ofNullable(page.get()).flatMap(Page::before).ifPresent(this::choose);
    }

    /// Puts the question off; one that was answered stays as it is.
    public void skip() {
        var now = page.get();
        if (now == null || now.sheet() == null) {
            return;
        }
        var fact = now.sheet().question().fact();
        wanted = null;
        reply.set(Reply.NONE);
        if (now.sheet().earlier()) {
            reload();
        } else {
            work.keep(apis, now.progress().skipped(fact));
        }
    }

    /// Asks again what was skipped.
    public void askSkipped() {
        var now = page.get();
        if (now != null) {
            wanted = null;
            work.keep(apis, now.progress().withoutSkipped());
        }
    }

    /// Gives the reply and goes on; says what is missing where it is not complete.
    public void answer(Instant at) {
        var now = page.get();
        var sheet = now == null ? null : now.sheet();
        if (now == null || sheet == null) {
            return;
        }
        missing.set(lacks(sheet));
        if (missing.get() != null) {
            return;
        }
        var fact = sheet.question().fact();
        var answers = answers(sheet, at);
        var progress = now.progress().answered(fact, effect.get().settled(), at, !sheet.earlier());
        wanted = null;
        reply.set(Reply.NONE);
        work.answer(fact, apis, answers, sheet.given(), progress);
    }

    private @Nullable Missing lacks(Sheet sheet) {
        var now = reply.get();
        if (now.extent() == Extent.SELECTED) {
            if (now.selector().isBlank() || sheet.flaw(now.selector()).isPresent()) {
                return Missing.SELECTOR;
            }
            if (picked.isEmpty()) {
                return Missing.MATCH;
            }
        }
        var answers = answers(sheet, Instant.EPOCH);
        if (answers.isEmpty()) {
            return Missing.ANSWER;
        }
        return now.note().isBlank() && answers.stream().anyMatch(a -> a.value().equals(FactValue.NOT_APPLICABLE))
                ? Missing.REASON
                : null;
    }

    /// One answer per place that gets one.
    List<Answer> answers(Sheet sheet, Instant at) {
        var now = reply.get();
        var answers = new ArrayList<Answer>();
        for (var place : sheet.places()) {
            at(place)
                    .ifPresent(value -> answers.add(Answer.of(
                            sheet.question().fact(),
                            place.scope(),
                            value,
                            work.who(),
                            at,
                            now.note().strip(),
                            now.source().strip())));
        }
        return answers;
    }

    // --- the reply ---

    public void value(FactValue value) {
        reply(reply.get().with(value));
    }

    /// As written; what cannot be read is no answer.
    public void written(String text) {
        sheet().flatMap(s -> s.choice().written(text)).ifPresent(this::value);
    }

    public void value(Scope scope, FactValue value) {
        reply(reply.get().with(scope, value));
    }

    public void extent(Extent extent) {
        sheet().ifPresent(s -> reply(reply.get().with(extent, s.places())));
    }

    public void selector(String text) {
        reply(reply.get().withSelector(text));
    }

    public void note(String text) {
        plain(r -> r.withNote(text));
    }

    public void source(String text) {
        plain(r -> r.withSource(text));
    }

    /// A change that has no effect on any cell.
    private void plain(UnaryOperator<Reply> change) {
        reply.set(change.apply(reply.get()));
        missing.set(null);
    }

    private void reply(Reply next) {
        var sheet = sheet().orElse(null);
        picked = sheet == null || sheet.flaw(next.selector()).isPresent() ? Set.of() : sheet.picked(next.selector());
        missing.set(null);
        score.set(null);
        reply.set(next);
        effect.set(sheet == null ? Effect.NONE : effect(sheet, next));
        if (sheet != null && !sheet.earlier() && !effect.get().turns().isEmpty()) {
            work.score(apis, answers(sheet, Instant.EPOCH), now -> {
                if (Objects.equals(reply.get(), next)) {
                    score.set(now);
                }
            });
        }
    }

    private Effect effect(Sheet sheet, Reply next) {
        return sheet.question().effect(outcome -> {
            var scope = sheet.scope(outcome);
            return next.at(scope, picked.contains(scope)).orElse(null);
        });
    }
}
