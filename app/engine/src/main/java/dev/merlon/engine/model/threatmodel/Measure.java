package dev.merlon.engine.model.threatmodel;

import org.jspecify.annotations.Nullable;

/// A mitigation against one threat at one place.
///
/// @param mitigation  its id
/// @param status      null where nobody said
public record Measure(String mitigation, @Nullable MeasureStatus status, Extras extras) {

    public static Measure of(String mitigation, @Nullable MeasureStatus status) {
        return new Measure(mitigation, status, Extras.NONE);
    }
}
