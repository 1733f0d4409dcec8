package dev.merlon.engine.report.view;

import java.util.Locale;

/// Makes text from strangers fit for a report: nothing in it acts, nothing in it hides.
public final class SafeText {

    private SafeText() {}

    /// True where a spreadsheet would take the text for a formula (OWASP, CSV injection): it begins with `= + -
    /// @`, tab, carriage return or line feed, or a full-width form of the four signs.
    public static boolean formulaLike(String text) {
        return !text.isEmpty() && "=+-@\t\r\n＝＋－＠".indexOf(text.charAt(0)) >= 0;
    }

    /// Characters that XML 1.0 forbids, that move the cursor or that turn the direction of reading become
    /// visible: `␀` for U+0000 and the like, `\u202e` for the rest. Tab and line breaks stay; letters of any
    /// script stay.
    public static String visible(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (hidden(text, i)) {
                return replaced(text, i);
            }
        }
        return text;
    }

    private static String replaced(String text, int from) {
        var out = new StringBuilder(text.length() + 16).append(text, 0, from);
        for (var i = from; i < text.length(); i++) {
            var c = text.charAt(i);
            if (!hidden(text, i)) {
                out.append(c);
            } else if (c < 0x20) {
                out.append((char) (0x2400 + c));
            } else if (c == 0x7F) {
                out.append('␡');
            } else {
                out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            }
        }
        return out.toString();
    }

    private static boolean hidden(String text, int index) {
        var c = text.charAt(index);
        if (c < 0x7F) {
            return c < 0x20 && c != '\t' && c != '\n' && c != '\r';
        }
        if (c < 0x2028) {
            return c <= 0x9F || c == 0x200B;
        }
        if (Character.isSurrogate(c)) {
            return !paired(text, index);
        }
        return c <= 0x202E || (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF || c >= 0xFFFE;
    }

    private static boolean paired(String text, int index) {
        return Character.isHighSurrogate(text.charAt(index))
                ? index + 1 < text.length() && Character.isLowSurrogate(text.charAt(index + 1))
                : index > 0 && Character.isHighSurrogate(text.charAt(index - 1));
    }
}
