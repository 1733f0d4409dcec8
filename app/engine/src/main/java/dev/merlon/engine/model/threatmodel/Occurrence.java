package dev.merlon.engine.model.threatmodel;

import java.util.List;

/// A threat at one place.
///
/// @param at      the id of an element, a flow or a zone; empty where the model as a whole is meant
/// @param reason  why it has that status; may be empty
public record Occurrence(String at, ThreatStatus status, String reason, List<Measure> measures, Extras extras) {

    public Occurrence {
        measures = List.copyOf(measures);
    }

    public static Occurrence of(String at, ThreatStatus status) {
        return new Occurrence(at, status, "", List.of(), Extras.NONE);
    }
}
