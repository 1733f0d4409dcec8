package dev.merlon.engine.governance;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// A clock that stands still until a test moves it.
final class MovingClock extends Clock {

    private Instant now;

    MovingClock(LocalDate day) {
        now = noon(day);
    }

    void moveTo(LocalDate day) {
        now = noon(day);
    }

    LocalDate today() {
        return now.atZone(ZoneOffset.UTC).toLocalDate();
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
