package dev.merlon.engine.report.workbook.xlsx;

/// How high a row has to be for its wrapped texts. Excel would find out by itself; LibreOffice and previews do not.
final class RowHeight {

    private static final double LINE = 13.2;
    private static final int MOST_LINES = 12;
    /// Words leave ragged ends, and a code font is wider than the digits by which Excel counts a column's width.
    private static final double FILLED = 0.95;

    private RowHeight() {}

    /// @param width  of the column, in characters
    static int lines(String text, double width) {
        var perLine = Math.max(1, (int) (width * FILLED));
        if (text.length() <= perLine && text.indexOf('\n') < 0) {
            return 1;
        }
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
        return Math.min(lines, MOST_LINES);
    }

    static double points(int lines) {
        return Math.round(10 * (lines * LINE + 3)) / 10.0;
    }
}
