package dev.merlon.engine.exchange.otm;

import dev.merlon.engine.exchange.threatmodel.Built;
import dev.merlon.engine.exchange.threatmodel.OwnIds;
import dev.merlon.engine.model.threatmodel.Box;
import dev.merlon.engine.model.threatmodel.Element;
import dev.merlon.engine.model.threatmodel.Extras;
import dev.merlon.engine.model.threatmodel.Flow;
import dev.merlon.engine.model.threatmodel.Measure;
import dev.merlon.engine.model.threatmodel.Occurrence;
import dev.merlon.engine.model.threatmodel.ThreatModel;
import dev.merlon.engine.model.threatmodel.Value;
import dev.merlon.engine.model.threatmodel.Zone;
import dev.merlon.engine.model.threatmodel.ZoneForm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes trust zones, components and flows, with the threats that occur there.
final class OtmPartWriter {

    private final ThreatModel model;
    private final OwnIds zones = new OwnIds();
    private final OwnIds components = new OwnIds();
    private final OwnIds flows = new OwnIds();
    private final Map<String, Zone> zonesById = new HashMap<>();
    private final Map<String, String> shownIn = new HashMap<>();
    private final Map<String, List<Value>> threats = new HashMap<>();

    OtmPartWriter(ThreatModel model) {
        this.model = model;
        model.zones().forEach(z -> {
            zones.give(z.id());
            zonesById.put(z.id(), z);
        });
        model.elements().forEach(e -> {
            components.give(e.id());
            shownIn.put(e.id(), e.diagram());
        });
        model.flows().forEach(f -> flows.give(f.id()));
        var places = model.placeNames().keySet();
        for (var threat : model.threats()) {
            for (var occurrence : threat.occurrences()) {
                threats.computeIfAbsent(places.contains(occurrence.at()) ? occurrence.at() : "", _ -> new ArrayList<>())
                        .add(occurrence(threat.id(), occurrence));
            }
        }
    }

    /// The threats at a part; at the model as a whole for an empty id.
    List<Value> threats(String at) {
        return threats.getOrDefault(at, List.of());
    }

    private static Value.Members occurrence(String threat, Occurrence occurrence) {
        var state = occurrence.extras().of(OpenThreatModel.ID).text("state");
        var built = new Built()
                .must("threat", threat)
                .must(
                        "state",
                        !state.isEmpty() && OtmWords.threat(state) == occurrence.status()
                                ? state
                                : OtmWords.word(occurrence.status()))
                .items(
                        "mitigations",
                        occurrence.measures().stream()
                                .map(OtmPartWriter::measure)
                                .toList());
        return OtmExtras.filled(built, new Built().put("reason", occurrence.reason()), occurrence.extras());
    }

    private static Value.Members measure(Measure measure) {
        var state = measure.extras().of(OpenThreatModel.ID).text("state");
        return OtmExtras.filled(
                new Built()
                        .must("mitigation", measure.mitigation())
                        .must(
                                "state",
                                !state.isEmpty() && OtmWords.mitigation(state) == measure.status()
                                        ? state
                                        : OtmWords.word(measure.status())),
                null,
                measure.extras());
    }

    List<Value> zones() {
        var all = new ArrayList<Value>();
        model.zones().forEach(z -> all.add(zone(z)));
        if (model.elements().stream().anyMatch(e -> e.parent().isEmpty())) {
            all.add(new Built()
                    .must("id", OpenThreatModel.NO_ZONE)
                    .must("name", "Outside of any trust zone")
                    .must("risk", new Built().put("trustRating", 0).done())
                    .done());
        }
        return all;
    }

