package dev.merlon.engine.report.plain;

import java.util.List;

/// A text that grows line by line up to a length, and says where it had to stop. For one thread.
final class LimitedText {

    private final StringBuilder text = new StringBuilder();
    private final int most;

    /// @param most  characters
    LimitedText(int most) {
        this.most = most;
    }

    /// The lines as they are, or nothing of them where they do not fit.
    boolean add(String lines) {
        if (text.length() + lines.length() > most) {
            return false;
        }
        text.append(lines);
        return true;
    }

    /// A heading and as many of the rows as fit, at most so many; then how many more there are.
    ///
    /// @param what  what a row is: `rule`
    void rows(String heading, List<String> rows, int atMost, String what) {
        var more = "\nand %,d more " + plural(what) + "; the workbook and the JSON report hold all.\n";
        var room = most - more.length() - 12;
        if (rows.isEmpty() || text.length() + heading.length() > room) {
            return;
        }
        text.append(heading);
        var written = 0;
        while (written < Math.min(atMost, rows.size())
                && text.length() + rows.get(written).length() <= room) {
            text.append(rows.get(written++));
        }
        if (written < rows.size()) {
            text.append(String.format(java.util.Locale.ROOT, more, rows.size() - written));
        }
    }

    private static String plural(String what) {
        return what.endsWith("y") ? what.substring(0, what.length() - 1) + "ies" : what + "s";
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
