package dev.merlon.engine.report.pdf;

import dev.merlon.engine.face.Typeface;
import dev.merlon.engine.report.document.Tone;
import java.io.IOException;
import java.util.List;

/// A part of a line that is set in one go.
sealed interface Piece {

    double width();

    /// @param base     the base line
    /// @param setting  of the line that it stands in
    void draw(Pen pen, double x, double base, Setting setting) throws IOException;

    /// @param target  where a click leads; empty for nowhere
    record Run(Glyphs glyphs, double size, int colour, String target) implements Piece {

        @Override
        public double width() {
            return glyphs.ems() * size;
        }

        @Override
        public void draw(Pen pen, double x, double base, Setting setting) throws IOException {
            pen.glyphs(glyphs, x, base, size, colour);
        }

        /// Whether text that looks so could be set as one with this.
        boolean goesWith(Run other) {
            return glyphs.face() == other.glyphs.face()
                    && glyphs.actual() == null
                    && other.glyphs.actual() == null
                    && size == other.size
                    && colour == other.colour
                    && target.equals(other.target);
        }
    }

    /// A shape and a word on a tint.
    record Badge(Tone tone, List<Glyphs> word, double size) implements Piece {

        private static final double PAD = 3.5;

        private double shape() {
            return size * 0.85;
        }

        @Override
        public double width() {
            return 2 * PAD
                    + shape()
                    + 2.5
                    + word.stream().mapToDouble(Glyphs::ems).sum() * size;
        }

        @Override
        public void draw(Pen pen, double x, double base, Setting setting) throws IOException {
            var top = base - size * 1.02;
            pen.round(x, top, width(), size * 1.36, 2.5, tone.tint());
            Shape.draw(pen, tone, x + PAD, top + (size * 1.36 - shape()) / 2, shape());
            var at = x + PAD + shape() + 2.5;
            for (var glyphs : word) {
                pen.glyphs(glyphs, at, base, size, tone.ink());
                at += glyphs.ems() * size;
            }
        }
    }

    /// An HTTP method on its ground.
    record Verb(String method, double ems, double size) implements Piece {

        private static final double PAD = 3;

        @Override
        public double width() {
            return 2 * PAD + ems * size;
        }

        @Override
        public void draw(Pen pen, double x, double base, Setting setting) throws IOException {
            var top = base - size * 1.06;
            pen.round(x, top, width(), size * 1.42, 2, ground());
            pen.glyphs(new Glyphs(method, Typeface.CODE_BOLD, ems, null), x + PAD, base, size, ink());
        }

        private int ink() {
            return switch (method) {
                case "GET" -> 0x0a4f9e;
                case "POST" -> 0x116329;
                case "PUT" -> 0x744a00;
                case "PATCH" -> 0x0a5c68;
                case "DELETE" -> 0x97123a;
                default -> Setting.DIM;
            };
        }

        private int ground() {
            return switch (method) {
                case "GET" -> 0xe3f0ff;
                case "POST" -> 0xe0f4e5;
                case "PUT" -> 0xfff2cc;
                case "PATCH" -> 0xdcf4f6;
                case "DELETE" -> 0xffe6ec;
                default -> 0xeef1f4;
            };
        }
    }
}
