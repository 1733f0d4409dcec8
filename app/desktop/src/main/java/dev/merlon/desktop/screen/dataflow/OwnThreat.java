package dev.merlon.desktop.screen.dataflow;

import dev.merlon.desktop.control.Tone;
import dev.merlon.engine.control.Coverage;
import dev.merlon.engine.dataflow.Standing;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.dataflow.ElementThreat;
import java.util.List;

/// A threat that a person wrote down, with what became of it.
record OwnThreat(ElementThreat threat, Standing standing) {

    static List<OwnThreat> at(Snapshot now, String element) {
        var there = now.state().elementThreats().stream()
                .filter(t -> t.element().equals(element))
                .toList();
        if (there.isEmpty()) {
            return List.of();
        }
        var coverage = Coverage.of(now);
        return there.stream()
                .map(t -> new OwnThreat(t, Standing.of(t, coverage)))
                .toList();
    }

    Tone tone() {
        return standing == Standing.LIVE ? Tone.of(threat.severity()) : Tone.HELD;
    }
}
