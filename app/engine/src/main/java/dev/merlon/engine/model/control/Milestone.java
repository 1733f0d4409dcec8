package dev.merlon.engine.model.control;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A step of an action, with its day.
///
/// @param doneOn  null while it is not done
public record Milestone(
        String title, LocalDate due, @Nullable LocalDate doneOn) {

    public boolean done() {
        return doneOn != null;
    }

    /// Not done, and its day is past.
    public boolean overdue(LocalDate today) {
        return !done() && due.isBefore(today);
    }
}
