package dev.merlon.engine.model.control;

import dev.merlon.engine.model.change.Entity;
import dev.merlon.engine.model.change.EntityKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// A file, link or note with its own date and expiry.
///
/// @param title       the file's name, or what a person called it
/// @param reference   SHA-256 (lower-case hex) of a file that the workspace keeps, the link, or the note's text
/// @param bytes       a file's size, else 0
/// @param capturedOn  when it was made, apart from when it was added
/// @param collector   who brought it; may be empty
/// @param expires     null where it does not
/// @param coversFrom  the first day that it speaks of; null where that is the day of its capture
/// @param coversTo    the last such day; null where that is the day of its capture
public record Evidence(
        String id,
        EvidenceKind form,
        String title,
        String reference,
        long bytes,
        LocalDate capturedOn,
        Instant addedAt,
        String collector,
        @Nullable LocalDate expires,
        @Nullable LocalDate coversFrom,
        @Nullable LocalDate coversTo)
        implements Entity {

    /// Of the day of its capture.
    public Evidence(
            String id,
            EvidenceKind form,
            String title,
            String reference,
            long bytes,
            LocalDate capturedOn,
            Instant addedAt,
            String collector,
            @Nullable LocalDate expires) {
        this(id, form, title, reference, bytes, capturedOn, addedAt, collector, expires, null, null);
    }

    /// The same of a period.
    ///
    /// @throws IllegalArgumentException where the period ends before it begins
    public Evidence covering(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("the period ends on " + to + ", before it begins on " + from);
        }
        return new Evidence(id, form, title, reference, bytes, capturedOn, addedAt, collector, expires, from, to);
    }

    @Override
    public EntityKind kind() {
        return EntityKind.EVIDENCE;
    }

    /// Not yet expired at the moment (days end at midnight UTC).
    public boolean freshAt(Instant moment) {
        return expires == null || !moment.atZone(ZoneOffset.UTC).toLocalDate().isAfter(expires);
    }
}
