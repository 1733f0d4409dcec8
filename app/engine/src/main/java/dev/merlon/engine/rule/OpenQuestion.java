package dev.merlon.engine.rule;

import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.fact.FactTarget;
import dev.merlon.engine.model.rule.Judgement;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.OutcomeState;
import dev.merlon.engine.model.rule.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One question for all the outcomes that wait for its answer.
///
/// @param fact     the fact that nobody knows
/// @param target   whether the answer is about an endpoint or about an API
/// @param text     what to ask, as at the first outcome that waits
/// @param waiting  the outcomes that wait for it, the worst first
public record OpenQuestion(String fact, FactTarget target, String text, List<Outcome> waiting) {

    public OpenQuestion {
        waiting = List.copyOf(waiting);
    }

    /// All open questions, those that the most and the riskiest outcomes wait for first.
    public static List<OpenQuestion> of(Judgement judgement) {
        var byFact = new LinkedHashMap<String, List<Outcome>>();
        judgement.outcomes().filter(o -> o.state() == OutcomeState.OPEN_QUESTION).forEach(outcome -> {
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
        var fact = entry.getKey();
        var waiting = entry.getValue().stream()
                .sorted(Comparator.comparing((Outcome o) -> o.rating().risk()).reversed().thenComparing(Outcome::id))
                .toList();
        var first = waiting.getFirst();
        var target = first.subject().facts().catalogue().find(fact).map(d -> d.target()).orElse(FactTarget.ENDPOINT);
        return new OpenQuestion(fact, target, question(fact, first), waiting);
    }

    private static String question(String fact, Outcome at) {
        var asked = Optional.ofNullable(at.rule().ask().get(fact))
                .or(() -> at.subject().facts().catalogue().find(fact).map(d -> d.question()))
                .filter(text -> !text.isEmpty())
                .orElse(fact + "?");
        return new Sentence(asked).at(at.subject());
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
