package dev.merlon.engine.report.workbook.xlsx;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What stands in a cell.
public sealed interface Cell {

    record Empty() implements Cell {}

    /// @param link  where a click on it leads
    record Text(String value, Tone tone, @Nullable Anchor link) implements Cell {}

    record Number(double value, Tone tone, @Nullable Anchor link) implements Cell {}

    record Day(LocalDate value) implements Cell {}

    record Moment(Instant value) implements Cell {}

    /// @param formula  without the equals sign; only ever ours, never made of a stranger's text
    /// @param cached   what it computes to, so that the sheet reads right before any recalculation
    record Formula(String formula, double cached, Tone tone) implements Cell {}

    /// A row of a sheet.
    ///
    /// @param row  1-based, as people see it
    record Anchor(String sheet, int row) {

        /// `'Control status'!A12`.
        String location() {
            return "'" + sheet.replace("'", "''") + "'!A" + row;
        }
    }

    Empty EMPTY = new Empty();

    static Cell text(String value) {
        return value.isEmpty() ? EMPTY : new Text(value, Tone.PLAIN, null);
    }

    static Cell text(String value, Tone tone) {
        return value.isEmpty() ? EMPTY : new Text(value, tone, null);
    }

    /// Looks like a link only where it is one.
    static Cell link(String value, @Nullable Anchor to) {
        return to == null ? text(value) : new Text(value, Tone.LINK, to);
    }

    static Cell number(double value) {
        return new Number(value, Tone.NUMBER, null);
    }

    static Cell number(double value, @Nullable Anchor to) {
        return to == null || value == 0 ? number(value) : new Number(value, Tone.LINK_NUMBER, to);
    }

    static Cell score(double value) {
        return new Number(Math.round(value), Tone.ofScore(value), null);
    }

    static Cell yesNo(boolean value) {
        return new Text(value ? "yes" : "no", Tone.PLAIN, null);
    }

    static Cell day(@Nullable LocalDate value) {
        return value == null ? EMPTY : new Day(value);
    }
}
