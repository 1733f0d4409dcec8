package dev.merlon.engine.report.workbook.xlsx;

import dev.merlon.engine.report.view.SafeText;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// The texts that cells share. Those beyond the first 65,536, or eight million characters, stand in their own
/// cells, so that a report of any size needs
/// bounded memory.
final class SharedStrings {

    static final int INLINE = -1;
    private static final int MOST = 65_536;
    private static final int MOST_CHARACTERS = 1 << 23;
    private static final int LONGEST_CELL = 32_767;
    private static final Pattern ESCAPE_LIKE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private final Map<String, Integer> numbers = new HashMap<>(1 << 12);
    private final StringBuilder items = new StringBuilder(1 << 16);

    /// The text's number, or [#INLINE] where it has to stand in its cell.
    int number(String text) {
        var known = numbers.get(text);
        if (known != null) {
            return known;
        }
        if (numbers.size() >= MOST || items.length() >= MOST_CHARACTERS) {
            return INLINE;
        }
        var next = numbers.size();
        numbers.put(text, next);
        items.append("<si>");
        appendText(items, text);
        items.append("</si>");
        return next;
    }

    void writeTo(XmlOut out) throws IOException {
        out.raw("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
                + "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" uniqueCount=\""
                + numbers.size() + "\">");
        out.raw(items);
        out.raw("</sst>");
    }

    static void appendText(StringBuilder out, String text) {
        out.append("<t xml:space=\"preserve\">");
        escape(out, fit(text));
        out.append("</t>");
    }

    /// What a cell can hold: 32,767 characters, all of them visible and legal in XML 1.0.
    static String fit(String text) {
        var visible = SafeText.visible(text);
        if (visible.length() > LONGEST_CELL) {
            var note = String.format(Locale.ROOT, " … (shortened: it has %,d characters)", text.length());
            var end = LONGEST_CELL - note.length();
            visible = visible.substring(0, Character.isHighSurrogate(visible.charAt(end - 1)) ? end - 1 : end) + note;
        }
        // Office takes _x000D_ for a character's number; the number of the underscore itself keeps it as written.
        return visible.contains("_x") ? ESCAPE_LIKE.matcher(visible).replaceAll("_x005F_") : visible;
    }

    private static void escape(StringBuilder out, String text) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '\r' -> out.append(i + 1 < text.length() && text.charAt(i + 1) == '\n' ? "" : "\n");
                default -> out.append(c);
            }
        }
    }

    static String escaped(String text) {
        var out = new StringBuilder(text.length() + 8);
        escape(out, SafeText.visible(text));
        return out.toString().replace("\"", "&quot;");
    }
}
