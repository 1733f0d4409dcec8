package dev.merlon.engine.rule;

import dev.merlon.engine.control.Coverage;
import dev.merlon.engine.model.control.ControlRecord;
import dev.merlon.engine.model.fact.FactSheet;
import dev.merlon.engine.model.policy.PolicySet;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.Subject;
import dev.merlon.engine.model.rule.Verdict;
import dev.merlon.engine.rule.RulePlan.PlannedRule;
import dev.merlon.engine.rule.condition.Ruling;
import dev.merlon.engine.rule.condition.Truth;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Judges one subject after the other by all rules of a plan, and remembers: a term is evaluated once for each
/// distinct set of values that it looks at, a verdict is written once for each distinct result of a rule's
/// terms, so that endpoints share verdicts. For one thread.
final class Sitting {

    private static final int NO_RECORD = -1;
    private static final int OFF = -1;
    private static final Ruling NEVER = new Ruling(Truth.FALSE, List.of());

    private final RulePlan plan;
    private final Coverage coverage;
    private final Decisions decisions;
    private final VerdictWriter writer;
    private final Stances stances;
    private final Reached reached;
    private final int[] recordedControls;

    /// What bears on the outcome of every rule at a subject.
    private record Standing(Circumstances circumstances, Stance stance) {}

    private final List<Numbering<Object>> valuesOfReading;
    private final List<Map<Numbers, Integer>> resultsOfTerm;
    private final List<Map<Numbers, Verdict>> verdictsOfRule;
    private final Numbering<Ruling> rulings = new Numbering<>();
    private final Numbering<Standing> standings = new Numbering<>();
    private final Numbering<ControlRecord> records = new Numbering<>();

    Sitting(
            RulePlan plan,
            Coverage coverage,
            Decisions decisions,
            Stances stances,
            VerdictWriter writer,
            Reached reached) {
        this.plan = plan;
        this.stances = stances;
        this.coverage = coverage;
        this.decisions = decisions;
        this.writer = writer;
        this.reached = reached;
        valuesOfReading = plan.readings().stream().map(_ -> new Numbering<>()).toList();
        resultsOfTerm = plan.terms().stream()
                .<Map<Numbers, Integer>>map(_ -> new HashMap<>())
                .toList();
        verdictsOfRule = plan.rules().stream()
                .<Map<Numbers, Verdict>>map(_ -> new HashMap<>())
                .toList();
        var recorded = coverage.recorded();
        recordedControls = IntStream.range(0, plan.controls().size())
                .filter(i -> recorded.contains(plan.controls().get(i)))
                .toArray();
    }

    /// One outcome per rule of the plan, in its order.
    List<Outcome> judge(Subject subject) {
        var values = values(subject.facts());
        var results = results(subject.facts(), values);
        var stance = stances.at(subject);
        var standing = standings.of(new Standing(Circumstances.of(subject.facts()), stance));
        var speaking = records(subject);
        var decided = decisions.at(subject);
        var outcomes = new Outcome[plan.rules().size()];
        for (var i = 0; i < outcomes.length; i++) {
            var off = stance.off(i);
            var verdict = off == null ? verdict(i, results, standing, speaking) : off(i, standing, off);
            outcomes[i] = decisions.outcome(subject, verdict, decided);
        }
        return Collections.unmodifiableList(Arrays.asList(outcomes));
    }

    private int[] values(FactSheet facts) {
        var values = new int[plan.readings().size()];
        for (var i = 0; i < values.length; i++) {
            var reading = plan.readings().get(i);
            values[i] = valuesOfReading
                    .get(i)
                    .of(reading.key(facts.at(reading.fact()).value()));
        }
        return values;
    }

    private int[] results(FactSheet facts, int[] values) {
        var results = new int[plan.terms().size()];
        for (var i = 0; i < results.length; i++) {
            var planned = plan.terms().get(i);
            var key = new Numbers(picked(values, planned.readings()));
            var known = resultsOfTerm.get(i).get(key);
            if (known == null) {
                known = rulings.of(planned.term().rule(fact -> facts.at(fact).value()));
                resultsOfTerm.get(i).put(key, known);
            }
            results[i] = known;
        }
        return results;
    }

