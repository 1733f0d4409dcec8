package dev.merlon.engine.dataflow;

import dev.merlon.engine.model.drawing.Drawing;

/// How words are set that have one line and no more.
public final class Labels {

    /// Of the face at a flow's line.
    public static final double SIZE = 11;

    public static final double HEIGHT = 16;

    private static final double WIDEST = 124;

    private Labels() {}

    /// As long as a flow's words may be.
    public static String cut(String text) {
        return cut(text, SIZE, WIDEST);
    }

    /// As many letters as are about that wide; the last is an ellipsis where there are more.
    public static String cut(String text, double size, double width) {
        var letters = Math.max(2, (int) (width / Drawing.widthOf("n", size)));
        if (text.codePointCount(0, text.length()) <= letters) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, letters - 1)).stripTrailing() + "…";
    }
}
