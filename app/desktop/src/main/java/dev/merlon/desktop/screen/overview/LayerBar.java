package dev.merlon.desktop.screen.overview;

import dev.merlon.engine.control.Coverage;
import dev.merlon.engine.model.Layer;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.control.Control;
import dev.merlon.engine.model.control.ControlRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// How many controls of a layer are proven and how many only declared, somewhere in the workspace.
///
/// @param proven    controls that a record with fresh evidence proves in at least one scope
/// @param declared  those that hold somewhere, but on somebody's word only
/// @param all       controls of the catalogue in this layer
public record LayerBar(Layer layer, int proven, int declared, int all) {

    static List<LayerBar> of(Snapshot snapshot) {
        var coverage = Coverage.of(snapshot);
        var records = snapshot.state().records().stream().collect(Collectors.groupingBy(ControlRecord::control));
        var bars = new ArrayList<LayerBar>();
        for (var layer : Layer.values()) {
            var controls = snapshot.library().controls().stream()
                    .filter(c -> c.layer() == layer)
                    .toList();
            var proven = controls.stream()
                    .filter(c -> any(c, records, coverage, true))
                    .count();
            var holding = controls.stream()
                    .filter(c -> any(c, records, coverage, false))
                    .count();
            bars.add(new LayerBar(layer, (int) proven, (int) (holding - proven), controls.size()));
        }
        return bars;
    }

    private static boolean any(
            Control control, Map<String, List<ControlRecord>> records, Coverage coverage, boolean proven) {
        return records.getOrDefault(control.id(), List.of()).stream()
                .anyMatch(r -> proven ? coverage.proves(r) : coverage.holds(r));
    }
}
