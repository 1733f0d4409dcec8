package dev.merlon.desktop.screen.exceptions;

import dev.merlon.desktop.control.Tone;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.model.governance.ExceptionStanding;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// What the screen says of exceptions.
final class ExceptionWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private ExceptionWords() {}

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String day(Instant at) {
        return DAY.format(at.atZone(ZoneId.systemDefault()));
    }

    static Tone tone(ExceptionStanding standing) {
        return switch (standing) {
            case REQUESTED, APPROVED -> Tone.OPEN;
            case IN_FORCE -> Tone.HELD;
            case ENDING -> Tone.MEDIUM;
            case ENDED -> Tone.NONE;
        };
    }

    /// "waits for an approver", "82 days left", "ended 3 days ago".
    static String left(Texts texts, ExceptionRow row) {
        return switch (row.standing()) {
            case REQUESTED -> texts.get("left.requested");
            case APPROVED -> texts.get("left.approved", day(row.exception().from()));
            case IN_FORCE, ENDING -> texts.get("left.days", row.daysLeft());
            case ENDED ->
                row.exception().approval().isEmpty()
                        ? texts.get("left.never")
                        : texts.get("left.ended", -row.daysLeft());
        };
    }
}
