package dev.merlon.engine.model.drawing;

import java.util.ArrayList;
import java.util.List;

/// Shapes on a ground, those that come later over those before.
///
/// @param title  what it shows, for those who cannot see it
public record Drawing(String title, double width, double height, List<Mark> marks) {

    /// About what a letter is wide, of its face's size: the mean of Inter over English text.
    private static final double LETTER = 0.54;

    public Drawing {
        marks = List.copyOf(marks);
    }

    /// About how wide a text is.
    public static double widthOf(String text, double size) {
        return text.codePointCount(0, text.length()) * size * LETTER;
    }

    /// The text in lines that are about as wide as that, at most so many; what does not fit ends in an ellipsis.
    public static List<String> wrapped(String text, double size, double width, int most) {
        var letters = Math.max(4, (int) (width / (size * LETTER)));
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.strip().split("\\s+")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > letters) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        var shown = new ArrayList<String>();
        for (var each : lines.subList(0, Math.min(most, lines.size()))) {
            shown.add(cut(each, letters));
        }
        if (lines.size() > most) {
            var last = shown.removeLast();
            shown.add(cut(last + " …", letters).endsWith("…") ? cut(last + " …", letters) : last + "…");
        }
        return List.copyOf(shown);
    }

    private static String cut(String text, int letters) {
        if (text.codePointCount(0, text.length()) <= letters) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, letters - 1)).stripTrailing() + "…";
    }
}
