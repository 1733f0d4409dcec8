package dev.merlon.engine.rule;

import dev.merlon.engine.control.Extent;
import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.fact.Answer;
import dev.merlon.engine.model.fact.FactDefinition;
import dev.merlon.engine.model.fact.FactTarget;
import dev.merlon.engine.model.fact.FactValue;
import dev.merlon.engine.model.rule.Judgement;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.OutcomeState;
import dev.merlon.engine.model.rule.Sentence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// One question for all the outcomes that wait for its answer.
///
/// @param fact     the fact that nobody knows
/// @param target   whether the answer is about an endpoint or about an API
/// @param text     what to ask; of no particular resource where it is asked of several
/// @param waiting  the outcomes that wait for it, the worst first
public record OpenQuestion(String fact, FactTarget target, String text, List<Outcome> waiting) {

    public OpenQuestion {
        waiting = List.copyOf(waiting);
    }

    /// All open questions, those that the most and the riskiest outcomes wait for first.
    public static List<OpenQuestion> of(Judgement judgement) {
        return of(judgement.outcomes());
    }

    /// As [#of(Judgement)], of these APIs and their endpoints only.
    ///
    /// @param apis  ids
    public static List<OpenQuestion> of(Judgement judgement, Collection<String> apis) {
        return of(judgement.outcomes().filter(o -> apis.contains(o.api())));
    }

    private static List<OpenQuestion> of(Stream<Outcome> outcomes) {
        var byFact = new LinkedHashMap<String, List<Outcome>>();
        outcomes.filter(o -> o.state() == OutcomeState.OPEN_QUESTION).forEach(outcome -> {
            for (var fact : outcome.verdict().unknown()) {
                byFact.computeIfAbsent(fact, _ -> new ArrayList<>()).add(outcome);
            }
        });
        return byFact.entrySet().stream()
                .map(OpenQuestion::of)
                .sorted(Comparator.comparingInt(OpenQuestion::weight).reversed().thenComparing(OpenQuestion::fact))
                .toList();
    }

    private static OpenQuestion of(Map.Entry<String, List<Outcome>> entry) {
        return about(entry.getKey(), entry.getValue());
    }

    /// The question about a fact that these outcomes wait for. Of outcomes of the same risk the order stays.
    ///
    /// @param outcomes  at least one
    public static OpenQuestion about(String fact, List<Outcome> outcomes) {
        var waiting = outcomes.stream()
                .sorted(Comparator.comparingInt((Outcome o) -> o.rating().risk())
                        .reversed())
                .toList();
        var target = definition(fact, waiting).map(FactDefinition::target).orElse(FactTarget.ENDPOINT);
        return new OpenQuestion(fact, target, question(fact, waiting), waiting);
    }

    private static Optional<FactDefinition> definition(String fact, List<Outcome> waiting) {
        return waiting.getFirst().subject().facts().catalogue().find(fact);
    }

    /// The rules' own words where they agree, else the catalogue's.
    private static String question(String fact, List<Outcome> waiting) {
        var asked = waiting.stream()
                .flatMap(o -> Optional.ofNullable(o.rule().ask().get(fact)).stream())
                .distinct()
                .toList();
        var pattern = asked.size() == 1
                ? asked.getFirst()
                : definition(fact, waiting)
                        .map(FactDefinition::question)
                        .filter(text -> !text.isEmpty())
                        .orElseGet(() -> asked.isEmpty() ? fact + "?" : asked.getFirst());
        if (pattern.indexOf('{') < 0) {
            return pattern;
        }
        var sentence = new Sentence(pattern);
        var said = waiting.stream()
                .map(o -> sentence.at(o.subject()))
                .distinct()
                .limit(2)
                .toList();
        return said.size() == 1 ? said.getFirst() : sentence.inGeneral();
    }

    /// What the catalogue says about the fact; nothing where it does not know it.
    public Optional<FactDefinition> definition() {
        return definition(fact, waiting);
    }

    /// What an answer has to be about so that nothing waits any longer: APIs or endpoints, each once.
    public List<Scope> scopes() {
        return switch (target) {
            case API, SCHEMA -> apis().stream().<Scope>map(Scope.OfApi::new).toList();
            case ENDPOINT ->
                endpoints().stream().<Scope>map(Scope.OfEndpoint::new).toList();
        };
    }

    /// How many outcomes wait for the answer within the extent.
    public long waitingIn(Extent extent) {
        return waiting.stream()
                .filter(o -> o.atEndpoint().map(extent::covers).orElseGet(() -> extent.coversApi(o.api())))
                .count();
    }

    /// The same answer for all that it concerns.
    ///
    /// @param value  [FactValue#UNKNOWN] where it is not known
    public List<Answer> answers(FactValue value, String who, Instant at, String note) {
        return scopes().stream()
                .map(scope -> Answer.of(fact, scope, value, who, at, note))
                .toList();
    }

    /// How much an answer settles: the sum of the risks (1 to 25 each) of all that waits for it.
    public int weight() {
        return waiting.stream().mapToInt(o -> o.rating().risk()).sum();
    }

    /// The endpoints at which something waits for it, each once.
    public List<EndpointId> endpoints() {
        return waiting.stream()
                .flatMap(o -> o.atEndpoint().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /// The APIs at which something waits for it, each once.
    public List<String> apis() {
        return waiting.stream().map(Outcome::api).distinct().sorted().toList();
    }
}
