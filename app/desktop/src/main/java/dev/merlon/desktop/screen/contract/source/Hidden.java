package dev.merlon.desktop.screen.contract.source;

import org.jspecify.annotations.Nullable;

/// Characters that a reader would not see, or that would move others about (Unicode UTS 39, UAX 9): they are shown by
/// name, so that a contract looks like what a machine reads.
final class Hidden {

    private static final String[] CONTROLS = {
        "NUL", "SOH", "STX", "ETX", "EOT", "ENQ", "ACK", "BEL", "BS", "TAB", "LF", "VT", "FF", "CR", "SO", "SI",
        "DLE", "DC1", "DC2", "DC3", "DC4", "NAK", "SYN", "ETB", "CAN", "EM", "SUB", "ESC", "FS", "GS", "RS", "US"
    };

    private Hidden() {}

    /// The name to show for a UTF-16 unit, or null where it may be shown as it is.
    ///
    /// @param before  the unit before it, and `after` the one behind; 0 at the ends
    static @Nullable String name(char before, char c, char after) {
        if (c >= ' ' && c < 0x7F) {
            return null;
        }
        if (c < ' ') {
            return c == '\t' ? null : CONTROLS[c];
        }
        return c == 0x7F ? "DEL" : hidden(before, c, after) ? String.format("U+%04X", (int) c) : null;
    }

    private static boolean hidden(char before, char c, char after) {
        if (Character.isHighSurrogate(c)) {
            return !Character.isLowSurrogate(after) || invisible(Character.toCodePoint(c, after));
        }
        if (Character.isLowSurrogate(c)) {
            return !Character.isHighSurrogate(before) || invisible(Character.toCodePoint(before, c));
        }
        return invisible(c);
    }

    /// Controls, formats (bidirectional marks and overrides, zero width, soft hyphen, tags), odd blanks and line ends,
    /// and what belongs to nobody.
    private static boolean invisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> true;
            case Character.SPACE_SEPARATOR -> codePoint != ' ';
            default -> (codePoint >= 0x115F && codePoint <= 0x1160) || codePoint == 0x3164 || codePoint == 0xFFA0;
        };
    }
}
