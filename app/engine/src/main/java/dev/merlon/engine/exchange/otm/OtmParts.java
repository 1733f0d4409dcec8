package dev.merlon.engine.exchange.otm;

import dev.merlon.engine.exchange.threatmodel.ModelDraft;
import dev.merlon.engine.exchange.threatmodel.Taken;
import dev.merlon.engine.model.threatmodel.Box;
import dev.merlon.engine.model.threatmodel.Element;
import dev.merlon.engine.model.threatmodel.ElementKind;
import dev.merlon.engine.model.threatmodel.Flow;
import dev.merlon.engine.model.threatmodel.Zone;
import dev.merlon.engine.model.threatmodel.ZoneForm;
import dev.merlon.engine.problem.WorkbenchException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads trust zones, components and flows. Each kind has ids of its own in the format.
final class OtmParts {

    private final ModelDraft draft;
    private final OtmThreats threats;
    private final List<String> diagrams;
    private final Map<String, String> zones = new HashMap<>();
    private final Map<String, String> components = new HashMap<>();
    private final Map<String, String> shownIn = new HashMap<>();

    /// @param diagrams  ids of the representations that are diagrams
    OtmParts(ModelDraft draft, OtmThreats threats, List<String> diagrams) {
        this.draft = draft;
        this.threats = threats;
        this.diagrams = diagrams;
    }

    void read(Taken root) throws WorkbenchException {
        var allZones = named(root.objects("trustZones"), zones);
        var allComponents = named(root.objects("components"), components);
        zones.put(OpenThreatModel.NO_ZONE, "");
        for (var zone : allZones) {
            draft.add(zone(zone.part, zone.id));
        }
        for (var component : allComponents) {
            draft.add(component(component.part, component.id));
        }
        for (var flow : root.objects("dataflows")) {
            draft.add(flow(flow));
        }
    }

    /// A part and its id in the model.
    private record Named(Taken part, String id) {}

    private List<Named> named(List<Taken> parts, Map<String, String> ids) throws WorkbenchException {
        var all = new ArrayList<Named>();
        for (var part : parts) {
            var own = part.text("id");
            if (!own.equals(OpenThreatModel.NO_ZONE)) {
                var id = draft.derivedId("part", own.isBlank() ? "part" : own, part.place());
                ids.putIfAbsent(own, id);
                all.add(new Named(part, id));
            }
        }
        return all;
    }

    private Zone zone(Taken zone, String id) throws WorkbenchException {
        var attributes = zone.part("attributes");
        var rated = !Boolean.FALSE.equals(attributes.truth(OpenThreatModel.RATED));
        var trust = zone.part("risk").number("trustRating");
        var line = attributes.view("form").equals("line");
        if (line) {
            attributes.drop("form");
        }
        threats.occurrences(id, attributes);
        return new Zone(
                id,
                zone.text("name"),
                zone.text("description"),
                zone.text("type"),
                line ? ZoneForm.LINE : ZoneForm.BOX,
                parent(zone),
                rated ? trust : null,
                diagram(zone, attributes),
                box(zone, id),
                attributes.texts("tags"),
                OtmExtras.of(zone));
    }

    private Element component(Taken component, String id) throws WorkbenchException {
        var attributes = component.part("attributes");
        var type = component.text("type");
        var assets = component.part("assets");
        threats.occurrences(id, component);
        var element = new Element(
                id,
                component.text("name"),
                component.text("description"),
                kind(type, attributes),
                Arrays.stream(ElementKind.values()).anyMatch(k -> k.word().equals(type)) ? "" : type,
                parent(component),
                outOfScope(attributes),
                assets.texts("processed"),
                assets.texts("stored"),
                diagram(component, attributes),
                box(component, id),
                component.texts("tags"),
                OtmExtras.of(component));
        shownIn.put(element.id(), element.diagram());
        return element;
    }

    private static ElementKind kind(String type, Taken attributes) {
        var word = attributes.view("kind");
        for (var kind : ElementKind.values()) {
            if (kind.word().equals(word)) {
                attributes.drop("kind");
                return kind;
            }
        }
        return OtmWords.kind(type);
    }

    private static @Nullable String outOfScope(Taken attributes) {
        return attributes.has("outOfScope") ? attributes.text("outOfScope") : null;
    }

    private Flow flow(Taken flow) throws WorkbenchException {
        var own = flow.text("id");
        var id = draft.derivedId("part", own.isBlank() ? "flow" : own, flow.place());
        var attributes = flow.part("attributes");
        var source = end(flow.firstText("source", "from"));
        var target = end(flow.firstText("destination", "to", "target"));
        threats.occurrences(id, flow);
        return new Flow(
                id,
                flow.text("name"),
                flow.text("description"),
                source,
                target,
                Boolean.TRUE.equals(flow.truth("bidirectional")),
                attributes.text("protocol"),
                attributes.truth("encrypted"),
                attributes.truth("publicNetwork"),
                flow.texts("assets"),
                outOfScope(attributes),
                attributes.has("diagram")
                        ? attributes.text("diagram")
                        : shownIn.getOrDefault(source, shownIn.getOrDefault(target, "")),
                flow.texts("tags"),
                OtmExtras.of(flow));
    }

    /// A flow leads to a component; some lead to a trust zone.
    private String end(String own) {
        return components.getOrDefault(own, zones.getOrDefault(own, own));
    }

    /// Version 0.1 files also name the zone as a text.
    private String parent(Taken part) {
        var parent = part.part("parent");
        var component = parent.text("component");
        if (!component.isEmpty()) {
            return components.getOrDefault(component, component);
        }
        var zone = parent.text("trustZone");
        var named = zone.isEmpty() ? part.text("trustZone") : zone;
        return zones.getOrDefault(named, named);
    }

    /// The first diagram that shows it.
    private String diagram(Taken part, Taken attributes) {
        for (var i = 0; !representation(part, i).isEmpty(); i++) {
            if (diagrams.contains(representation(part, i))) {
                return representation(part, i);
            }
        }
        return attributes.text("diagram");
    }

    private static String representation(Taken part, int index) {
        return part.view("representations", String.valueOf(index), "representation");
    }

    /// Its place in the first diagram that shows it. Representations are not taken but looked at: they say more,
    /// but for those that Merlon made.
    private @Nullable Box box(Taken part, String own) {
        var box = box(part);
        var made = own + "-" + representation(part, 0);
        if (box != null
                && part.view("representations", "0", "id").equals(made)
                && representation(part, 1).isEmpty()) {
            part.drop("representations");
        }
        return box;
    }

    private @Nullable Box box(Taken part) {
        for (var i = 0; !representation(part, i).isEmpty(); i++) {
            if (diagrams.contains(representation(part, i))) {
                var x = number(part, i, "position", "x");
                var y = number(part, i, "position", "y");
                var width = number(part, i, "size", "width");
                var height = number(part, i, "size", "height");
                return x == null || y == null || width == null || height == null ? null : new Box(x, y, width, height);
            }
        }
        return null;
    }

    private static @Nullable BigDecimal number(Taken part, int index, String of, String name) {
        var text = part.view("representations", String.valueOf(index), of, name).toLowerCase(Locale.ROOT);
        return text.length() < 40 && text.matches("-?[0-9]+(\\.[0-9]+)?") ? new BigDecimal(text) : null;
    }
}
