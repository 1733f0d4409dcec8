package dev.merlon.engine.problem;

import dev.merlon.engine.model.Location;
import java.util.Objects;

/// Something wrong in data that a user gave us, as a value.
///
/// @param code    stable, upper case with dashes, for example `SPEC-TRUNCATED`
/// @param level   what it means for the work under way
/// @param text    one sentence: what is wrong and what to do; never contains raw control characters
/// @param place   where; line and column are 0 where a file as a whole is meant
public record Problem(String code, Level level, String text, Location place) {

    public Problem {
        Objects.requireNonNull(code);
        text = Words.printable(text);
    }

    public static Problem error(String code, String text, Location place) {
        return new Problem(code, Level.ERROR, text, place);
    }

    public static Problem warning(String code, String text, Location place) {
        return new Problem(code, Level.WARNING, text, place);
    }

    /// The line that the command line prints and scripts rely on: `file:line:column: error CODE text`.
    public String line() {
        return Words.printable(place.file()) + ":" + place.line() + ":" + place.column() + ": " + level.word() + " "
                + code + " " + text;
    }
}
