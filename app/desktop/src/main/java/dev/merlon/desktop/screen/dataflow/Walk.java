package dev.merlon.desktop.screen.dataflow;

import dev.merlon.engine.dataflow.Arrangement;
import dev.merlon.engine.dataflow.Frame;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/// From element to element by arrow keys: the nearest in that direction, where what lies aside counts twice.
final class Walk {

    private Walk() {}

    /// @param from  the id of where one is; the first at the upper left where there is none such
    /// @param dx    -1 to the left, 1 to the right, else 0
    /// @param dy    -1 upwards, 1 downwards, else 0
    static Optional<String> from(Arrangement places, String from, int dx, int dy) {
        var here = places.elements().get(from);
        if (here == null) {
            return places.elements().entrySet().stream()
                    .min(Comparator.comparingDouble((Map.Entry<String, Frame> e) ->
                                    e.getValue().x() + e.getValue().y())
                            .thenComparing(Map.Entry::getKey))
                    .map(Map.Entry::getKey);
        }
        return places.elements().entrySet().stream()
                .filter(e -> !e.getKey().equals(from))
                .filter(e -> along(here, e.getValue(), dx, dy) > 1)
                .min(Comparator.comparingDouble((Map.Entry<String, Frame> e) ->
                                along(here, e.getValue(), dx, dy) + 2 * aside(here, e.getValue(), dx, dy))
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey);
    }

    private static double along(Frame here, Frame there, int dx, int dy) {
        return (there.middleX() - here.middleX()) * dx + (there.middleY() - here.middleY()) * dy;
    }

    private static double aside(Frame here, Frame there, int dx, int dy) {
        return Math.abs((there.middleX() - here.middleX()) * dy) + Math.abs((there.middleY() - here.middleY()) * dx);
    }
}
