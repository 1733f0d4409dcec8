package dev.merlon.engine.model.fact;

import dev.merlon.engine.model.Location;
import java.time.Instant;

/// Where a fact comes from; every fact has one.
public sealed interface FactSource {

    /// The contract says so, or says nothing there.
    record Contract(Location place) implements FactSource {}

    /// A heuristic concluded it.
    ///
    /// @param heuristic   what it went by, in a few words
    /// @param confidence  0 to 1
    record Inferred(String heuristic, double confidence, Location place) implements FactSource {}

    /// A person answered it.
    record Answered(String answerId, String who, Instant at) implements FactSource {}

    /// A control record states it.
    record Recorded(String recordId) implements FactSource {}

    /// A person keeps it with the API: class, exposure, owner, data.
    record Profile(String api) implements FactSource {}

    /// Nobody has said so yet.
    record Nobody() implements FactSource {}

    Nobody NOBODY = new Nobody();

    /// One word for the kind, as in tables and reports.
    default String word() {
        return switch (this) {
            case Contract _ -> "contract";
            case Inferred _ -> "inferred";
            case Answered _ -> "answered";
            case Recorded _ -> "control";
            case Profile _ -> "profile";
            case Nobody _ -> "nobody";
        };
    }
}
