package dev.merlon.desktop.screen.contract;

import dev.merlon.desktop.screen.contract.source.Finds;
import dev.merlon.desktop.screen.contract.source.Rows;

/// What the rows on show are drawn from.
///
/// @param finds    what was looked for
/// @param current  the find that one is at; -1 where there is none
/// @param target   the place that is highlighted
record SourcePage(OpenedContract opened, Rows rows, Grid grid, Finds finds, int current, Span target) {

    /// Measures in pixels.
    ///
    /// @param advance  width of a cell
    /// @param height   of a row
    /// @param digits   of the largest line number
    record Grid(double advance, double height, int digits) {

        private static final double MARK = 22;
        private static final double GAP = 14;

        double numberEnd() {
            return MARK + Math.max(4, digits) * advance;
        }

        double textStart() {
            return numberEnd() + GAP;
        }
    }
}
