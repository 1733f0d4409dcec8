package dev.merlon.engine.drawing;

import dev.merlon.engine.model.drawing.Mark;
import java.util.List;

/// The triangle at the end of a line.
public final class ArrowHead {

    private static final double LENGTH = 9;
    private static final double HALF_WIDTH = 4;

    private ArrowHead() {}

    /// Its three corners, the tip first.
    public static List<Mark.Point> of(Mark.Line line) {
        var points = line.points();
        var tip = points.getLast();
        var from = points.get(points.size() - 2);
        var length = Math.max(0.001, Math.hypot(tip.x() - from.x(), tip.y() - from.y()));
        var dx = (tip.x() - from.x()) / length;
        var dy = (tip.y() - from.y()) / length;
        return List.of(
                tip,
                new Mark.Point(tip.x() - dx * LENGTH - dy * HALF_WIDTH, tip.y() - dy * LENGTH + dx * HALF_WIDTH),
                new Mark.Point(tip.x() - dx * LENGTH + dy * HALF_WIDTH, tip.y() - dy * LENGTH - dx * HALF_WIDTH));
    }
}
