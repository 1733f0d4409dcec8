package dev.merlon.engine.interview;

import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.OutcomeState;
import java.util.stream.Stream;

/// How much is settled, of all cells in which a rule applies or may apply.
///
/// @param open      outcomes that wait for an answer
/// @param relevant  those that fire, are held or wait
public record Settled(long open, long relevant) {

    public static Settled of(Stream<Outcome> outcomes) {
        var counts = new long[OutcomeState.values().length];
        outcomes.forEach(o -> counts[o.state().ordinal()]++);
        var open = counts[OutcomeState.OPEN_QUESTION.ordinal()];
        return new Settled(open, open + counts[OutcomeState.FIRES.ordinal()] + counts[OutcomeState.HELD.ordinal()]);
    }

    /// 0 to 1; 1 where there is nothing to settle.
    public double share() {
        return relevant == 0 ? 1 : 1 - (double) open / relevant;
    }

    /// Whole percent, never 100 while something is open.
    public int percent() {
        return open == 0 ? 100 : (int) Math.min(99, Math.round(100 * share()));
    }
}
