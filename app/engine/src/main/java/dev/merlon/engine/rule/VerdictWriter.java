package dev.merlon.engine.rule;

import dev.merlon.engine.model.control.ControlRecord;
import dev.merlon.engine.model.rule.OutcomeState;
import dev.merlon.engine.model.rule.Rating;
import dev.merlon.engine.model.rule.Verdict;
import dev.merlon.engine.rule.condition.Condition;
import dev.merlon.engine.rule.condition.Term;
import dev.merlon.engine.rule.condition.Truth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/// Writes down what came of a rule, once the truth of its terms and the records of its controls are known.
record VerdictWriter(Wording wording) {

    /// @param failed  the first of the terms of `when` that is false
    Verdict notApplicable(CompiledRule compiled, Term failed, Rating rating) {
        var facts = wording.mostTellingFirst(failed.facts());
        var explanation = wording.notApplicable(facts);
        return new Verdict(
                compiled.rule(), OutcomeState.NOT_APPLICABLE, rating, facts, List.of(), List.of(), false, explanation);
    }

    /// @param when  true or open
    Verdict relevant(CompiledRule compiled, Truth when, Truth held, Protection protection, Rating rating) {
        var holding = protection.holding();
        return switch (CompiledRule.state(when, held, !holding.isEmpty())) {
            case HELD ->
                holding.isEmpty()
                        ? heldByContract(compiled, rating)
                        : heldByRecords(compiled, holding, protection, rating);
            case FIRES -> fires(compiled, protection, rating);
            case OPEN_QUESTION -> open(compiled, when, held, rating);
            case NOT_APPLICABLE ->
                throw new IllegalArgumentException(
                        "not relevant: " + compiled.rule().id());
        };
    }

    private Verdict heldByContract(CompiledRule compiled, Rating rating) {
        var held = compiled.held().map(Condition::facts).orElse(List.of());
        var decidedBy = new LinkedHashSet<>(held);
        decidedBy.addAll(compiled.when().facts());
        return new Verdict(
                compiled.rule(),
                OutcomeState.HELD,
                rating,
                List.copyOf(decidedBy),
                List.of(),
                List.of(),
                false,
                wording.heldByContract(held));
    }

    private Verdict heldByRecords(
            CompiledRule compiled, List<ControlRecord> holding, Protection protection, Rating rating) {
        return new Verdict(
                compiled.rule(),
                OutcomeState.HELD,
                rating,
                wording.mostTellingFirst(compiled.when().facts()),
                List.of(),
                holding.stream().map(ControlRecord::id).toList(),
                holding.stream().anyMatch(protection.coverage()::proves),
                wording.heldByRecords(holding));
    }

    private Verdict fires(CompiledRule compiled, Protection protection, Rating rating) {
        var facts = wording.mostTellingFirst(compiled.facts());
        return new Verdict(
                compiled.rule(),
                OutcomeState.FIRES,
                rating,
                facts,
                List.of(),
                List.of(),
                false,
                wording.fires(compiled.rule(), facts, protection.lapses()));
    }

    private Verdict open(CompiledRule compiled, Truth when, Truth held, Rating rating) {
        var unknown = new ArrayList<String>();
        for (var truth : List.of(when, held)) {
            if (truth instanceof Truth.Open(var facts)) {
                unknown.addAll(facts);
            }
        }
        var distinct = List.copyOf(new LinkedHashSet<>(unknown));
        return new Verdict(
                compiled.rule(),
                OutcomeState.OPEN_QUESTION,
                rating,
                wording.mostTellingFirst(compiled.facts()),
                distinct,
                List.of(),
                false,
                wording.question(compiled.rule(), distinct));
    }
}
