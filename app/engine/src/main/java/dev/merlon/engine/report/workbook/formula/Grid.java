package dev.merlon.engine.report.workbook.formula;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What formulas can refer to. A value is a number (`Double`), a text, a truth, or null where a cell is empty.
public interface Grid {

    /// The cells, row by row.
    ///
    /// @param sheet  null for the formula's own
    /// @param area   `A1` or `A1:C9`
    /// @throws UnknownFormulaException where there is none, or a cell's own formula is not known
    List<@Nullable Object> cells(@Nullable String sheet, String area) throws UnknownFormulaException;

    /// The body of a table's column.
    List<@Nullable Object> column(String table, String column) throws UnknownFormulaException;

    /// The cell of the column in the formula's own row.
    @Nullable
    Object ofThisRow(String table, String column) throws UnknownFormulaException;

    /// The cells that a name stands for.
    List<@Nullable Object> named(String name) throws UnknownFormulaException;

    /// The day that the book shows, as a number.
    double today();
}
