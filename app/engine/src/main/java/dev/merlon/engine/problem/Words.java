package dev.merlon.engine.problem;

/// Makes text from strangers safe to print on one line of a terminal, a log or a report.
public final class Words {

    private static final int LONGEST = 2_000;

    private Words() {}

    /// Control, bidirectional-override and zero-width characters become visible escapes (`\u001b`), line breaks
    /// included, and what is longer than 2,000 characters is shortened with an ellipsis.
    public static String printable(String text) {
        var shortened = text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text;
        if (shortened.chars().noneMatch(Words::hidden)) {
            return shortened;
        }
        var out = new StringBuilder(shortened.length() + 16);
        for (int i = 0; i < shortened.length() && out.length() < LONGEST; i++) {
            char c = shortened.charAt(i);
            if (hidden(c)) {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.length() < LONGEST ? out.toString() : out.substring(0, LONGEST - 1) + "…";
    }

    private static boolean hidden(int c) {
        return Character.isISOControl(c)
                || (c >= 0x200B && c <= 0x200F)
                || (c >= 0x2028 && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069)
                || c == 0xFEFF;
    }
}
