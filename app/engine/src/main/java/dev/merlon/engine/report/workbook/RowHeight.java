package dev.merlon.engine.report.workbook;

import dev.merlon.engine.report.workbook.xlsx.Cell;

/// How high a row has to be for its wrapped texts. Excel would find out by itself; LibreOffice and previews do not.
final class RowHeight {

    private static final double LINE = 13.2;
    private static final int MOST_LINES = 12;

    private RowHeight() {}

    /// @param width  of the column, in characters
    static int lines(Cell cell, int width) {
        if (!(cell instanceof Cell.Text(var text, var tone, var _))
                || !tone.look().wraps()) {
            return 1;
        }
        // A code font is wider than the digits by which Excel counts a column's width; words leave ragged ends.
        var perLine = Math.max(1, (int) (width * (tone.look().monospaced() ? 0.85 : 0.95)));
        return Math.min(MOST_LINES, wrapped(text, perLine));
    }

    private static int wrapped(String text, int perLine) {
        var lines = 1;
        var used = 0;
        var wordStart = 0;
        for (var i = 0; i <= text.length() && lines < MOST_LINES; i++) {
            var c = i < text.length() ? text.charAt(i) : '\n';
            if (c != ' ' && c != '\n') {
                continue;
            }
            var word = i - wordStart;
            if (used > 0 && used + word > perLine) {
                lines++;
                used = 0;
            }
            lines += Math.max(0, word - 1) / perLine;
            used += word + 1;
            wordStart = i + 1;
            if (c == '\n' && i < text.length()) {
                lines++;
                used = 0;
            }
        }
        return lines;
    }

    static double points(int lines) {
        return Math.round(10 * (lines * LINE + 3)) / 10.0;
    }
}
