package dev.merlon.engine.exchange.sheet;

import java.util.List;

/// A table as text, row by row; the first row of it is the file's first row.
///
/// @param name  of the sheet; the file's name for a CSV file
/// @param rows  of different lengths; a cell that is missing counts as empty
public record Sheet(String name, List<List<String>> rows) {

    /// More than any list of requirements has.
    public static final int MOST_ROWS = 20_000;

    public static final int MOST_COLUMNS = 200;

    /// Of one cell, in characters: what Excel allows.
    public static final int LONGEST_CELL = 32_767;

    public Sheet {
        rows = rows.stream().map(List::copyOf).toList();
    }

    /// @param row     0-based
    /// @param column  0-based; negative for none
    public String cell(int row, int column) {
        if (column < 0
                || row < 0
                || row >= rows.size()
                || column >= rows.get(row).size()) {
            return "";
        }
        return rows.get(row).get(column).strip();
    }

    /// The widest row.
    public int columns() {
        return rows.stream().mapToInt(List::size).max().orElse(0);
    }
}
