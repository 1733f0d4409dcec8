package dev.merlon.desktop.screen.endpoint;

import dev.merlon.engine.control.Coverage;
import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.Layer;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.control.Applicability;
import dev.merlon.engine.model.control.Control;
import dev.merlon.engine.model.control.ControlRecord;
import java.util.List;
import java.util.stream.Stream;

/// What protects an endpoint in one layer, with where each control comes from.
public record LayerControls(Layer layer, List<Chip> chips) {

    /// @param standing  how much it can be relied on
    public record Chip(Control control, ControlRecord entry, Standing standing) {}

    /// From strong to weak.
    public enum Standing {
        PROVEN("proven"),
        DECLARED("declared"),
        NOT_HOLDING("recorded, does not hold");

        private final String word;

        Standing(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /// All eight layers, from the end customer back to the data, then those around.
    static List<LayerControls> at(EndpointId endpoint, Snapshot snapshot) {
        var coverage = Coverage.of(snapshot);
        return Stream.of(Layer.values())
                .map(layer -> new LayerControls(layer, chips(layer, endpoint, snapshot, coverage)))
                .toList();
    }

    private static List<Chip> chips(Layer layer, EndpointId endpoint, Snapshot snapshot, Coverage coverage) {
        return snapshot.library().controls().stream()
                .filter(control -> control.layer() == layer)
                .flatMap(control -> coverage
                        .recordFor(control.id(), endpoint)
                        .filter(entry -> entry.applicability() == Applicability.APPLIES)
                        .map(entry -> new Chip(control, entry, standing(entry, coverage)))
                        .stream())
                .toList();
    }

    private static Standing standing(ControlRecord entry, Coverage coverage) {
        if (coverage.proves(entry)) {
            return Standing.PROVEN;
        }
        return coverage.holds(entry) ? Standing.DECLARED : Standing.NOT_HOLDING;
    }
}
