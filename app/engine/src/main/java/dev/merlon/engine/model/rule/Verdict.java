package dev.merlon.engine.model.rule;

import dev.merlon.engine.model.Severity;
import java.util.List;

/// What came of a rule for one set of facts. Endpoints at which the same facts decide it alike share it.
///
/// @param decidedBy  names of the facts that decided it, the most telling first
/// @param unknown    names of the facts that an open question waits for
/// @param heldBy     what holds it: ids of control records; empty where facts of the contract do
/// @param proven     held by a control record with fresh evidence that was tested or audited, not merely declared
/// @param explanation  one sentence with places to fill, see [Sentence]; [Outcome#reason] fills it
public record Verdict(
        Rule rule,
        OutcomeState state,
        Rating rating,
        List<String> decidedBy,
        List<String> unknown,
        List<String> heldBy,
        boolean proven,
        String explanation) {

    public Verdict {
        decidedBy = List.copyOf(decidedBy);
        unknown = List.copyOf(unknown);
        heldBy = List.copyOf(heldBy);
    }

    Verdict rated(RatingRecord entered) {
        return new Verdict(rule, state, rating.enteredAs(entered), decidedBy, unknown, heldBy, proven, explanation);
    }

    public Severity severity() {
        return rating.severity();
    }
}
