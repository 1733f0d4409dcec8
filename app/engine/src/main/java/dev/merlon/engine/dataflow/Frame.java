package dev.merlon.engine.dataflow;

import dev.merlon.engine.model.dataflow.ElementKind;
import dev.merlon.engine.model.drawing.Mark;

/// Where something stands; pixels at 100 %.
public record Frame(double x, double y, double width, double height) {

    private static final double WIDTH = 184;
    private static final double HEIGHT = 52;
    private static final double DRUM_HEIGHT = 64;

    /// As large as elements of the kind are: by no means as long as their names, so that another name moves
    /// nothing.
    public static Frame of(ElementKind kind, Mark.Point corner) {
        return new Frame(corner.x(), corner.y(), WIDTH, kind.shape() == ElementKind.Shape.DRUM ? DRUM_HEIGHT : HEIGHT);
    }

    public Mark.Point corner() {
        return new Mark.Point(x, y);
    }

    public double right() {
        return x + width;
    }

    public double bottom() {
        return y + height;
    }

    public double middleX() {
        return x + width / 2;
    }

    public double middleY() {
        return y + height / 2;
    }

    public boolean holds(Mark.Point point) {
        return point.x() >= x && point.x() <= right() && point.y() >= y && point.y() <= bottom();
    }

    public boolean meets(Frame other) {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }

    /// The smallest around both.
    public Frame with(Frame other) {
        var left = Math.min(x, other.x);
        var top = Math.min(y, other.y);
        return new Frame(left, top, Math.max(right(), other.right()) - left, Math.max(bottom(), other.bottom()) - top);
    }

    /// Wider on all sides; the top has room for a name.
    Frame around(double side, double top) {
        return new Frame(x - side, y - top, width + 2 * side, height + side + top);
    }
}
