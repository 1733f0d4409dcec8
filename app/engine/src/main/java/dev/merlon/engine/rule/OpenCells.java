package dev.merlon.engine.rule;

import dev.merlon.engine.model.fact.FactSheet;
import dev.merlon.engine.model.fact.FactSource;
import dev.merlon.engine.model.fact.FactValue;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.OutcomeState;
import dev.merlon.engine.model.rule.Rule;
import dev.merlon.engine.model.rule.Verdict;
import dev.merlon.engine.rule.condition.Reading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// The outcomes that wait for answers, and what each answer would make of them. Those that every answer turns alike
/// stand together, so that thousands of endpoints are tried at once. Immutable.
public final class OpenCells {

    private final Map<String, CompiledRule> rules;
    private final List<Alike> groups;

    /// Outcomes of one rule that every answer turns alike.
    ///
    /// @param unknown   names of the facts that they wait for
    /// @param asked     those of `unknown` that somebody was asked and did not know
    /// @param facts     of one of them: all that the rule still waits for sees the same in the others
    /// @param outcomes  in the judgement's order; at least one
    public record Alike(Rule rule, List<String> unknown, Set<String> asked, FactSheet facts, List<Outcome> outcomes) {

        public Alike {
            unknown = List.copyOf(unknown);
            asked = Set.copyOf(asked);
            outcomes = List.copyOf(outcomes);
        }

        /// The risk of each, 1 to 25.
        public int risk() {
            return outcomes.getFirst().rating().risk();
        }
    }

    /// What else than the verdict tells groups apart: the other facts that its open terms look at, and who was
    /// asked.
    private record Difference(List<Object> seen, Set<String> asked) {}

    /// What the open terms of a verdict's rule look at, without the unknown facts themselves.
    private record Sight(List<Reading> readings, Map<Difference, List<Outcome>> groups) {}

    private OpenCells(Map<String, CompiledRule> rules, List<Alike> groups) {
        this.rules = rules;
        this.groups = groups;
    }

    static OpenCells of(Map<String, CompiledRule> rules, Iterable<List<Outcome>> outcomes) {
        var sights = new IdentityHashMap<Verdict, Sight>();
        var inOrder = new ArrayList<Sight>();
        for (var ofSubject : outcomes) {
            for (var outcome : ofSubject) {
                if (outcome.state() == OutcomeState.OPEN_QUESTION) {
                    var sight = sights.get(outcome.verdict());
                    if (sight == null) {
                        sight = new Sight(readings(rules, outcome), new HashMap<>());
                        sights.put(outcome.verdict(), sight);
                        inOrder.add(sight);
                    }
                    sight.groups()
                            .computeIfAbsent(difference(outcome, sight.readings()), _ -> new ArrayList<>())
                            .add(outcome);
                }
            }
        }
        return new OpenCells(
                rules,
                inOrder.stream()
                        .flatMap(sight -> sight.groups().entrySet().stream())
                        .map(e -> alike(e.getKey(), e.getValue()))
                        .toList());
    }

    private static Alike alike(Difference difference, List<Outcome> outcomes) {
        var first = outcomes.getFirst();
        return new Alike(
                first.rule(),
                first.verdict().unknown(),
                difference.asked(),
                first.subject().facts(),
                outcomes);
    }

    private static List<Reading> readings(Map<String, CompiledRule> rules, Outcome outcome) {
        var compiled = Objects.requireNonNull(rules.get(outcome.rule().id()));
        var unknown = Set.copyOf(outcome.verdict().unknown());
        var definitions = outcome.subject().facts().catalogue().definitions();
        return compiled.terms().stream()
                .filter(term -> term.facts().stream().anyMatch(unknown::contains))
                .flatMap(term -> term.readings().stream())
                .filter(reading ->
                        !unknown.contains(definitions.get(reading.fact()).name()))
                .distinct()
                .toList();
    }

    private static Difference difference(Outcome outcome, List<Reading> readings) {
        var facts = outcome.subject().facts();
        var seen = new ArrayList<Object>(readings.size());
        for (var reading : readings) {
            seen.add(reading.key(facts.at(reading.fact()).value()));
        }
        return new Difference(seen, asked(facts, outcome.verdict().unknown()));
    }

    private static Set<String> asked(FactSheet facts, List<String> unknown) {
        Set<String> asked = Set.of();
        for (var name : unknown) {
            if (facts.get(name).source() instanceof FactSource.Answered) {
                asked = asked.isEmpty() ? new HashSet<>() : asked;
                asked.add(name);
            }
        }
        return asked;
    }

    /// In the judgement's order.
    public List<Alike> groups() {
        return groups;
    }

    /// What its outcomes would be if that were the answer and nothing else were known.
    public OutcomeState tried(Alike group, String fact, FactValue answer) {
        var catalogue = group.facts().catalogue();
        var index = catalogue.index(fact);
        return Objects.requireNonNull(rules.get(group.rule().id()))
                .stateAt(i -> i == index ? answer : group.facts().at(i).value());
    }
}
