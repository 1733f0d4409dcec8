package dev.merlon.engine.report.pdf;

import dev.merlon.engine.drawing.ArrowHead;
import dev.merlon.engine.drawing.Colours;
import dev.merlon.engine.face.Typeface;
import dev.merlon.engine.model.drawing.Drawing;
import dev.merlon.engine.model.drawing.Mark;
import dev.merlon.engine.report.view.SafeText;
import java.io.IOException;

/// Draws a drawing at a place, larger or smaller.
///
/// @param left   of its left edge
/// @param top    of its upper edge
/// @param scale  points for a pixel
record DrawingPainter(Pen pen, Fonts fonts, double left, double top, double scale) {

    void draw(Drawing drawing) throws IOException {
        for (var mark : drawing.marks()) {
            draw(mark);
        }
    }

    private double x(double x) {
        return left + x * scale;
    }

    private double y(double y) {
        return top + y * scale;
    }

    private void draw(Mark mark) throws IOException {
        var colours = Colours.of(mark.ink());
        pen.stroke(colours.stroke(), Colours.thickness(mark.ink()) * scale);
        switch (mark) {
            case Mark.Box box -> box(box, colours);
            case Mark.Oval oval -> {
                pen.fill(colours.fill());
                pen.ovalPath(x(oval.x()), y(oval.y()), oval.width() * scale, oval.height() * scale);
                pen.fillAndStrokePath();
            }
            case Mark.Drum drum -> drum(drum, colours);
            case Mark.Figure figure -> figure(figure, colours);
            case Mark.Line line -> line(line, colours);
            case Mark.Words words -> words(words, colours);
        }
    }

    private void box(Mark.Box box, Colours colours) throws IOException {
        var hollow = box.dashed() || colours.fill() == Colours.CLEAR;
        pen.dashed(box.dashed());
        if (!hollow) {
            pen.fill(colours.fill());
        }
        pen.roundPath(x(box.x()), y(box.y()), box.width() * scale, box.height() * scale, box.corner() * scale);
        if (hollow) {
            pen.strokePath();
        } else {
            pen.fillAndStrokePath();
        }
        pen.dashed(false);
    }

    private void drum(Mark.Drum drum, Colours colours) throws IOException {
        var lid = drum.height() / 4;
        pen.fill(colours.fill());
        pen.roundPath(
                x(drum.x()),
                y(drum.y() + lid / 2),
                drum.width() * scale,
                (drum.height() - lid / 2) * scale,
                Math.min(drum.width() / 4, lid / 2) * scale);
        pen.fillAndStrokePath();
        pen.fill(colours.fill());
        pen.ovalPath(x(drum.x()), y(drum.y()), drum.width() * scale, lid * scale);
        pen.fillAndStrokePath();
    }

    private void figure(Mark.Figure figure, Colours colours) throws IOException {
        var middle = figure.x() + figure.width() / 2;
        var head = figure.height() / 6;
        var neck = figure.y() + 2 * head;
        var hip = figure.y() + figure.height() * 0.66;
        var foot = figure.y() + figure.height();
        pen.stroke(colours.stroke(), 2 * scale);
        pen.fill(colours.fill());
        pen.ovalPath(x(middle - head), y(figure.y()), 2 * head * scale, 2 * head * scale);
        pen.fillAndStrokePath();
        pen.moveTo(x(middle), y(neck));
        pen.lineTo(x(middle), y(hip));
        pen.moveTo(x(figure.x()), y(neck + head));
        pen.lineTo(x(figure.x() + figure.width()), y(neck + head));
        pen.moveTo(x(figure.x()), y(foot));
        pen.lineTo(x(middle), y(hip));
        pen.lineTo(x(figure.x() + figure.width()), y(foot));
        pen.strokePath();
    }

    private void line(Mark.Line line, Colours colours) throws IOException {
        pen.dashed(line.dashed());
        var first = line.points().getFirst();
        pen.moveTo(x(first.x()), y(first.y()));
        for (var point : line.points().subList(1, line.points().size())) {
            pen.lineTo(x(point.x()), y(point.y()));
        }
        pen.strokePath();
        pen.dashed(false);
        if (line.arrow()) {
            var head = ArrowHead.of(line);
            var points = new double[2 * head.size()];
            for (var i = 0; i < head.size(); i++) {
                points[2 * i] = x(head.get(i).x());
                points[2 * i + 1] = y(head.get(i).y());
            }
            pen.polygon(colours.stroke(), points);
        }
    }

    private void words(Mark.Words words, Colours colours) throws IOException {
        var face = words.bold() ? Typeface.SEMI_BOLD : Typeface.REGULAR;
        var glyphs = fonts.glyphs(SafeText.visible(words.text()), face);
        var size = words.size() * scale;
        var at = x(words.x());
        if (words.centred()) {
            at -= glyphs.stream().mapToDouble(Glyphs::ems).sum() * size / 2;
        }
        for (var run : glyphs) {
            pen.glyphs(run, at, y(words.y()), size, colours.text());
            at += run.ems() * size;
        }
    }
}
