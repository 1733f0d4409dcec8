package dev.merlon.engine.dataflow;

import dev.merlon.engine.model.drawing.Mark;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Where everything of a graph stands.
///
/// @param elements    by id
/// @param boundaries  by id
/// @param routes      the corners of each flow's line by its id, from its beginning to its arrow
/// @param labels      the middle of each flow's words, by its id
public record Arrangement(
        Map<String, Frame> elements,
        Map<String, Frame> boundaries,
        Map<String, List<Mark.Point>> routes,
        Map<String, Mark.Point> labels) {

    public static final Arrangement EMPTY = new Arrangement(Map.of(), Map.of(), Map.of(), Map.of());

    public Arrangement {
        elements = Map.copyOf(elements);
        boundaries = Map.copyOf(boundaries);
        routes = Map.copyOf(routes);
        labels = Map.copyOf(labels);
    }

    public Optional<Frame> element(String id) {
        return Optional.ofNullable(elements.get(id));
    }

    public Optional<Frame> boundary(String id) {
        return Optional.ofNullable(boundaries.get(id));
    }

    public Optional<List<Mark.Point>> route(String id) {
        return Optional.ofNullable(routes.get(id));
    }

    /// The smallest frame around everything.
    public Frame bounds() {
        return Stream.of(
                        elements.values().stream(),
                        boundaries.values().stream(),
                        routes.values().stream().flatMap(List::stream).map(p -> new Frame(p.x(), p.y(), 0, 0)))
                .flatMap(all -> all)
                .reduce(Frame::with)
                .orElse(new Frame(0, 0, 0, 0));
    }
}
