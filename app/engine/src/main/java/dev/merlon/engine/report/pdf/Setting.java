package dev.merlon.engine.report.pdf;

import dev.merlon.engine.face.Typeface;
import dev.merlon.engine.report.document.Span.Face;

/// How text is set.
///
/// @param size     of the letters
/// @param leading  from one line to the next
/// @param ink      the colour of what is not dimmed
/// @param strong   true where plain words are semi-bold
record Setting(double size, double leading, int ink, boolean strong) {

    static final int INK = 0x1f2328;
    static final int DIM = 0x57606a;
    static final int LINK = 0x474cc4;

    static final Setting BODY = new Setting(9.5, 14, INK, false);
    static final Setting LEAD = new Setting(11, 16.5, INK, false);
    static final Setting NOTE = new Setting(8, 11.5, DIM, false);
    static final Setting CELL = new Setting(8, 11, INK, false);
    static final Setting HEAD = new Setting(7.5, 10.5, DIM, true);

    static Setting heading(int level) {
        return switch (level) {
            case 1 -> new Setting(17, 23, INK, true);
            case 2 -> new Setting(12, 16.5, INK, true);
            default -> new Setting(10, 14, INK, true);
        };
    }

    Typeface face(Face face) {
        return switch (face) {
            case PLAIN, DIM -> strong ? Typeface.SEMI_BOLD : Typeface.REGULAR;
            case BOLD -> Typeface.SEMI_BOLD;
            case CODE -> strong ? Typeface.CODE_BOLD : Typeface.CODE;
        };
    }

    /// A monospaced face looks larger than it is.
    double size(Face face) {
        return face == Face.CODE ? size * 0.93 : size;
    }

    int colour(Face face, boolean link) {
        return link ? LINK : face == Face.DIM ? DIM : ink;
    }
}
