package dev.merlon.engine.rule;

import dev.merlon.engine.control.Coverage;
import dev.merlon.engine.model.control.ControlRecord;
import dev.merlon.engine.model.fact.FactSheet;
import dev.merlon.engine.model.policy.PolicySet;
import dev.merlon.engine.model.rule.OutcomeRow;
import dev.merlon.engine.model.rule.Subject;
import dev.merlon.engine.model.rule.Verdict;
import dev.merlon.engine.rule.RulePlan.PlannedRule;
import dev.merlon.engine.rule.condition.Ruling;
import dev.merlon.engine.rule.condition.Truth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Judges one subject after the other by the rules of a plan, and remembers: a term is evaluated once for each
/// distinct set of values that it looks at, a verdict is written once for each distinct result of a rule's
/// terms, so that endpoints share verdicts. For one thread.
final class Sitting {

    private static final int NO_RECORD = -1;
    private static final int OFF = -1;
    private static final Ruling NEVER = new Ruling(Truth.FALSE, List.of());

    private final RulePlan plan;
    private final Coverage coverage;
    private final VerdictWriter writer;
    private final Surroundings surroundings;
    private final Stances stances;
    private final boolean[] recorded;

    /// What bears on the outcome of every rule at a subject.
    private record Footing(Circumstances circumstances, Stance stance) {}

    private final int[] values;
    private final int[] results;
    private final int[] speaking;
    private final List<Numbering<Object>> valuesOfReading;
    private final List<Map<Numbers, Integer>> resultsOfTerm;
    private final List<Map<Numbers, Verdict>> verdictsOfRule;
    private final Numbering<Ruling> rulings = new Numbering<>();
    private final Numbering<Footing> footings = new Numbering<>();
    private final Numbering<ControlRecord> records = new Numbering<>();

    Sitting(RulePlan plan, Coverage coverage, Surroundings surroundings, VerdictWriter writer) {
        this.plan = plan;
        this.surroundings = surroundings;
        this.stances = surroundings.stances(plan);
        this.coverage = coverage;
        this.writer = writer;
        values = new int[plan.readings().size()];
        results = new int[plan.terms().size()];
        speaking = new int[plan.controls().size()];
        valuesOfReading = plan.readings().stream().map(_ -> new Numbering<>()).toList();
        resultsOfTerm = plan.terms().stream()
                .<Map<Numbers, Integer>>map(_ -> new HashMap<>())
                .toList();
        verdictsOfRule = plan.rules().stream()
                .<Map<Numbers, Verdict>>map(_ -> new HashMap<>())
                .toList();
        recorded = new boolean[plan.controls().size()];
        var spokenFor = coverage.recorded();
        for (var i = 0; i < recorded.length; i++) {
            recorded[i] = spokenFor.contains(plan.controls().get(i));
        }
    }

    /// All verdicts at the subject.
    OutcomeRow.Verdicts all(Subject subject) {
        return verdicts(subject, new @Nullable Verdict[plan.rules().size()]);
    }

    /// One verdict per rule of the plan, in its order.
    ///
    /// @param known  by place, null where the rule is to be judged
    OutcomeRow.Verdicts verdicts(Subject subject, @Nullable Verdict[] known) {
        var hearing = new Hearing(subject);
        return OutcomeRow.Verdicts.completed(known, hearing::verdict);
    }

    /// One subject, of which each fact, term and control is looked at when a rule first needs it. One at a
    /// time: they share the rows of numbers.
    private final class Hearing {

        private static final int NOT_LOOKED_AT = -2;

        private final Subject subject;
        private final FactSheet facts;
        private final Stance stance;
        private final int footing;

        Hearing(Subject subject) {
            this.subject = subject;
            this.facts = subject.facts();
            this.stance = stances.at(subject);
            Arrays.fill(values, NOT_LOOKED_AT);
            Arrays.fill(results, NOT_LOOKED_AT);
            Arrays.fill(speaking, NOT_LOOKED_AT);
            this.footing = footings.of(new Footing(Circumstances.of(facts), stance));
        }

        Verdict verdict(int place) {
            var off = stance.off(place);
            return off == null ? ruled(place) : off(place, off);
        }

