package dev.merlon.engine.lens;

import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.OutcomeState;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was considered where a row and a column meet.
///
/// @param state     fires where anything does, else open where anything is, else held where anything is
/// @param severity  the worst of those in that state
/// @param counts    how many outcomes are in each state, in the order of [OutcomeState]
/// @param telling   the outcome to tell of, the worst; its reason is the cell's
/// @param inReach   false where something is there, and nothing of it in reach of whose eyes it is seen with; it
///                  then looks like what does not apply
public record LensCell(OutcomeState state, Severity severity, List<Integer> counts, Outcome telling, boolean inReach) {

    private static final List<OutcomeState> LOUDEST =
            List.of(OutcomeState.FIRES, OutcomeState.OPEN_QUESTION, OutcomeState.HELD, OutcomeState.NOT_APPLICABLE);

    public LensCell {
        counts = List.copyOf(counts);
    }

    /// @param outcomes  at least one
    static LensCell of(List<Outcome> outcomes, Eyes eyes) {
        var counts = new Integer[OutcomeState.values().length];
        Arrays.fill(counts, 0);
        Outcome seen = null;
        Outcome beyond = null;
        for (var outcome : outcomes) {
            if (outcome.state() == OutcomeState.NOT_APPLICABLE || eyes.reach(outcome)) {
                counts[outcome.state().ordinal()]++;
                seen = worse(outcome, seen, eyes);
            } else {
                beyond = worse(outcome, beyond, eyes);
            }
        }
        if (seen == null || (beyond != null && seen.state() == OutcomeState.NOT_APPLICABLE)) {
            var telling = beyond == null ? outcomes.getFirst() : beyond;
            return new LensCell(OutcomeState.NOT_APPLICABLE, telling.severity(), List.of(counts), telling, false);
        }
        return new LensCell(seen.state(), eyes.rating(seen).severity(), List.of(counts), seen, true);
    }

    /// @param than  null where there is none yet
    private static Outcome worse(Outcome outcome, @Nullable Outcome than, Eyes eyes) {
        if (than == null) {
            return outcome;
        }
        var louder = LOUDEST.indexOf(outcome.state()) - LOUDEST.indexOf(than.state());
        return louder < 0
                        || (louder == 0
                                && eyes.rating(outcome).risk()
                                        > eyes.rating(than).risk())
                ? outcome
                : than;
    }

    public int count(OutcomeState of) {
        return counts.get(of.ordinal());
    }
}
