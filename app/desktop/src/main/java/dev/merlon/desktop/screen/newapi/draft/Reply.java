package dev.merlon.desktop.screen.newapi.draft;

import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.fact.Answer;
import dev.merlon.engine.model.fact.FactValue;
import dev.merlon.engine.rule.OpenQuestion;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is being replied to a question.
///
/// @param oneByOne  each endpoint has its own answer, those without one stay open
/// @param all       the answer for all; null before one is chosen
/// @param each      answers one by one, kept while the answer for all is being looked at
public record Reply(boolean oneByOne, @Nullable FactValue all, Map<Scope, FactValue> each, String note) {

    public Reply {
        each = Map.copyOf(each);
    }

    public static Reply none() {
        return new Reply(false, null, Map.of(), "");
    }

    public Reply withAll(FactValue value) {
        return new Reply(oneByOne, value, each, note);
    }

    public Reply with(Scope scope, FactValue value) {
        var next = new LinkedHashMap<>(each);
        next.put(scope, value);
        return new Reply(oneByOne, all, next, note);
    }

    /// One by one starts from the answer for all.
    public Reply withOneByOne(boolean now, List<Scope> scopes) {
        var next = new LinkedHashMap<>(each);
        var start = all;
        if (now && start != null) {
            scopes.forEach(scope -> next.putIfAbsent(scope, start));
        }
        return new Reply(now, all, next, note);
    }

    public Reply withNote(String text) {
        return new Reply(oneByOne, all, each, text);
    }

    /// The value in the scope, where one is chosen.
    public Optional<FactValue> in(Scope scope) {
        return Optional.ofNullable(oneByOne ? each.get(scope) : all);
    }

    public boolean complete() {
        return oneByOne ? !each.isEmpty() : all != null;
    }

    /// One answer per scope that has a value.
    public List<Answer> answers(OpenQuestion question, String who, Instant at) {
        return question.scopes().stream()
                .flatMap(scope ->
                        in(scope)
                                .map(value -> Answer.of(question.fact(), scope, value, who, at, note.strip()))
                                .stream())
                .toList();
    }

    /// The one value of all answers; nothing where they differ.
    public Optional<FactValue> agreed(List<Scope> scopes) {
        var values = scopes.stream().flatMap(s -> in(s).stream()).distinct().toList();
        return values.size() == 1 ? Optional.of(values.getFirst()) : Optional.empty();
    }
}
