package dev.merlon.engine.interview;

import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.OutcomeState;

/// An outcome that waits, and what an answer would make of it.
///
/// @param after  [OutcomeState#OPEN_QUESTION] where it goes on waiting, for another answer
public record Turn(Outcome before, OutcomeState after) {

    public boolean settles() {
        return after != OutcomeState.OPEN_QUESTION;
    }
}