        private Verdict off(int place, PolicySet.Ruling ruling) {
            return verdictsOfRule.get(place).computeIfAbsent(new Numbers(footing, OFF), _ -> {
                var rule = plan.rules().get(place).compiled();
                var rating = footings.value(footing).circumstances().rate(rule.rule());
                return writer.notInPolicySet(rule, ruling, stance.source(ruling), rating);
            });
        }

        private Verdict ruled(int place) {
            var rule = plan.rules().get(place);
            var failed = failed(rule);
            var key = failed >= 0 ? new Numbers(footing, failed, result(rule.when()[failed])) : new Numbers(key(rule));
            var known = verdictsOfRule.get(place).get(key);
            if (known == null) {
                known = write(place, failed);
                verdictsOfRule.get(place).put(key, known);
            }
            return known;
        }

        /// Which of the terms of `when` is the first that is false, or idle; -1 where none is.
        private int failed(PlannedRule rule) {
            for (var i = 0; i < rule.when().length; i++) {
                var truth = rulings.value(result(rule.when()[i])).truth();
                if (truth == Truth.FALSE || truth == Truth.IDLE) {
                    return i;
                }
            }
            return -1;
        }

        private int[] key(PlannedRule rule) {
            var key = new int[1 + rule.when().length + rule.held().length + rule.controls().length];
            var at = 0;
            key[at++] = footing;
            for (var term : rule.when()) {
                key[at++] = result(term);
            }
            for (var term : rule.held()) {
                key[at++] = result(term);
            }
            for (var control : rule.controls()) {
                key[at++] = speaking(control);
            }
            return key;
        }

        private Verdict write(int place, int failed) {
            var rule = plan.rules().get(place);
            var compiled = rule.compiled();
            var rating =
                    stance.bound(place, footings.value(footing).circumstances().rate(compiled.rule()));
            if (failed >= 0) {
                return writer.notApplicable(compiled, rulings.value(result(rule.when()[failed])), rating);
            }
            var protection = new Protection(
                    Arrays.stream(rule.controls())
                            .map(this::speaking)
                            .filter(number -> number != NO_RECORD)
                            .mapToObj(records::value)
                            .toList(),
                    coverage);
            var held = rule.held().length == 0 ? NEVER : ruling(rule.held());
            return writer.relevant(compiled, ruling(rule.when()), held, protection, rating);
        }

        private Ruling ruling(int[] terms) {
            return Ruling.all(Arrays.stream(terms)
                    .mapToObj(term -> rulings.value(result(term)))
                    .toList());
        }

        /// The number of the term's ruling.
        private int result(int term) {
            if (results[term] == NOT_LOOKED_AT) {
                var planned = plan.terms().get(term);
                var key = new Numbers(values(planned.readings()));
                var known = resultsOfTerm.get(term).get(key);
                if (known == null) {
                    known = rulings.of(
                            planned.term().rule(fact -> facts.at(fact).value()));
                    resultsOfTerm.get(term).put(key, known);
                }
                results[term] = known;
            }
            return results[term];
        }

        private int[] values(int[] readings) {
            var seen = new int[readings.length];
            for (var i = 0; i < readings.length; i++) {
                seen[i] = value(readings[i]);
            }
            return seen;
        }

        /// The number of what a reading shows.
        private int value(int reading) {
            if (values[reading] == NOT_LOOKED_AT) {
                var each = plan.readings().get(reading);
                values[reading] = valuesOfReading
                        .get(reading)
                        .of(each.key(facts.at(each.fact()).value()));
            }
            return values[reading];
        }

        /// The number of the record that speaks for the control, or none.
        private int speaking(int control) {
            if (speaking[control] == NOT_LOOKED_AT) {
                speaking[control] = recorded[control]
                        ? speakingRecord(plan.controls().get(control))
                                .map(records::of)
                                .orElse(NO_RECORD)
                        : NO_RECORD;
            }
            return speaking[control];
        }

        private Optional<ControlRecord> speakingRecord(String control) {
            var endpoint = subject.endpoint();
            if (endpoint != null) {
                return coverage.recordFor(control, endpoint.id());
            }
            var api = subject.api().id();
            var component = subject.component();
            return component != null && component.reach().size() > 0 && coverage.variesWithin(control, api)
                    ? coverage.recordForAll(control, surroundings.reached(component, api))
                    : coverage.recordForApi(control, api);
        }
    }
}
