package dev.merlon.engine.report.workbook.xlsx;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// What stands in a cell. How it looks is the template's.
public sealed interface Cell {

    record Empty() implements Cell {}

    /// @param link  where a click on it leads
    record Text(String value, @Nullable Link link) implements Cell {}

    record Number(double value, @Nullable Link link) implements Cell {}

    record Day(LocalDate value) implements Cell {}

    record Moment(Instant value) implements Cell {}

    /// A row of a table, wherever the template has put that table.
    ///
    /// @param table  the id of the table: `Controls`
    /// @param key    of the row
    record Link(String table, String key) {}

    Empty EMPTY = new Empty();

    static Cell text(String value) {
        return value.isEmpty() ? EMPTY : new Text(value, null);
    }

    static Cell link(String value, String table, String key) {
        return value.isEmpty() ? EMPTY : new Text(value, new Link(table, key));
    }

    static Cell number(double value) {
        return new Number(value, null);
    }

    /// A count that leads to what it counts, unless there is nothing to see.
    static Cell number(double value, Link to) {
        return new Number(value, value == 0 ? null : to);
    }

    static Cell yesNo(boolean value) {
        return new Text(value ? "yes" : "no", null);
    }

    static Cell day(@Nullable LocalDate value) {
        return value == null ? EMPTY : new Day(value);
    }

    static Cell moment(@Nullable Instant value) {
        return value == null ? EMPTY : new Moment(value);
    }

    /// As formulas see it: a text, a number, or null where the cell is empty.
    static @Nullable Object value(Cell cell) {
        return switch (cell) {
            case Empty() -> null;
            case Text(var text, var _) -> text;
            case Number(var number, var _) -> number;
            case Day(var day) -> serial(day);
            case Moment(var at) -> serial(at);
        };
    }

    /// The number by which a workbook counts days, 1900-01-01 being 1 (and 1900 taken for a leap year).
    static double serial(LocalDate day) {
        return day.toEpochDay() - LocalDate.of(1899, 12, 30).toEpochDay();
    }

    static double serial(Instant at) {
        var utc = at.atZone(ZoneOffset.UTC);
        return serial(utc.toLocalDate()) + utc.toLocalTime().toSecondOfDay() / 86_400.0;
    }
}
