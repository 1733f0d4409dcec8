package dev.merlon.engine.interview;

import dev.merlon.engine.model.rule.OutcomeState;
import java.util.List;

/// What a reply would do to all that waits for it, before it is given.
///
/// @param turns  every outcome that waits for the question and that the reply is about, in the judgement's order
public record Effect(List<Turn> turns) {

    public static final Effect NONE = new Effect(List.of());

    public Effect {
        turns = List.copyOf(turns);
    }

    /// How many outcomes it settles.
    public long settled() {
        return turns.stream().filter(Turn::settles).count();
    }

    public long count(OutcomeState after) {
        return turns.stream().filter(t -> t.after() == after).count();
    }
}
