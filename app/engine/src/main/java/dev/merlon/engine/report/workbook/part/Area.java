package dev.merlon.engine.report.workbook.part;

import java.util.Optional;
import java.util.regex.Pattern;

/// A block of cells.
///
/// @param firstRow     1-based, as people see it
/// @param firstColumn  0-based
public record Area(int firstRow, int firstColumn, int lastRow, int lastColumn) {

    public static final int MOST_ROWS = 1_048_576;
    public static final int MOST_COLUMNS = 16_384;

    private static final Pattern FORM =
            Pattern.compile("\\$?([A-Z]{1,3})\\$?([0-9]{1,7})(?::\\$?([A-Z]{1,3})\\$?([0-9]{1,7}))?");

    /// Reads `A4:S6`, `$A$4` and the like; empty for whole rows and columns and for what is no reference.
    public static Optional<Area> of(String text) {
        var matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var column = column(matcher.group(1));
        var row = Integer.parseInt(matcher.group(2));
        var area = matcher.group(3) == null
                ? new Area(row, column, row, column)
                : new Area(row, column, Integer.parseInt(matcher.group(4)), column(matcher.group(3)));
        return area.sane() ? Optional.of(area) : Optional.empty();
    }

    private boolean sane() {
        return firstRow >= 1
                && firstRow <= lastRow
                && lastRow <= MOST_ROWS
                && firstColumn <= lastColumn
                && lastColumn < MOST_COLUMNS;
    }

    public static int column(String letters) {
        var column = 0;
        for (var i = 0; i < letters.length(); i++) {
            column = column * 26 + letters.charAt(i) - 'A' + 1;
        }
        return column - 1;
    }

    public static void appendName(StringBuilder out, int column) {
        if (column >= 26) {
            appendName(out, column / 26 - 1);
        }
        out.append((char) ('A' + column % 26));
    }

    /// `B7`.
    public static String address(int row, int column) {
        var text = new StringBuilder();
        appendName(text, column);
        return text.append(row).toString();
    }

    public boolean holds(int row, int column) {
        return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
    }

    public boolean meets(Area other) {
        return firstRow <= other.lastRow
                && other.firstRow <= lastRow
                && firstColumn <= other.lastColumn
                && other.firstColumn <= lastColumn;
    }

    public Area withLastRow(int row) {
        return new Area(firstRow, firstColumn, row, lastColumn);
    }

    public Area withLastColumn(int column) {
        return new Area(firstRow, firstColumn, lastRow, column);
    }

    public int columns() {
        return lastColumn - firstColumn + 1;
    }

    /// `A4:S6`.
    @Override
    public String toString() {
        var first = address(firstRow, firstColumn);
        return firstRow == lastRow && firstColumn == lastColumn ? first : first + ":" + address(lastRow, lastColumn);
    }

    /// `$A$4:$S$6`, as names and charts hold it.
    public String absolute() {
        var text = new StringBuilder("$");
        appendName(text, firstColumn);
        text.append('$').append(firstRow);
        if (firstRow != lastRow || firstColumn != lastColumn) {
            text.append(":$");
            appendName(text, lastColumn);
            text.append('$').append(lastRow);
        }
        return text.toString();
    }
}
