package dev.merlon.engine.lens;

import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.OutcomeState;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// What was considered where a row and a column meet.
///
/// @param state     fires where anything does, else open where anything is, else held where anything is
/// @param severity  the worst of those in that state
/// @param counts    how many outcomes are in each state, in the order of [OutcomeState]
/// @param telling   the outcome to tell of, the worst; its reason is the cell's
public record LensCell(OutcomeState state, Severity severity, List<Integer> counts, Outcome telling) {

    private static final List<OutcomeState> LOUDEST =
            List.of(OutcomeState.FIRES, OutcomeState.OPEN_QUESTION, OutcomeState.HELD, OutcomeState.NOT_APPLICABLE);

    private static final Comparator<Outcome> WORSE = Comparator.<Outcome>comparingInt(o -> LOUDEST.indexOf(o.state()))
            .thenComparing(o -> o.rating().risk(), Comparator.reverseOrder());

    public LensCell {
        counts = List.copyOf(counts);
    }

    /// @param outcomes  at least one
    static LensCell of(List<Outcome> outcomes) {
        var counts = new Integer[OutcomeState.values().length];
        Arrays.fill(counts, 0);
        var telling = outcomes.getFirst();
        for (var outcome : outcomes) {
            counts[outcome.state().ordinal()]++;
            if (WORSE.compare(outcome, telling) < 0) {
                telling = outcome;
            }
        }
        return new LensCell(telling.state(), telling.severity(), List.of(counts), telling);
    }

    public int count(OutcomeState of) {
        return counts.get(of.ordinal());
    }
}
