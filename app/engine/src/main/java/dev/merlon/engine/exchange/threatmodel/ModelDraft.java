package dev.merlon.engine.exchange.threatmodel;

import dev.merlon.engine.model.Location;
import dev.merlon.engine.model.threatmodel.About;
import dev.merlon.engine.model.threatmodel.Asset;
import dev.merlon.engine.model.threatmodel.Assumption;
import dev.merlon.engine.model.threatmodel.Diagram;
import dev.merlon.engine.model.threatmodel.Element;
import dev.merlon.engine.model.threatmodel.Extras;
import dev.merlon.engine.model.threatmodel.Flow;
import dev.merlon.engine.model.threatmodel.Mitigation;
import dev.merlon.engine.model.threatmodel.Threat;
import dev.merlon.engine.model.threatmodel.ThreatModel;
import dev.merlon.engine.model.threatmodel.Zone;
import dev.merlon.engine.problem.Problem;
import dev.merlon.engine.problem.WorkbenchException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A model while a file is read: gives every part an id of its own, remembers where it stands, and holds the whole
/// to limits.
public final class ModelDraft {

    private static final int MOST_PARTS = 100_000;

    private final List<Problem> remarks;
    private final List<Diagram> diagrams = new ArrayList<>();
    private final List<Zone> zones = new ArrayList<>();
    private final List<Element> elements = new ArrayList<>();
    private final List<Flow> flows = new ArrayList<>();
    private final List<Asset> assets = new ArrayList<>();
    private final Map<String, Threat> threats = new LinkedHashMap<>();
    private final Map<String, Mitigation> mitigations = new LinkedHashMap<>();
    private final List<Assumption> assumptions = new ArrayList<>();
    private final Map<String, Location> places = new HashMap<>();
    private final Map<String, Set<String>> taken = new HashMap<>();
    private final Map<String, Integer> next = new HashMap<>();
    private int parts;

    public ModelDraft(List<Problem> remarks) {
        this.remarks = remarks;
    }

    /// An id that no other part of the same kind has: the wanted one, or with a number behind it where another came
    /// first.
    ///
    /// @param kind    `part` for elements, flows and zones, which share their ids
    /// @param wanted  may be empty
    /// @param place   where the part stands
    /// @throws WorkbenchException where there are too many
    public String id(String kind, String wanted, Location place) throws WorkbenchException {
        var id = derivedId(kind, wanted.isBlank() ? kind : wanted, place);
        if (!wanted.isBlank() && !id.equals(wanted)) {
            remarks.add(Problem.warning(
                    "MODEL-ID-TWICE", "the id " + wanted + " is given twice: this one is read as " + id, place));
        }
        return id;
    }

    /// The same for a part whose format gives it no id.
    ///
    /// @param base  what the id is made of; not empty
    public String derivedId(String kind, String base, Location place) throws WorkbenchException {
        if (++parts > MOST_PARTS) {
            throw ModelContent.refused(
                    "MODEL-LIMIT", "more than " + MOST_PARTS + " elements, flows, threats and the like", place);
        }
        var ids = taken.computeIfAbsent(kind, _ -> new HashSet<>());
        var id = base;
        while (!ids.add(id)) {
            id = base + "~" + next.merge(kind + "/" + base, 2, (old, _) -> old + 1);
        }
        places.put(kind + "/" + id, place);
        return id;
    }

    public void add(Diagram diagram) {
        diagrams.add(diagram);
    }

    public void add(Zone zone) {
        zones.add(zone);
    }

    public void add(Element element) {
        elements.add(element);
    }

    public void add(Flow flow) {
        flows.add(flow);
    }

    public void add(Asset asset) {
        assets.add(asset);
    }

    /// Adds a threat, or puts it in the place of the one with its id.
    public void put(Threat threat) {
        threats.put(threat.id(), threat);
    }

    /// Adds a mitigation, or puts it in the place of the one with its id.
    public void put(Mitigation mitigation) {
        mitigations.put(mitigation.id(), mitigation);
    }

    public void add(Assumption assumption) {
        assumptions.add(assumption);
    }

    public Map<String, Threat> threats() {
        return threats;
    }

    public Map<String, Mitigation> mitigations() {
        return mitigations;
    }

    /// @throws WorkbenchException with the place, where a part lies within itself
    public ThreatModel done(String id, About about, Extras extras) throws WorkbenchException {
        refuseCycles();
        remarkOnLooseEnds();
        return new ThreatModel(
                id,
                about,
                diagrams,
                zones,
                elements,
                flows,
                assets,
                List.copyOf(threats.values()),
                List.copyOf(mitigations.values()),
                assumptions,
                extras);
    }

    private void refuseCycles() throws WorkbenchException {
        var parents = new HashMap<String, String>();
        zones.forEach(z -> parents.put(z.id(), z.parent()));
        elements.forEach(e -> parents.put(e.id(), e.parent()));
        var sound = new HashSet<String>();
        for (var start : parents.keySet()) {
            var path = new HashSet<String>();
            var at = start;
            while (!at.isEmpty() && !sound.contains(at) && parents.containsKey(at)) {
                if (!path.add(at)) {
                    throw ModelContent.refused(
                            "MODEL-CYCLE", at + " lies within itself: one of its parents has to go", place(at));
                }
                at = parents.getOrDefault(at, "");
            }
            sound.addAll(path);
        }
    }

    private void remarkOnLooseEnds() {
        var known = new HashSet<String>();
        elements.forEach(e -> known.add(e.id()));
        zones.forEach(z -> known.add(z.id()));
        for (var flow : flows) {
            for (var end : List.of(flow.source(), flow.target())) {
                if (!end.isEmpty() && !known.contains(end)) {
                    remarks.add(Problem.warning(
                            "MODEL-NO-ELEMENT",
                            "the flow " + flow.name() + " leads to or from " + end + ", which is no element",
                            place(flow.id())));
                }
            }
        }
    }

    private Location place(String part) {
        return places.getOrDefault("part/" + part, Location.ofFile(""));
    }
}
