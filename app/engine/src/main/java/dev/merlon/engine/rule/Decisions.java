package dev.merlon.engine.rule;

import dev.merlon.engine.model.rule.Decision;
import dev.merlon.engine.model.rule.DecisionKind;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.Subject;
import dev.merlon.engine.model.rule.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What people decided, found by rule and subject.
final class Decisions {

    private final Map<String, Map<String, Decision>> bySubjectAndRule = new HashMap<>();
    private final LocalDate today;

    Decisions(List<Decision> decisions, Instant at) {
        today = at.atZone(ZoneOffset.UTC).toLocalDate();
        for (var decision : decisions) {
            var end = decision.id().indexOf('@');
            if (end > 0 && !ended(decision)) {
                bySubjectAndRule
                        .computeIfAbsent(decision.id().substring(end + 1), _ -> new HashMap<>())
                        .put(decision.id().substring(0, end), decision);
            }
        }
    }

    /// An acceptance ends by itself; a fix that is late is still to come.
    private boolean ended(Decision decision) {
        var until = decision.until();
        return decision.decided() == DecisionKind.ACCEPT && until != null && today.isAfter(until);
    }

    /// By rule id.
    Map<String, Decision> at(Subject subject) {
        return bySubjectAndRule.isEmpty() ? Map.of() : bySubjectAndRule.getOrDefault(subject.id(), Map.of());
    }

    /// The outcome with what was decided on it, where that still rests on the same facts. Where it does not, what fires
    /// or asks says so; what is held or does not apply has nothing to ask.
    static Outcome outcome(Subject subject, Verdict verdict, Map<String, Decision> ofSubject) {
        var undecided = new Outcome(subject, verdict, null);
        var decision = ofSubject.get(verdict.rule().id());
        if (decision == null) {
            return undecided;
        }
        if (decision.facts().equals(undecided.fingerprint())) {
            return new Outcome(subject, verdict, decision);
        }
        return switch (verdict.state()) {
            case FIRES, OPEN_QUESTION -> Outcome.toConfirm(subject, verdict, decision);
            case HELD, NOT_APPLICABLE -> undecided;
        };
    }
}
