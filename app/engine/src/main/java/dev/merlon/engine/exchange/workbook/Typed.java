package dev.merlon.engine.exchange.workbook;

import org.jspecify.annotations.Nullable;

/// What stands in a cell of a workbook that somebody filled in.
sealed interface Typed {

    record Blank() implements Typed {}

    record Text(String value) implements Typed {}

    /// @param day  its format shows a date
    record Number(double value, boolean day) implements Typed {}

    record Truth(boolean value) implements Typed {}

    /// @param code  `#REF!`
    record Failure(String code) implements Typed {}

    /// @param shown  the value that was saved with it
    record Formula(String shown) implements Typed {}

    Typed BLANK = new Blank();

    /// Whether somebody wrote something there: formulas are the template's.
    static boolean written(@Nullable Typed typed) {
        return switch (typed) {
            case null -> false;
            case Blank() -> false;
            case Formula _ -> false;
            case Text(var text) -> !text.isBlank();
            case Number _, Truth _, Failure _ -> true;
        };
    }
}
