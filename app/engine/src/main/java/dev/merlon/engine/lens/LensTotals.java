package dev.merlon.engine.lens;

import dev.merlon.engine.model.Endpoint;
import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.rule.OutcomeState;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;

/// How many outcomes are in each state, over all that a matrix was asked for. A rule that stands in several
/// columns counts once.
public final class LensTotals {

    private final int[] states = new int[OutcomeState.values().length];
    private final int[] firing = new int[Severity.values().length];
    private final BitSet applies = new BitSet();
    private int columns;
    private int beyond;

    private LensTotals() {}

    static LensTotals of(Snapshot snapshot, List<Endpoint> endpoints, List<LensColumn> columns, Eyes eyes) {
        var totals = new LensTotals();
        totals.columns = columns.size();
        var places = new TreeSet<Integer>();
        columns.forEach(c -> places.addAll(c.places()));
        var relevant = new BitSet();
        for (var endpoint : endpoints) {
            var at = snapshot.judgement().at(endpoint.id());
            for (var place : places) {
                var outcome = at.get(place);
                if (outcome.state() != OutcomeState.NOT_APPLICABLE && !eyes.reach(outcome)) {
                    totals.beyond++;
                    continue;
                }
                totals.states[outcome.state().ordinal()]++;
                if (outcome.state() == OutcomeState.FIRES) {
                    totals.firing[eyes.rating(outcome).severity().ordinal()]++;
                }
                if (outcome.state() != OutcomeState.NOT_APPLICABLE) {
                    relevant.set(place);
                }
            }
        }
        for (var i = 0; i < columns.size(); i++) {
            if (columns.get(i).places().stream().anyMatch(relevant::get)) {
                totals.applies.set(i);
            }
        }
        return totals;
    }

    public int count(OutcomeState state) {
        return states[state.ordinal()];
    }

    public int firing(Severity severity) {
        return firing[severity.ordinal()];
    }

    /// What applies, and is out of reach of whose eyes it is seen with.
    public int beyond() {
        return beyond;
    }

    /// All that was considered, what is out of reach too.
    public int considered() {
        var sum = beyond;
        for (var each : states) {
            sum += each;
        }
        return sum;
    }

    /// How many columns apply nowhere.
    public int idle() {
        return columns - applies.cardinality();
    }

    boolean appliesIn(int column) {
        return applies.get(column);
    }
}
