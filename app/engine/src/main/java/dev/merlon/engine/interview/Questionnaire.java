package dev.merlon.engine.interview;

import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.fact.FactDefinition;
import dev.merlon.engine.model.fact.FactTarget;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.rule.OpenQuestion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Open questions for somebody else to answer, away from the workspace.
///
/// @param workspace  its name
/// @param askedAt    when it was written
public record Questionnaire(String workspace, Instant askedAt, List<Item> items) {

    /// One question.
    ///
    /// @param about    what the fact means
    /// @param choices  what may be written
    /// @param written  a value of its own may be written too
    public record Item(
            String fact, String question, String about, List<String> choices, boolean written, List<Place> places) {

        public Item {
            choices = List.copyOf(choices);
            places = List.copyOf(places);
        }
    }

    /// @param where  `POST /transfers, Payments API`, for whoever reads it
    /// @param cells  how many outcomes wait there
    public record Place(Scope scope, String where, int cells) {}

    public Questionnaire {
        items = List.copyOf(items);
    }

    /// All that is open, what decides the most risk first.
    ///
    /// @param apis   ids; empty for all
    /// @param facts  the questions to ask; empty for all
    public static Questionnaire of(Snapshot snapshot, Set<String> apis, Set<String> facts) {
        var of =
                apis.isEmpty() ? snapshot.apis().stream().map(a -> a.api().id()).collect(Collectors.toSet()) : apis;
        var items = OpenQuestion.of(snapshot.judgement(), of).stream()
                .filter(q -> facts.isEmpty() || facts.contains(q.fact()))
                .flatMap(q -> q.definition().map(d -> item(q, d)).stream())
                .toList();
        return new Questionnaire(snapshot.state().name(), snapshot.at(), items);
    }

    private static Item item(OpenQuestion question, FactDefinition definition) {
        Map<Scope, Place> places = new LinkedHashMap<>();
        for (var outcome : question.waiting()) {
            var scope = scope(definition, outcome);
            places.merge(
                    scope,
                    new Place(scope, where(scope, outcome), 1),
                    (one, _) -> new Place(scope, one.where(), one.cells() + 1));
        }
        return new Item(
                question.fact(),
                question.text(),
                definition.meaning(),
                AnswerWords.choices(definition),
                AnswerWords.choices(definition).size() == 2,
                new ArrayList<>(places.values()));
    }

    private static Scope scope(FactDefinition definition, Outcome outcome) {
        return definition.target() == FactTarget.ENDPOINT
                ? outcome.atEndpoint().<Scope>map(Scope.OfEndpoint::new).orElseGet(() -> new Scope.OfApi(outcome.api()))
                : new Scope.OfApi(outcome.api());
    }

    private static String where(Scope scope, Outcome outcome) {
        var api = outcome.subject().api().name();
        return scope instanceof Scope.OfEndpoint ? outcome.subject().label() + ", " + api : api;
    }
}