    private Value.Members zone(Zone zone) {
        var attributes = new Built()
                .put("tags", zone.tags())
                .put("form", zone.form() == ZoneForm.LINE ? "line" : "")
                .items("threats", threats(zone.id()));
        if (zone.trust() == null) {
            attributes.put(OpenThreatModel.RATED, false);
        }
        var built = new Built()
                .must("id", zones.of(zone.id()))
                .must("name", zone.name())
                .put("type", zone.type())
                .put("description", zone.description())
                .must(
                        "risk",
                        new Built()
                                .put("trustRating", OtmWriter.number(zone.trust()))
                                .done());
        if (!zone.parent().isEmpty()) {
            built.must("parent", parent(zone.parent()));
        }
        shown(built, attributes, zone.id(), zone.diagram(), zone.box(), zone.extras());
        return OtmExtras.filled(built, attributes, zone.extras());
    }

    private Value.Members parent(String id) {
        if (id.isEmpty()) {
            return new Built().must("trustZone", OpenThreatModel.NO_ZONE).done();
        }
        return zonesById.containsKey(id)
                ? new Built().must("trustZone", zones.of(id)).done()
                : new Built().must("component", components.of(id)).done();
    }

    /// A part without representations of its own gets one for the diagram that shows it.
    private static void shown(
            Built part, Built attributes, String id, String diagram, @Nullable Box box, Extras extras) {
        if (diagram.isEmpty()
                || !extras.of(OpenThreatModel.ID).items("representations").isEmpty()) {
            return;
        }
        if (box == null) {
            attributes.must("diagram", diagram);
            return;
        }
        var representation = new Built()
                .must("representation", diagram)
                .must("id", id + "-" + diagram)
                .must(
                        "position",
                        new Built().put("x", box.x()).put("y", box.y()).done())
                .must(
                        "size",
                        new Built()
                                .put("width", box.width())
                                .put("height", box.height())
                                .done());
        part.items("representations", List.of(representation.done()));
    }

    List<Value> components() {
        return model.elements().stream().<Value>map(this::component).toList();
    }

    private Value.Members component(Element element) {
        var type = element.type().isEmpty() ? element.kind().word() : element.type();
        var attributes = new Built()
                .put(
                        "kind",
                        OtmWords.kind(type) == element.kind()
                                ? ""
                                : element.kind().word());
        scope(attributes, element.outOfScope());
        var built = new Built()
                .must("id", components.of(element.id()))
                .must("name", element.name())
                .must("type", type)
                .put("description", element.description())
                .must("parent", parent(element.parent()))
                .put("tags", element.tags())
                .put(
                        "assets",
                        new Built()
                                .put("processed", element.processed())
                                .put("stored", element.stored())
                                .done())
                .items("threats", threats(element.id()));
        shown(built, attributes, element.id(), element.diagram(), element.box(), element.extras());
        return OtmExtras.filled(built, attributes, element.extras());
    }

    private static void scope(Built attributes, @Nullable String outOfScope) {
        if (outOfScope != null) {
            attributes.must("outOfScope", outOfScope);
        }
    }

    List<Value> flows() {
        return model.flows().stream().<Value>map(this::flow).toList();
    }

    private Value.Members flow(Flow flow) {
        var attributes = new Built()
                .put("protocol", flow.protocol())
                .put("encrypted", flow.encrypted())
                .put("publicNetwork", flow.publicNetwork());
        scope(attributes, flow.outOfScope());
        if (!shownIn.getOrDefault(flow.source(), shownIn.getOrDefault(flow.target(), ""))
                .equals(flow.diagram())) {
            attributes.must("diagram", flow.diagram());
        }
        var built = new Built()
                .must("id", flows.of(flow.id()))
                .must("name", flow.name())
                .put("description", flow.description())
                .put("bidirectional", flow.bidirectional())
                .must("source", end(flow.source()))
                .must("destination", end(flow.target()))
                .put("assets", flow.assets())
                .put("tags", flow.tags())
                .items("threats", threats(flow.id()));
        return OtmExtras.filled(built, attributes, flow.extras());
    }

    private String end(String id) {
        return zonesById.containsKey(id) ? zones.of(id) : components.of(id);
    }
}
