package dev.merlon.desktop.screen.matrix;

import dev.merlon.desktop.control.Tone;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/// Paints one cell: its shape tells it apart without colour. Firing is solid, held a tick on a tint, open a
/// ring with a question mark, not applicable a dash.
record CellPainter(GraphicsContext canvas, Palette palette, double scale) {

    private static final double SIDE = 18;

    /// @param x  centre
    /// @param y  centre
    void paint(Tone tone, double x, double y) {
        var side = SIDE * scale;
        var left = x - side / 2;
        var top = y - side / 2;
        switch (tone) {
            case NONE -> {
                canvas.setStroke(palette.base(Palette.Base.MUTED));
                canvas.setLineWidth(1.4 * scale);
                canvas.strokeLine(x - 3 * scale, y, x + 3 * scale, y);
            }
            case HELD -> {
                canvas.setFill(palette.of(tone, Palette.Of.TINT));
                canvas.fillRoundRect(left, top, side, side, 8 * scale, 8 * scale);
                tick(x, y);
            }
            case OPEN -> {
                canvas.setStroke(palette.of(tone, Palette.Of.SOLID));
                canvas.setLineWidth(1.5 * scale);
                canvas.strokeRoundRect(left + 1, top + 1, side - 2, side - 2, 8 * scale, 8 * scale);
                canvas.setFill(palette.of(tone, Palette.Of.TEXT));
                canvas.setFont(Font.font("Merlon Sans Medium", 11 * scale));
                canvas.setTextAlign(TextAlignment.CENTER);
                canvas.setTextBaseline(VPos.CENTER);
                canvas.fillText("?", x, y);
            }
            case CRITICAL, HIGH, MEDIUM, LOW -> {
                canvas.setFill(palette.of(tone, Palette.Of.SOLID));
                canvas.fillRoundRect(left, top, side, side, 8 * scale, 8 * scale);
                canvas.setFill(palette.of(tone, Palette.Of.ON_SOLID));
                shape(tone, x, y, 4.6 * scale);
            }
        }
    }

    private void tick(double x, double y) {
        canvas.setStroke(palette.of(Tone.HELD, Palette.Of.TEXT));
        canvas.setLineWidth(1.8 * scale);
        canvas.setLineCap(StrokeLineCap.ROUND);
        canvas.strokePolyline(
                new double[] {x - 3.6 * scale, x - 1 * scale, x + 3.8 * scale},
                new double[] {y + 0.2 * scale, y + 2.8 * scale, y - 2.8 * scale},
                3);
        canvas.setLineCap(StrokeLineCap.BUTT);
    }

    private void shape(Tone tone, double x, double y, double r) {
        switch (tone.shape()) {
            case HEXAGON ->
                canvas.fillPolygon(
                        new double[] {x - r, x - r / 2, x + r / 2, x + r, x + r / 2, x - r / 2},
                        new double[] {y, y - r * 0.87, y - r * 0.87, y, y + r * 0.87, y + r * 0.87},
                        6);
            case TRIANGLE ->
                canvas.fillPolygon(
                        new double[] {x, x + r, x - r}, new double[] {y - r * 0.9, y + r * 0.8, y + r * 0.8}, 3);
            case DIAMOND -> canvas.fillPolygon(new double[] {x, x + r, x, x - r}, new double[] {y - r, y, y + r, y}, 4);
            case CIRCLE, RING, SHIELD, DASH -> canvas.fillOval(x - r * 0.8, y - r * 0.8, r * 1.6, r * 1.6);
        }
    }
}
