package dev.merlon.desktop.screen.matrix;

/// A cell of the matrix.
///
/// @param row     from 0
/// @param column  from 0
public record Spot(int row, int column) {

    static final Spot FIRST = new Spot(0, 0);

    /// Moved, but never out of the matrix.
    Spot moved(int rows, int columns, int of, int by) {
        return new Spot(
                Math.clamp((long) row + rows, 0, Math.max(0, of - 1)),
                Math.clamp((long) column + columns, 0, Math.max(0, by - 1)));
    }
}
