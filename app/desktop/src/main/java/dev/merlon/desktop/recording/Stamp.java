package dev.merlon.desktop.recording;

import dev.merlon.engine.model.control.Evidence;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a form says of evidence beside the evidence itself.
///
/// @param capturedOn  when it was made; null for the day on which it is added
/// @param from        the first day that it speaks of; null where that is the day of its capture
/// @param to          the last such day; null where that is the day of its capture
/// @param collector   who brought it; empty for whoever adds it
/// @param expires     the last day on which it counts; null where it always does
public record Stamp(
        @Nullable LocalDate capturedOn,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String collector,
        @Nullable LocalDate expires) {

    /// Nothing was said yet.
    public static final Stamp NONE = new Stamp(null, null, null, "", null);

    /// As the evidence has it.
    static Stamp of(Evidence evidence) {
        return new Stamp(
                evidence.capturedOn(),
                evidence.coversFrom(),
                evidence.coversTo(),
                evidence.collector(),
                evidence.expires());
    }

    static Stamp expiring(@Nullable LocalDate day) {
        return NONE.withExpires(day);
    }

    Stamp withCapturedOn(@Nullable LocalDate day) {
        return new Stamp(day, from, to, collector, expires);
    }

    Stamp withFrom(@Nullable LocalDate day) {
        return new Stamp(capturedOn, day, to, collector, expires);
    }

    Stamp withTo(@Nullable LocalDate day) {
        return new Stamp(capturedOn, from, day, collector, expires);
    }

    Stamp withCollector(String name) {
        return new Stamp(capturedOn, from, to, name, expires);
    }

    Stamp withExpires(@Nullable LocalDate day) {
        return new Stamp(capturedOn, from, to, collector, day);
    }

    /// The period does not end before it begins.
    boolean periodRuns() {
        return from == null || to == null || !to.isBefore(from);
    }

    /// The evidence with what is said here.
    ///
    /// @throws IllegalArgumentException where the period ends before it begins
    Evidence on(Evidence evidence) {
        return new Evidence(
                        evidence.id(),
                        evidence.form(),
                        evidence.title(),
                        evidence.reference(),
                        evidence.bytes(),
                        capturedOn == null ? evidence.capturedOn() : capturedOn,
                        evidence.addedAt(),
                        collector.isBlank() ? evidence.collector() : collector,
                        expires)
                .covering(from, to);
    }
}
