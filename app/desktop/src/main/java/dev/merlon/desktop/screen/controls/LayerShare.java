package dev.merlon.desktop.screen.controls;

import dev.merlon.desktop.screen.controls.ControlRow.Strength;
import dev.merlon.engine.model.Layer;
import java.util.Arrays;
import java.util.List;

/// How many controls of a layer are proven and how many only declared, somewhere in the workspace.
///
/// @param all  controls of the catalogue in this layer
record LayerShare(Layer layer, int proven, int declared, int all) {

    static List<LayerShare> of(List<ControlRow> rows) {
        return Arrays.stream(Layer.values()).map(layer -> of(layer, rows)).toList();
    }

    private static LayerShare of(Layer layer, List<ControlRow> rows) {
        var here = rows.stream().filter(r -> r.control().layer() == layer).toList();
        return new LayerShare(layer, count(here, Strength.PROVEN), count(here, Strength.DECLARED), here.size());
    }

    private static int count(List<ControlRow> rows, Strength strength) {
        return (int) rows.stream().filter(r -> r.strength() == strength).count();
    }
}
