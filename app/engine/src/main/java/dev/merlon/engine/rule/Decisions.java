package dev.merlon.engine.rule;

import dev.merlon.engine.model.governance.Determination;
import dev.merlon.engine.model.governance.Force;
import dev.merlon.engine.model.rule.Decision;
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
            if (end > 0) {
                bySubjectAndRule
                        .computeIfAbsent(decision.id().substring(end + 1), _ -> new HashMap<>())
                        .put(decision.id().substring(0, end), decision);
            }
        }
    }

    /// By rule id.
    Map<String, Decision> at(Subject subject) {
        return bySubjectAndRule.isEmpty() ? Map.of() : bySubjectAndRule.getOrDefault(subject.id(), Map.of());
    }

    /// The outcome with what was decided on it, where that still rests on the same facts. Where it does not, or
    /// has ended, what fires or asks says so; what is held or does not apply has nothing to ask.
    Outcome outcome(Subject subject, Verdict verdict, Map<String, Decision> ofSubject) {
        var undecided = new Outcome(subject, verdict, null);
        var decision = ofSubject.get(verdict.rule().id());
        if (decision == null) {
            return undecided;
        }
        var ended = decision.ended(today);
        if (!ended && decision.facts().equals(undecided.fingerprint())) {
            return new Outcome(subject, verdict, decision);
        }
        return switch (verdict.state()) {
            case FIRES, OPEN_QUESTION ->
                undecided.determined(Determination.own(decision, ended ? Force.ENDED : Force.TO_CONFIRM));
            case HELD, NOT_APPLICABLE -> undecided;
        };
    }
}
