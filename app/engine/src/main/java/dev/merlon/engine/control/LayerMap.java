package dev.merlon.engine.control;

import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.Layer;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.control.Applicability;
import dev.merlon.engine.model.control.Control;
import dev.merlon.engine.model.control.ControlRecord;
import dev.merlon.engine.model.control.Tool;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.OutcomeState;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What stands between the end customer and the data at one endpoint, layer by layer.
///
/// @param endpoint  whose map it is
/// @param floors    every layer, from the end customer to the data, then what stands around them
/// @param by        what holds by the contract itself, in no layer: outcomes held without any record
public record LayerMap(EndpointId endpoint, List<Floor> floors, List<Outcome> by) {

    public LayerMap {
        floors = List.copyOf(floors);
        by = List.copyOf(by);
    }

    /// One layer at the endpoint.
    ///
    /// @param tools     tools of this layer that the endpoint passes through
    /// @param controls  what is recorded of controls of this layer, the best first
    /// @param meant     controls of this layer that would hold something that fires or is held here
    /// @param stops     outcomes that a record of this layer holds
    /// @param open      outcomes that fire here although a control of this layer could hold them
    public record Floor(
            Layer layer,
            List<Tool> tools,
            List<Inheritance> controls,
            List<Control> meant,
            List<Outcome> stops,
            List<Outcome> open) {

        public Floor {
            tools = List.copyOf(tools);
            controls = List.copyOf(controls);
            meant = List.copyOf(meant);
            stops = List.copyOf(stops);
            open = List.copyOf(open);
        }

        /// Nothing of it protects the endpoint, be it that nothing is recorded or that nothing recorded holds.
        public boolean empty() {
            return controls.stream()
                    .noneMatch(c -> c.standing() == Inheritance.Standing.DECLARED
                            || c.standing() == Inheritance.Standing.PROVEN);
        }

        /// Empty where something fires that it could have stopped.
        public boolean gap() {
            return empty() && !open.isEmpty();
        }

        /// How many of its controls are recorded to apply.
        public long applying() {
            return controls.stream()
                    .filter(c -> c.speaks().applicability() == Applicability.APPLIES)
                    .count();
        }
    }

    /// @param coverage  of the snapshot
    public static LayerMap of(EndpointId endpoint, Snapshot snapshot, Coverage coverage, Extents extents) {
        var catalogue = snapshot.library().controls().stream()
                .collect(Collectors.toMap(Control::id, Function.identity(), (one, _) -> one));
        var outcomes = snapshot.judgement().ofEndpoint().getOrDefault(endpoint, List.of()).stream()
                .filter(o -> o.state() == OutcomeState.HELD || o.live())
                .toList();
        var layerOfRecord = new HashMap<String, Layer>();
        for (ControlRecord each : snapshot.state().records()) {
            var control = catalogue.get(each.control());
            if (control != null) {
                layerOfRecord.put(each.id(), control.layer());
            }
        }
        var inherited = Inheritance.at(endpoint, snapshot, coverage);
        var passed = snapshot.state().tools().stream()
                .filter(t -> extents.of(t.reach()).covers(endpoint))
                .toList();
        var floors = Arrays.stream(Layer.values())
                .map(layer -> floor(layer, passed, inherited, outcomes, catalogue, layerOfRecord))
                .toList();
        var by = outcomes.stream()
                .filter(o ->
                        o.state() == OutcomeState.HELD && o.verdict().heldBy().isEmpty())
                .toList();
        return new LayerMap(endpoint, floors, by);
    }

    private static Floor floor(
            Layer layer,
            List<Tool> passed,
            List<Inheritance> inherited,
            List<Outcome> outcomes,
            Map<String, Control> catalogue,
            Map<String, Layer> layerOfRecord) {
        var controls = inherited.stream()
                .filter(i -> layerOfRecord.get(i.speaks().id()) == layer)
                .sorted(Comparator.comparing(Inheritance::standing, Comparator.reverseOrder()))
                .toList();
        var concerned = outcomes.stream()
                .filter(o -> meant(o, catalogue, layer).findAny().isPresent())
                .toList();
        return new Floor(
                layer,
                passed.stream().filter(t -> t.layer() == layer).toList(),
                controls,
                concerned.stream()
                        .flatMap(o -> meant(o, catalogue, layer))
                        .distinct()
                        .sorted(Comparator.comparing(Control::id))
                        .toList(),
                outcomes.stream()
                        .filter(o -> o.state() == OutcomeState.HELD
                                && o.verdict().heldBy().stream().anyMatch(id -> layerOfRecord.get(id) == layer))
                        .toList(),
                concerned.stream().filter(Outcome::live).toList());
    }

    private static Stream<Control> meant(Outcome o, Map<String, Control> catalogue, Layer layer) {
        return o.rule().heldBy().stream()
                .map(catalogue::get)
                .filter(control -> control != null && control.layer() == layer);
    }
}
