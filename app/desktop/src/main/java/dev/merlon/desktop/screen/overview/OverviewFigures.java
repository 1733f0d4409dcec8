package dev.merlon.desktop.screen.overview;

import dev.merlon.engine.control.Lapse;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.rule.OutcomeState;
import java.util.List;

/// All that the overview shows, worked out from one snapshot. Looks at each outcome; not for the FX thread.
public record OverviewFigures(
        Snapshot snapshot,
        long firing,
        long open,
        long held,
        long notApplicable,
        HeatMap heatMap,
        List<LayerBar> layers,
        List<Expiry> expiries) {

    /// How many days ahead it looks.
    static final int HORIZON = 90;

    /// @param lapses  what re-opens within the horizon
    static OverviewFigures of(Snapshot snapshot, List<Lapse> lapses) {
        return new OverviewFigures(
                snapshot,
                snapshot.judgement().live().count(),
                snapshot.judgement().count(OutcomeState.OPEN_QUESTION),
                snapshot.judgement().count(OutcomeState.HELD),
                snapshot.judgement().count(OutcomeState.NOT_APPLICABLE),
                HeatMap.of(snapshot),
                LayerBar.of(snapshot),
                Expiry.of(snapshot, lapses));
    }

    /// All outcomes but those that do not apply.
    long considered() {
        return firing + open + held;
    }
}
