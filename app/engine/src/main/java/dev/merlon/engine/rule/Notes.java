package dev.merlon.engine.rule;

import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.OutcomeRow;
import dev.merlon.engine.model.rule.Subject;
import java.util.HashMap;
import java.util.Map;

/// What people decided on outcomes, laid over the verdicts. It is laid anew with each judgement: no verdict
/// depends on it.
record Notes(RulePlan plan, Decisions decisions) {

    /// The outcomes on which there is something to say, by the rule's place.
    Map<Integer, Outcome> on(Subject subject, OutcomeRow.Verdicts verdicts) {
        var decided = decisions.at(subject);
        if (decided.isEmpty()) {
            return Map.of();
        }
        var noted = new HashMap<Integer, Outcome>();
        for (var place = 0; place < plan.rules().size(); place++) {
            var verdict = verdicts.get(place);
            if (decided.containsKey(verdict.rule().id())) {
                noted.put(place, decisions.outcome(subject, verdict, decided));
            }
        }
        return noted;
    }
}
