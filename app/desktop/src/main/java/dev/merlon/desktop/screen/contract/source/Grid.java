package dev.merlon.desktop.screen.contract.source;

/// How many cells of the code's grid a character takes: one, two where its script is wide, four for a tab, and as many
/// as its name has where it is shown by name.
final class Grid {

    static final int TAB = 4;

    private Grid() {}

    static int cells(String text, int at) {
        var c = text.charAt(at);
        if (c >= ' ' && c < 0x7F) {
            return 1;
        }
        if (c == '\t') {
            return TAB;
        }
        var name = Hidden.name(at > 0 ? text.charAt(at - 1) : 0, c, at + 1 < text.length() ? text.charAt(at + 1) : 0);
        if (name != null) {
            return name.length();
        }
        return c >= 0x1100 && !Character.isSurrogate(c) ? 2 : 1;
    }

    /// Whether every character takes one cell.
    static boolean isEven(String text, int from, int to) {
        for (var i = from; i < to; i++) {
            var c = text.charAt(i);
            if (c < ' ' || c >= 0x7F) {
                return false;
            }
        }
        return true;
    }
}
