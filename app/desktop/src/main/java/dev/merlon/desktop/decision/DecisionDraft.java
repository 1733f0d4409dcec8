package dev.merlon.desktop.decision;

import dev.merlon.engine.model.rule.Decision;
import dev.merlon.engine.model.rule.DecisionKind;
import dev.merlon.engine.model.rule.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a person is about to decide, on one outcome or on many.
///
/// @param until  the day by which it is fixed or until which it is accepted; null where there is none
public record DecisionDraft(
        DecisionKind decided, String reason, @Nullable LocalDate until) {

    /// Whether a decision of this kind has an end: a promise and an acceptance do.
    public static boolean needsDay(DecisionKind kind) {
        return kind == DecisionKind.WILL_FIX || kind == DecisionKind.ACCEPT;
    }

    public boolean lacksReason() {
        return reason.isBlank();
    }

    public boolean lacksDay() {
        return needsDay(decided) && until == null;
    }

    /// A day that has passed would end the decision at once.
    public boolean endedBefore(LocalDate today) {
        return until != null && until.isBefore(today);
    }

    /// One decision for each outcome, resting on the facts as they are now.
    public List<Decision> on(List<Outcome> outcomes, String who, Instant at) {
        return outcomes.stream()
                .map(o -> new Decision(o.id(), decided, reason.strip(), who, at, until, o.fingerprint()))
                .toList();
    }
}
