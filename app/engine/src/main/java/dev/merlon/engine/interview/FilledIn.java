package dev.merlon.engine.interview;

import dev.merlon.engine.model.Location;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A questionnaire that somebody filled in, as it was read.
///
/// @param who  the name in the file; empty where none is
/// @param on   the date in the file; null where none is
public record FilledIn(String who, @Nullable Instant on, List<Line> lines) {

    /// One answer.
    ///
    /// @param scope   as text, not looked at yet
    /// @param answer  as it was written; never empty
    /// @param place   where in the file
    public record Line(String fact, String scope, String answer, String note, String source, Location place) {}

    public FilledIn {
        lines = List.copyOf(lines);
    }
}
