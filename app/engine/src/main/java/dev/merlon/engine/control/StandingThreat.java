package dev.merlon.engine.control;

import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.dataflow.ElementThreat;
import java.util.Comparator;
import java.util.List;

/// A threat that a person wrote down at an element of a data-flow diagram, with what became of it.
public record StandingThreat(ElementThreat threat, ThreatStanding standing) {

    /// All of a workspace: what fires first, the worst before the others, then by id.
    public static List<StandingThreat> all(Snapshot now) {
        var threats = now.state().elementThreats();
        if (threats.isEmpty()) {
            return List.of();
        }
        var coverage = Coverage.of(now);
        return threats.stream()
                .map(t -> new StandingThreat(t, ThreatStanding.of(t, coverage)))
                .sorted(Comparator.comparing(StandingThreat::standing)
                        .thenComparing(StandingThreat::severity, Comparator.reverseOrder())
                        .thenComparing(t -> t.threat().id()))
                .toList();
    }

    /// Those at an element or a flow.
    ///
    /// @param element  its id
    public static List<StandingThreat> at(Snapshot now, String element) {
        return all(now).stream()
                .filter(t -> t.threat().element().equals(element))
                .toList();
    }

    public boolean live() {
        return standing == ThreatStanding.LIVE;
    }

    public Severity severity() {
        return threat.severity();
    }
}
