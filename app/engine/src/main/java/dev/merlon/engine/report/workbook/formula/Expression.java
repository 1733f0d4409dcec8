package dev.merlon.engine.report.workbook.formula;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A formula taken apart.
public sealed interface Expression {

    /// A number, a text or a truth.
    record Literal(Object value) implements Expression {}

    /// @param operator  `+ - * / ^ & = <> < <= > >=`
    record Binary(String operator, Expression left, Expression right) implements Expression {}

    record Negative(Expression of) implements Expression {}

    record Percent(Expression of) implements Expression {}

    /// @param name  in capitals
    record Call(String name, List<Expression> arguments) implements Expression {}

    /// @param sheet  null for the formula's own
    /// @param area   `A1` or `A1:C9`, without dollar signs
    record Cells(@Nullable String sheet, String area) implements Expression {}

    /// @param thisRow  only the cell of the formula's own row
    record TableColumn(String table, String column, boolean thisRow) implements Expression {}

    record Name(String name) implements Expression {}
}
