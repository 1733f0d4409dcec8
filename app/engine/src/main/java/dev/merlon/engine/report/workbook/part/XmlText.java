package dev.merlon.engine.report.workbook.part;

import dev.merlon.engine.report.view.SafeText;
import java.util.Locale;
import java.util.regex.Pattern;

/// Text as a part of a workbook can hold it.
public final class XmlText {

    /// Characters that a cell can hold.
    public static final int LONGEST_CELL = 32_767;

    private static final Pattern ESCAPE_LIKE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private XmlText() {}

    public static void escape(StringBuilder out, String text, boolean attribute) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append(attribute ? "&quot;" : "\"");
                case '\n' -> out.append(attribute ? "&#10;" : "\n");
                case '\r' -> out.append("&#13;");
                default -> out.append(c);
            }
        }
    }

    /// The text of a cell, in its `t` element: 32,767 characters at most, all of them visible and legal in XML 1.0.
    public static void cell(StringBuilder out, String text) {
        out.append("<t xml:space=\"preserve\">");
        var fit = fit(text);
        for (var i = 0; i < fit.length(); i++) {
            var c = fit.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '\r' -> out.append(i + 1 < fit.length() && fit.charAt(i + 1) == '\n' ? "" : "\n");
                default -> out.append(c);
            }
        }
        out.append("</t>");
    }

    /// What a cell can hold of the text. Nothing is cut without saying so in the cell.
    public static String fit(String text) {
        var shown = shown(text);
        // Office takes _x000D_ for a character's number; the number of the underscore itself keeps it as written.
        return shown.contains("_x") ? ESCAPE_LIKE.matcher(shown).replaceAll("_x005F_") : shown;
    }

    /// Whether a cell can only hold a part of it.
    public static boolean shortens(String text) {
        return SafeText.visible(text).length() > LONGEST_CELL;
    }

    /// The same as a person sees it in the cell.
    public static String shown(String text) {
        var visible = SafeText.visible(text);
        if (visible.length() > LONGEST_CELL) {
            var note = String.format(Locale.ROOT, " … (shortened: it has %,d characters)", text.length());
            var end = LONGEST_CELL - note.length();
            visible = visible.substring(0, Character.isHighSurrogate(visible.charAt(end - 1)) ? end - 1 : end) + note;
        }
        return visible;
    }
}
