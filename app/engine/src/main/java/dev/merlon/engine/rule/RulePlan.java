package dev.merlon.engine.rule;

import dev.merlon.engine.model.fact.FactSheet;
import dev.merlon.engine.model.rule.Rule;
import dev.merlon.engine.model.rule.RuleTarget;
import dev.merlon.engine.rule.condition.Reading;
import dev.merlon.engine.rule.condition.Term;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The rules for one kind of subject with all that they share (facts, terms, controls) numbered, so that each
/// is looked at once.
final class RulePlan {

    private static final BitSet NO_RULES = new BitSet();

    private final Numbering<Reading> readings = new Numbering<>();
    private final Numbering<String> controls = new Numbering<>();
    private final Map<String, Integer> termsByText = new LinkedHashMap<>();
    private final List<PlannedTerm> terms = new ArrayList<>();
    private final List<PlannedRule> rules = new ArrayList<>();
    private final Map<Integer, BitSet> rulesByFact = new HashMap<>();
    private final Set<RuleTarget> targets;

    /// @param readings  numbers of its readings
    record PlannedTerm(Term term, int[] readings) {}

    /// @param when      numbers of its terms
    /// @param held      numbers of its terms; none where only a control can hold it
    /// @param controls  numbers of its controls
    record PlannedRule(CompiledRule compiled, int[] when, int[] held, int[] controls) {}

    /// @param compiled  of any target
    /// @param targets   those of the rules that are meant
    RulePlan(List<CompiledRule> compiled, Set<RuleTarget> targets) {
        this.targets = Set.copyOf(targets);
        for (var each : compiled) {
            if (!isFor(each.rule())) {
                continue;
            }
            for (var reading : each.readings()) {
                rulesByFact.computeIfAbsent(reading.fact(), _ -> new BitSet()).set(rules.size());
            }
            rules.add(new PlannedRule(
                    each,
                    numbers(each.when().terms()),
                    each.held().map(h -> numbers(h.terms())).orElse(new int[0]),
                    each.rule().heldBy().stream().mapToInt(controls::of).toArray()));
        }
    }

    /// Whether a rule has a place in such a plan.
    boolean isFor(Rule rule) {
        return targets.contains(rule.appliesTo());
    }

    /// The places of the rules that may come to something else where the facts are these and no longer those.
    BitSet shakenBy(FactSheet before, FactSheet now) {
        var shaken = new BitSet();
        if (before == now) {
            return shaken;
        }
        var facts = now.valuesOtherThan(before);
        facts.stream().forEach(fact -> shaken.or(rulesByFact.getOrDefault(fact, NO_RULES)));
        if (Circumstances.restOn(now.catalogue(), facts)
                && !Circumstances.of(before).equals(Circumstances.of(now))) {
            shaken.set(0, rules.size());
        }
        return shaken;
    }

    private int[] numbers(List<Term> ofRule) {
        return ofRule.stream().mapToInt(this::number).toArray();
    }

    private int number(Term term) {
        return termsByText.computeIfAbsent(term.text(), _ -> {
            terms.add(new PlannedTerm(
                    term, term.readings().stream().mapToInt(readings::of).toArray()));
            return terms.size() - 1;
        });
    }

    List<PlannedRule> rules() {
        return rules;
    }

    /// The rules themselves, in the order of [#rules].
    List<Rule> bare() {
        return rules.stream().map(r -> r.compiled().rule()).toList();
    }

    List<PlannedTerm> terms() {
        return terms;
    }

    List<Reading> readings() {
        return readings.values();
    }

    List<String> controls() {
        return controls.values();
    }
}
