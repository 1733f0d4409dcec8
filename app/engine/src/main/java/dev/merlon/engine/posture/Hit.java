package dev.merlon.engine.posture;

import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.OutcomeState;

/// An outcome that costs something.
///
/// @param rule    the rule's index in the judgement
/// @param aspect  the rule's principle
/// @param open    true where it is a question rather than a threat or finding
/// @param points  risk in half points, so that the half of an odd number stays whole: above 0
record Hit(Outcome outcome, int rule, Aspect aspect, boolean open, int points) {

    static Hit of(Outcome outcome, int rule, int points) {
        var open = outcome.state() == OutcomeState.OPEN_QUESTION;
        return new Hit(outcome, rule, Aspect.of(outcome.rule().principle()), open, points);
    }

    /// Risk points as `app/docs/posture.md` gives them, doubled.
    static int points(Outcome outcome) {
        return switch (outcome.state()) {
            case FIRES -> firing(outcome);
            case OPEN_QUESTION -> 2 * 4;
            case HELD, NOT_APPLICABLE -> 0;
        };
    }

    private static int firing(Outcome outcome) {
        var full = 2 * points(outcome.severity());
        return outcome.decided()
                .map(d -> switch (d.decided()) {
                    case WILL_FIX -> full;
                    case ACCEPT, TRANSFER, EXCEPTION -> full / 2;
                    case FALSE_POSITIVE -> 0;
                })
                .orElse(full);
    }

    private static int points(Severity severity) {
        return switch (severity) {
            case CRITICAL -> 100;
            case HIGH -> 40;
            case MEDIUM -> 15;
            case LOW -> 4;
        };
    }

    boolean isIn(Aspect one) {
        return one == aspect || one == Aspect.ALL;
    }
}
