package dev.merlon.engine.dataflow;

import dev.merlon.engine.model.drawing.Mark;
import java.util.List;

/// Lines with right angles between two frames, for what a person moved.
final class Routes {

    /// Sides that are nearer than this have no room for a bend between them.
    private static final double NEAR = 16;

    private static final double LOOP = 28;

    private Routes() {}

    static List<Mark.Point> between(Frame from, Frame to) {
        if (from.equals(to)) {
            return loop(from);
        }
        if (to.x() - from.right() >= NEAR) {
            return sideways(from.right(), from.middleY(), to.x(), to.middleY());
        }
        if (from.x() - to.right() >= NEAR) {
            return sideways(from.x(), from.middleY(), to.right(), to.middleY());
        }
        return to.middleY() >= from.middleY()
                ? upright(from.middleX(), from.bottom(), to.middleX(), to.y())
                : upright(from.middleX(), from.y(), to.middleX(), to.bottom());
    }

    private static List<Mark.Point> sideways(double x1, double y1, double x2, double y2) {
        if (Math.abs(y1 - y2) < 1) {
            return List.of(new Mark.Point(x1, y1), new Mark.Point(x2, y2));
        }
        var middle = (x1 + x2) / 2;
        return List.of(
                new Mark.Point(x1, y1), new Mark.Point(middle, y1), new Mark.Point(middle, y2), new Mark.Point(x2, y2));
    }

    private static List<Mark.Point> upright(double x1, double y1, double x2, double y2) {
        if (Math.abs(x1 - x2) < 1) {
            return List.of(new Mark.Point(x1, y1), new Mark.Point(x2, y2));
        }
        var middle = (y1 + y2) / 2;
        return List.of(
                new Mark.Point(x1, y1), new Mark.Point(x1, middle), new Mark.Point(x2, middle), new Mark.Point(x2, y2));
    }

    private static List<Mark.Point> loop(Frame at) {
        return List.of(
                new Mark.Point(at.right(), at.middleY()),
                new Mark.Point(at.right() + LOOP, at.middleY()),
                new Mark.Point(at.right() + LOOP, at.y() - LOOP),
                new Mark.Point(at.middleX(), at.y() - LOOP),
                new Mark.Point(at.middleX(), at.y()));
    }

    /// The middle of the longest straight part.
    static Mark.Point middle(List<Mark.Point> route) {
        var longest = -1.0;
        var middle = route.getFirst();
        for (var i = 1; i < route.size(); i++) {
            var a = route.get(i - 1);
            var b = route.get(i);
            var length = Math.hypot(b.x() - a.x(), b.y() - a.y());
            if (length > longest) {
                longest = length;
                middle = new Mark.Point((a.x() + b.x()) / 2, (a.y() + b.y()) / 2);
            }
        }
        return middle;
    }
}