    private static int[] picked(int[] values, int[] indexes) {
        var picked = new int[indexes.length];
        for (var i = 0; i < indexes.length; i++) {
            picked[i] = values[indexes[i]];
        }
        return picked;
    }

    /// For each control of the plan the number of the record that speaks for it, or none.
    private int[] records(Subject subject) {
        var speaking = new int[plan.controls().size()];
        Arrays.fill(speaking, NO_RECORD);
        for (var control : recordedControls) {
            speaking[control] = record(plan.controls().get(control), subject)
                    .map(records::of)
                    .orElse(NO_RECORD);
        }
        return speaking;
    }

    private Optional<ControlRecord> record(String control, Subject subject) {
        var endpoint = subject.endpoint();
        if (endpoint != null) {
            return coverage.recordFor(control, endpoint.id());
        }
        var api = subject.api().id();
        var component = subject.component();
        return component != null && component.reach().size() > 0 && coverage.variesWithin(control, api)
                ? coverage.recordForAll(control, reached.at(component, api))
                : coverage.recordForApi(control, api);
    }

    private Verdict off(int index, int standing, PolicySet.Ruling ruling) {
        return verdictsOfRule.get(index).computeIfAbsent(new Numbers(standing, OFF), _ -> {
            var rule = plan.rules().get(index).compiled();
            var standingThen = standings.value(standing);
            return writer.notInPolicySet(
                    rule,
                    ruling,
                    standingThen.stance().source(ruling),
                    standingThen.circumstances().rate(rule.rule()));
        });
    }

    private Verdict verdict(int index, int[] results, int standing, int[] speaking) {
        var rule = plan.rules().get(index);
        var failed = failed(rule, results);
        var key = failed >= 0
                ? new Numbers(standing, failed, results[rule.when()[failed]])
                : new Numbers(key(rule, results, standing, speaking));
        var known = verdictsOfRule.get(index).get(key);
        if (known == null) {
            known = write(index, failed, results, standing, speaking);
            verdictsOfRule.get(index).put(key, known);
        }
        return known;
    }

    /// Which of the terms of `when` is the first that is false, or idle; -1 where none is.
    private int failed(PlannedRule rule, int[] results) {
        for (var i = 0; i < rule.when().length; i++) {
            var truth = rulings.value(results[rule.when()[i]]).truth();
            if (truth == Truth.FALSE || truth == Truth.IDLE) {
                return i;
            }
        }
        return -1;
    }

    private static int[] key(PlannedRule rule, int[] results, int standing, int[] speaking) {
        var key = new int[1 + rule.when().length + rule.held().length + rule.controls().length];
        var at = 0;
        key[at++] = standing;
        for (var term : rule.when()) {
            key[at++] = results[term];
        }
        for (var term : rule.held()) {
            key[at++] = results[term];
        }
        for (var control : rule.controls()) {
            key[at++] = speaking[control];
        }
        return key;
    }

    private Verdict write(int index, int failed, int[] results, int standing, int[] speaking) {
        var rule = plan.rules().get(index);
        var compiled = rule.compiled();
        var there = standings.value(standing);
        var rating = there.stance().bound(index, there.circumstances().rate(compiled.rule()));
        if (failed >= 0) {
            return writer.notApplicable(compiled, rulings.value(results[rule.when()[failed]]), rating);
        }
        var protection = new Protection(
                Arrays.stream(rule.controls())
                        .filter(control -> speaking[control] != NO_RECORD)
                        .mapToObj(control -> records.value(speaking[control]))
                        .toList(),
                coverage);
        var held = rule.held().length == 0 ? NEVER : ruling(rule.held(), results);
        return writer.relevant(compiled, ruling(rule.when(), results), held, protection, rating);
    }

    private Ruling ruling(int[] terms, int[] results) {
        return Ruling.all(
                Arrays.stream(terms).mapToObj(t -> rulings.value(results[t])).toList());
    }
}
