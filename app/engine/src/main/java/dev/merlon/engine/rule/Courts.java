package dev.merlon.engine.rule;

import dev.merlon.engine.control.Coverage;
import dev.merlon.engine.model.rule.OutcomeRow;
import dev.merlon.engine.model.rule.Subject;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// What the courts of one judgement share.
///
/// @param precedent  null where there is none to follow
record Courts(
        VerdictWriter writer,
        Decisions decisions,
        Coverage coverage,
        Surroundings surroundings,
        @Nullable Precedent precedent) {

    Court over(RulePlan plan) {
        return court(plan, Precedent::at);
    }

    Court overComponents(RulePlan plan) {
        var known = precedent == null ? Map.<String, OutcomeRow>of() : precedent.atComponents();
        return court(plan, (_, subject) -> Optional.ofNullable(known.get(subject.id())));
    }

    private Court court(RulePlan plan, BiFunction<Precedent, Subject, Optional<OutcomeRow>> earlier) {
        var notes = new Notes(plan, decisions);
        if (precedent == null) {
            return new Court(() -> sitting(plan)::all, notes);
        }
        var before = precedent.judgement().rules().stream().filter(plan::isFor).toList();
        var shifted = coverage.shiftsSince(precedent.coverage());
        return new Court(
                () -> new Standing(
                                plan,
                                Standing.places(plan, before, shifted),
                                new SurroundingShift(plan, precedent.surroundings(), surroundings),
                                subject -> earlier.apply(precedent, subject))
                        .following(sitting(plan)),
                notes);
    }

    private Sitting sitting(RulePlan plan) {
        return new Sitting(plan, coverage, surroundings, writer);
    }
}
