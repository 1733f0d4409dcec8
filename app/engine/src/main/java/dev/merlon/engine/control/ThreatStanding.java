package dev.merlon.engine.control;

import dev.merlon.engine.model.control.ControlRecord;
import dev.merlon.engine.model.dataflow.ElementThreat;
import java.util.Optional;

/// What became of a threat that a person wrote down at an element.
public enum ThreatStanding {
    /// Nothing holds it and nobody settled it.
    LIVE("fires"),
    HELD("held"),
    SETTLED("decided");

    private final String word;

    ThreatStanding(String word) {
        this.word = word;
    }

    /// As of outcomes.
    public String word() {
        return word;
    }

    /// Held where one of its controls is in place with fresh evidence for the whole organisation: no endpoint's
    /// and no API's record can speak for what no contract shows.
    public static ThreatStanding of(ElementThreat threat, Coverage coverage) {
        if (threat.controls().stream()
                .map(control -> everywhere(control, coverage))
                .flatMap(Optional::stream)
                .anyMatch(coverage::holds)) {
            return HELD;
        }
        return threat.settled() ? SETTLED : LIVE;
    }

    /// No API has an empty id, so that only what speaks for all of them speaks for it.
    private static Optional<ControlRecord> everywhere(String control, Coverage coverage) {
        return coverage.recordForApi(control, "");
    }
}
