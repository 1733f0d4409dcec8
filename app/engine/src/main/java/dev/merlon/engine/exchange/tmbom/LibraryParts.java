package dev.merlon.engine.exchange.tmbom;

import dev.merlon.engine.exchange.threatmodel.ModelDraft;
import dev.merlon.engine.exchange.threatmodel.Taken;
import dev.merlon.engine.model.threatmodel.Asset;
import dev.merlon.engine.model.threatmodel.Element;
import dev.merlon.engine.model.threatmodel.ElementKind;
import dev.merlon.engine.model.threatmodel.Extras;
import dev.merlon.engine.model.threatmodel.Flow;
import dev.merlon.engine.model.threatmodel.Zone;
import dev.merlon.engine.model.threatmodel.ZoneForm;
import dev.merlon.engine.problem.WorkbenchException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads trust zones, what lies in them, the data that is kept there, and the flows between. A trust boundary
/// is a pair of zones with how one gets across: it has no place of its own here and stays with the model.
final class LibraryParts {

    private final ModelDraft draft;
    private final Map<String, String> zones = new HashMap<>();
    private final Map<String, String> elements = new HashMap<>();
    private final Map<String, String> typed = new HashMap<>();
    private final Map<String, List<String>> stored = new HashMap<>();

    LibraryParts(ModelDraft draft) {
        this.draft = draft;
    }

    /// The id in the model of the element that the file calls so; the same where there is none.
    String element(String own) {
        return elements.getOrDefault(own, own);
    }

    boolean knows(String own) {
        return elements.containsKey(own);
    }

    void read(Taken root) throws WorkbenchException {
        for (var zone : Named.all(root, "trust_zones", "part", draft)) {
            zones.putIfAbsent(zone.own(), zone.id());
            draft.add(zone(zone));
        }
        for (var data : Named.all(root, "data_sets", "asset", draft)) {
            draft.add(asset(data));
        }
        var actors = elements(root, "actors", "actor");
        var components = elements(root, "components", "component");
        var stores = elements(root, "data_stores", "data_store");
        actors.forEach(each -> draft.add(element(each, ElementKind.ACTOR)));
        components.forEach(each -> draft.add(element(each, ElementKind.PROCESS)));
        stores.forEach(each -> draft.add(element(each, ElementKind.STORE)));
        for (var flow : Named.all(root, "data_flows", "part", draft)) {
            draft.add(flow(flow));
        }
    }

    private static Zone zone(Named zone) {
        return new Zone(
                zone.id(),
                zone.title(),
                zone.description(),
                "",
                ZoneForm.BOX,
                "",
                null,
                "",
                null,
                List.of(),
                Extras.of(ThreatModelLibrary.ID, zone.part().rest()));
    }

    private Asset asset(Named data) {
        for (var i = 0;
                !data.part().view("placements", String.valueOf(i), "data_store").isEmpty();
                i++) {
            var store = data.part().view("placements", String.valueOf(i), "data_store");
            stored.computeIfAbsent(store, _ -> new ArrayList<>()).add(data.id());
        }
        return new Asset(
                data.id(),
                data.title(),
                data.description(),
                null,
                null,
                null,
                "",
                data.part().texts("data_sensitivity"),
                Extras.of(ThreatModelLibrary.ID, data.part().rest()));
    }

    private List<Named> elements(Taken root, String list, String type) throws WorkbenchException {
        var all = Named.all(root, list, "part", draft);
        for (var each : all) {
            elements.putIfAbsent(each.own(), each.id());
            typed.putIfAbsent(type + "/" + each.own(), each.id());
        }
        return all;
    }

    private Element element(Named named, ElementKind kind) {
        var part = named.part();
        return new Element(
                named.id(),
                named.title(),
                named.description(),
                kind,
                part.text("type"),
                parent(part),
                null,
                List.of(),
                kind == ElementKind.STORE ? stored.getOrDefault(named.own(), List.of()) : List.of(),
                "",
                null,
                List.of(),
                Extras.of(ThreatModelLibrary.ID, part.rest()));
    }

    /// The component around it, or else the zone. A name of what there is not stays with the part: taken for
    /// an id it could be that of another part.
    private String parent(Taken part) {
        var component = typed.get("component/" + part.view("parent_component"));
        if (component != null) {
            part.drop("parent_component");
            return component;
        }
        var zone = zones.get(part.view("trust_zone"));
        if (zone != null) {
            part.drop("trust_zone");
            return zone;
        }
        return "";
    }

    private Flow flow(Named flow) {
        var part = flow.part();
        return new Flow(
                flow.id(),
                flow.title(),
                flow.description(),
                end(part.part("source")),
                end(part.part("destination")),
                false,
                "",
                part.truth("encrypted"),
                null,
                List.of(),
                null,
                "",
                List.of(),
                Extras.of(ThreatModelLibrary.ID, part.rest()));
    }

    private String end(Taken end) {
        var own = end.text("object");
        var id = typed.get(end.view("type") + "/" + own);
        if (id != null) {
            end.drop("type");
            return id;
        }
        return element(own);
    }
}
