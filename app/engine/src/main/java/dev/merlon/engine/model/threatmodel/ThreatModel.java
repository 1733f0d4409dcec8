package dev.merlon.engine.model.threatmodel;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A threat model in the neutral form. References may lead to parts that there are not: foreign files have such.
///
/// @param id  in the words of its format; may be empty
public record ThreatModel(
        String id,
        About about,
        List<Diagram> diagrams,
        List<Zone> zones,
        List<Element> elements,
        List<Flow> flows,
        List<Asset> assets,
        List<Threat> threats,
        List<Mitigation> mitigations,
        List<Assumption> assumptions,
        Extras extras) {

    public ThreatModel {
        diagrams = List.copyOf(diagrams);
        zones = List.copyOf(zones);
        elements = List.copyOf(elements);
        flows = List.copyOf(flows);
        assets = List.copyOf(assets);
        threats = List.copyOf(threats);
        mitigations = List.copyOf(mitigations);
        assumptions = List.copyOf(assumptions);
    }

    public Map<String, Mitigation> mitigationsById() {
        var byId = new HashMap<String, Mitigation>();
        mitigations.forEach(m -> byId.put(m.id(), m));
        return byId;
    }

    /// What the places of threats are called: elements, flows and zones by their id.
    public Map<String, String> placeNames() {
        var names = new HashMap<String, String>();
        zones.forEach(z -> names.put(z.id(), z.name()));
        flows.forEach(f -> names.put(f.id(), f.name()));
        elements.forEach(e -> names.put(e.id(), e.name()));
        return names;
    }

    /// The same with another picture: its parts in other places.
    public ThreatModel drawn(List<Diagram> pictures, List<Zone> areas, List<Element> things, List<Flow> lines) {
        return new ThreatModel(
                id, about, pictures, areas, things, lines, assets, threats, mitigations, assumptions, extras);
    }
}
