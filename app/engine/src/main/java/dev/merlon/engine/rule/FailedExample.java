package dev.merlon.engine.rule;

import dev.merlon.engine.model.rule.OutcomeState;

/// An example of a rule that came out otherwise than the rule says.
///
/// @param ofFiring  it is one of those at which the rule must fire
/// @param index     its place among them, from 0
/// @param came      what came of it
public record FailedExample(boolean ofFiring, int index, OutcomeState came) {

    /// `passing example 2 fires`.
    public String text() {
        return (ofFiring ? "firing" : "passing") + " example " + (index + 1) + " comes out as: " + came.word();
    }
}
