package dev.merlon.engine.report.pdf;

import java.io.IOException;
import java.util.List;

/// A line that is set.
///
/// @param pieces  with their places, from left to right
record Line(List<Placed> pieces, double width, Setting setting) {

    /// Cap height of the text's face, in sizes.
    private static final double CAPS = 0.727;

    record Placed(Piece piece, double x) {}

    Line {
        pieces = List.copyOf(pieces);
    }

    double height() {
        return setting.leading();
    }

    /// @param y  of its upper edge
    void draw(Pen pen, Links links, double x, double y) throws IOException {
        var base = y + (setting.leading() + CAPS * setting.size()) / 2;
        for (var placed : pieces) {
            placed.piece().draw(pen, x + placed.x(), base, setting);
            if (placed.piece() instanceof Piece.Run run && !run.target().isEmpty()) {
                links.add(
                        pen,
                        x + placed.x(),
                        y,
                        run.width(),
                        setting.leading(),
                        run.target(),
                        run.glyphs().text());
            }
        }
    }
}
