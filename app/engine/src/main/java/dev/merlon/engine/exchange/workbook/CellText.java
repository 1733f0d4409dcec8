package dev.merlon.engine.exchange.workbook;

import dev.merlon.engine.report.view.SafeText;
import dev.merlon.engine.report.workbook.data.Field;
import dev.merlon.engine.report.workbook.data.RowHash;
import dev.merlon.engine.report.workbook.part.XmlText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a cell says, in the form that is compared and kept; see [RowHash#plain].
///
/// @param plain    what is compared
/// @param refusal  why it cannot be taken; empty where it can
record CellText(String plain, String refusal) {

    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    /// Serial numbers of 2000-01-01 and 2100-01-01, between which the workbook's own rule takes days.
    private static final int FIRST_DAY = 36_526;

    private static final int LAST_DAY = 73_051;

    private static CellText taken(String plain) {
        return new CellText(plain, "");
    }

    private static CellText refused(String plain, String why) {
        return new CellText(plain, why);
    }

    /// What stands there, before anybody asks whether it can be taken: the same that [RowHash#plain] says of
    /// the cell that was written, where nobody changed it.
    static String raw(Field field, @Nullable Typed typed) {
        return switch (typed) {
            case null -> "";
            case Typed.Blank() -> "";
            case Typed.Text(var text) -> RowHash.plain(text);
            case Typed.Number(var number, var day) ->
                day && field.kind() == Field.Kind.TEXT && whole(number)
                        ? day(number).toString()
                        : RowHash.plain(number);
            case Typed.Truth(var truth) ->
                field.list().equals("yes_no") ? truth ? "yes" : "no" : truth ? "TRUE" : "FALSE";
            case Typed.Failure(var code) -> code;
            case Typed.Formula(var shown) -> shown;
        };
    }

    private static boolean whole(double number) {
        return number == Math.rint(number) && number > 0 && number <= 2_958_465;
    }

    private static LocalDate day(double serial) {
        return DAY_ZERO.plusDays((long) serial);
    }

    /// @param words  that the field takes; empty for any
    static CellText of(Field field, Typed typed, List<String> words) {
        var raw = raw(field, typed);
        return switch (typed) {
            case Typed.Formula _ -> refused(raw, "it holds a formula; type the value");
            case Typed.Failure(var code) -> refused(raw, "it holds the error " + code);
            case Typed.Blank _, Typed.Text _, Typed.Number _, Typed.Truth _ -> {
                if (raw.isEmpty()) {
                    yield taken(raw);
                }
                yield switch (field.kind()) {
                    case DAY -> day(raw, typed);
                    case NUMBER -> number(raw);
                    case TEXT, YES_NO, MOMENT -> words.isEmpty() ? text(raw) : word(raw, words);
                };
            }
        };
    }

    private static CellText text(String raw) {
        if (raw.length() > XmlText.LONGEST_CELL) {
            return refused(raw, "it has more characters than a cell may have, " + XmlText.LONGEST_CELL);
        }
        if (!SafeText.visible(raw).equals(raw)) {
            return refused(raw, "it holds a character that nobody sees; type it again");
        }
        return taken(raw);
    }

    private static CellText word(String raw, List<String> words) {
        for (var word : words) {
            if (word.equalsIgnoreCase(raw) || bare(word).equals(raw.toLowerCase(Locale.ROOT))) {
                return taken(word);
            }
        }
        return refused(raw, "it is one of " + String.join(", ", words));
    }

    /// Without the sign before it: `high` of `▲ High`.
    private static String bare(String word) {
        return word.replaceFirst("^[^\\p{L}\\p{N}]+\\s*", "").toLowerCase(Locale.ROOT);
    }

    private static CellText number(String raw) {
        try {
            var number = Double.parseDouble(raw);
            return Double.isFinite(number) ? taken(RowHash.plain(number)) : refused(raw, "it is no number");
        } catch (NumberFormatException _) {
            return refused(raw, "it is no number");
        }
    }

    private static CellText day(String raw, Typed typed) {
        var why = "it is no day from 2000 to 2100, such as 2027-01-31";
        if (typed instanceof Typed.Number(var serial, var _)) {
            return whole(serial) && serial >= FIRST_DAY && serial <= LAST_DAY ? taken(raw) : refused(raw, why);
        }
        try {
            var serial = LocalDate.parse(raw).toEpochDay() - DAY_ZERO.toEpochDay();
            return serial >= FIRST_DAY && serial <= LAST_DAY
                    ? taken(RowHash.plain((double) serial))
                    : refused(raw, why);
        } catch (DateTimeException _) {
            return refused(raw, why);
        }
    }

    /// As a person reads it: `2027-01-31` for a serial number of a day.
    static String shown(Field field, String plain) {
        if (field.kind() != Field.Kind.DAY || plain.isEmpty()) {
            return plain;
        }
        try {
            var serial = Double.parseDouble(plain);
            return whole(serial) ? day(serial).toString() : plain;
        } catch (NumberFormatException _) {
            return plain;
        }
    }
}
