package dev.merlon.engine.rule;

import dev.merlon.engine.model.control.ControlRecord;
import dev.merlon.engine.model.policy.PolicySet;
import dev.merlon.engine.model.rule.OutcomeState;
import dev.merlon.engine.model.rule.Rating;
import dev.merlon.engine.model.rule.Verdict;
import dev.merlon.engine.rule.condition.Ruling;
import dev.merlon.engine.rule.condition.Truth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/// Writes down what came of a rule, once the truth of its terms and the records of its controls are known.
record VerdictWriter(Wording wording) {

    /// @param failed  the first of the terms of `when` that is false, or what would hold it where that is idle
    Verdict notApplicable(CompiledRule compiled, Ruling failed, Rating rating) {
        var facts = wording.mostTellingFirst(failed.because());
        var explanation = wording.notApplicable(facts);
        return new Verdict(
                compiled.rule(), OutcomeState.NOT_APPLICABLE, rating, facts, List.of(), List.of(), false, explanation);
    }

    /// @param source  which policy set leaves it out
    Verdict notInPolicySet(CompiledRule compiled, PolicySet.Ruling off, String source, Rating rating) {
        return new Verdict(
                compiled.rule(),
                OutcomeState.NOT_APPLICABLE,
                rating,
                wording.ofPolicy(!off.line().data().isEmpty()),
                List.of(),
                List.of(),
                false,
                "Not in " + source + ".");
    }

    /// @param when  true or open
    Verdict relevant(CompiledRule compiled, Ruling when, Ruling held, Protection protection, Rating rating) {
        var holding = protection.holding();
        return switch (CompiledRule.state(when.truth(), held.truth(), !holding.isEmpty())) {
            case HELD ->
                holding.isEmpty()
                        ? heldByContract(compiled, when, held, rating)
                        : heldByRecords(compiled, when, holding, protection, rating);
            case FIRES -> fires(compiled, when, held, protection, rating);
            case OPEN_QUESTION -> open(compiled, when.truth(), held.truth(), rating);
            case NOT_APPLICABLE -> notApplicable(compiled, held, rating);
        };
    }

    private Verdict heldByContract(CompiledRule compiled, Ruling when, Ruling held, Rating rating) {
        var decidedBy = new LinkedHashSet<>(held.because());
        decidedBy.addAll(when.because());
        return new Verdict(
                compiled.rule(),
                OutcomeState.HELD,
                rating,
                List.copyOf(decidedBy),
                List.of(),
                List.of(),
                false,
                wording.heldByContract(held.because()) + wording.bounded(rating));
    }

    private Verdict heldByRecords(
            CompiledRule compiled, Ruling when, List<ControlRecord> holding, Protection protection, Rating rating) {
        return new Verdict(
                compiled.rule(),
                OutcomeState.HELD,
                rating,
                wording.mostTellingFirst(when.because()),
                List.of(),
                holding.stream().map(ControlRecord::id).toList(),
                holding.stream().anyMatch(protection.coverage()::proves),
                wording.heldByRecords(holding) + wording.bounded(rating));
    }

    private Verdict fires(CompiledRule compiled, Ruling when, Ruling held, Protection protection, Rating rating) {
        var deciding = new LinkedHashSet<>(when.because());
        deciding.addAll(held.because());
        var facts = wording.mostTellingFirst(List.copyOf(deciding));
        return new Verdict(
                compiled.rule(),
                OutcomeState.FIRES,
                rating,
                facts,
                List.of(),
                List.of(),
                false,
                wording.fires(compiled.rule(), facts, protection.lapses()) + wording.bounded(rating));
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
