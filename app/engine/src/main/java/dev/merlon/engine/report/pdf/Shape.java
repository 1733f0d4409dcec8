package dev.merlon.engine.report.pdf;

import dev.merlon.engine.report.document.Tone;
import java.io.IOException;

/// The shape that stands beside a word, so that nothing rests on colour alone. It is the same in all reports.
final class Shape {

    private static final double BOX = 12;

    private Shape() {}

    /// @param size  of the square that it stands in
    static void draw(Pen pen, Tone tone, double x, double y, double size) throws IOException {
        var scale = size / BOX;
        var colour = tone.solid();
        switch (tone) {
            case CRITICAL ->
                polygon(pen, colour, x, y, scale, 6, .5, 10.8, 3.2, 10.8, 8.8, 6, 11.5, 1.2, 8.8, 1.2, 3.2);
            case HIGH -> polygon(pen, colour, x, y, scale, 6, 1, 11.5, 11, .5, 11);
            case MEDIUM -> polygon(pen, colour, x, y, scale, 6, .5, 11.5, 6, 6, 11.5, .5, 6);
            case LOW, ACCENT -> oval(pen, colour, x + 1.5 * scale, y + 1.5 * scale, 9 * scale);
            case HELD -> {
                polygon(pen, colour, x, y, scale, 6, .5, 11, 2.3, 10.6, 7, 8.8, 9.8, 6, 11.6, 3.2, 9.8, 1.4, 7, 1, 2.3);
                pen.stroke(0xffffff, 1.3 * scale);
                pen.moveTo(x + 3.6 * scale, y + 5.9 * scale);
                pen.lineTo(x + 5.3 * scale, y + 7.7 * scale);
                pen.lineTo(x + 8.5 * scale, y + 4.2 * scale);
                pen.strokePath();
            }
            case OPEN -> {
                pen.stroke(colour, 1.4 * scale);
                pen.ovalPath(x + 1.2 * scale, y + 1.2 * scale, 9.6 * scale, 9.6 * scale);
                pen.strokePath();
                oval(pen, colour, x + 4.4 * scale, y + 4.4 * scale, 3.2 * scale);
            }
            case NONE -> pen.box(x + 3 * scale, y + 5.3 * scale, 6 * scale, 1.4 * scale, colour);
        }
    }

    private static void oval(Pen pen, int colour, double x, double y, double size) throws IOException {
        pen.fill(colour);
        pen.ovalPath(x, y, size, size);
        pen.fillPath();
    }

    private static void polygon(Pen pen, int colour, double x, double y, double scale, double... points)
            throws IOException {
        var placed = new double[points.length];
        for (var i = 0; i < points.length; i += 2) {
            placed[i] = x + points[i] * scale;
            placed[i + 1] = y + points[i + 1] * scale;
        }
        pen.polygon(colour, placed);
    }
}
