package dev.merlon.engine.report.workbook;

import dev.merlon.engine.report.workbook.xlsx.Cell;

/// How high a row has to be for its wrapped texts. Excel would find out by itself; LibreOffice and previews do not.
final class RowHeight {

    private static final double LINE = 13.2;
    private static final int MOST_LINES = 12;

    private RowHeight() {}

    /// @param width  of the column, in characters
    static int lines(Cell cell, int width) {
        if (!(cell instanceof Cell.Text(var text, var tone, _)) || !tone.look().wraps()) {
            return 1;
        }
        // A code font is wider than the digits by which Excel counts a column's width; words leave ragged ends.
        var perLine = Math.max(1, (int) (width * (tone.look().monospaced() ? 0.88 : 1.02)));
        var lines = 0;
        var from = 0;
        while (from <= text.length() && lines < MOST_LINES) {
            var end = text.indexOf('\n', from);
            var length = (end < 0 ? text.length() : end) - from;
            lines += Math.max(1, (length + perLine - 1) / perLine);
            from = end < 0 ? text.length() + 1 : end + 1;
        }
        return Math.min(lines, MOST_LINES);
    }

    static double points(int lines) {
        return Math.round(10 * (lines * LINE + 3)) / 10.0;
    }
}
