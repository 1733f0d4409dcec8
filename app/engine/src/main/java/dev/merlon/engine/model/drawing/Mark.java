package dev.merlon.engine.model.drawing;

import java.util.List;

/// One shape of a drawing. Lengths are pixels at 100 %, y grows downwards.
public sealed interface Mark {

    /// The id of what it stands for, so that a click finds it; empty for mere decoration.
    String of();

    Ink ink();

    /// A rectangle with round corners.
    ///
    /// @param corner  the corners' radius; 0 for none
    /// @param dashed  its outline; a dashed box has no ground
    record Box(String of, Ink ink, double x, double y, double width, double height, double corner, boolean dashed)
            implements Mark {}

    /// An ellipse in its frame.
    record Oval(String of, Ink ink, double x, double y, double width, double height) implements Mark {}

    /// A drum, as stores are drawn.
    record Drum(String of, Ink ink, double x, double y, double width, double height) implements Mark {}

    /// A stick figure in its frame.
    record Figure(String of, Ink ink, double x, double y, double width, double height) implements Mark {}

    /// A line through points.
    ///
    /// @param points  at least two
    /// @param arrow   a head at its last point
    record Line(String of, Ink ink, List<Point> points, boolean arrow, boolean dashed) implements Mark {

        public Line {
            points = List.copyOf(points);
        }
    }

    /// One line of text.
    ///
    /// @param x       where it begins, or its middle
    /// @param y       its base line
    /// @param size    of the face
    record Words(String of, Ink ink, String text, double x, double y, double size, boolean bold, boolean centred)
            implements Mark {}

    /// A place.
    record Point(double x, double y) {}
}
