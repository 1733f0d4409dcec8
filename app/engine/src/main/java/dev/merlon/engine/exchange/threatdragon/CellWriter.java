package dev.merlon.engine.exchange.threatdragon;

import dev.merlon.engine.exchange.threatmodel.Built;
import dev.merlon.engine.exchange.threatmodel.OwnIds;
import dev.merlon.engine.exchange.threatmodel.Titles;
import dev.merlon.engine.model.threatmodel.Box;
import dev.merlon.engine.model.threatmodel.Diagram;
import dev.merlon.engine.model.threatmodel.Element;
import dev.merlon.engine.model.threatmodel.ElementKind;
import dev.merlon.engine.model.threatmodel.Flow;
import dev.merlon.engine.model.threatmodel.Mitigation;
import dev.merlon.engine.model.threatmodel.Occurrence;
import dev.merlon.engine.model.threatmodel.Threat;
import dev.merlon.engine.model.threatmodel.ThreatModel;
import dev.merlon.engine.model.threatmodel.ThreatStatus;
import dev.merlon.engine.model.threatmodel.Value;
import dev.merlon.engine.model.threatmodel.Zone;
import dev.merlon.engine.model.threatmodel.ZoneForm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes the cells of one diagram.
final class CellWriter {

    private final Diagram diagram;
    private final ThreatModel model;
    private final ThreatNumbers numbers;
    private final Map<String, Mitigation> mitigations;
    private final Map<String, List<At>> threats = new HashMap<>();
    private final OwnIds ids = new OwnIds();

    /// A threat where it occurs.
    private record At(Threat threat, Occurrence occurrence) {}

    CellWriter(Diagram diagram, ThreatModel model, ThreatNumbers numbers) {
        this.diagram = diagram;
        this.model = model;
        this.numbers = numbers;
        this.mitigations = model.mitigationsById();
        var places = model.placeNames().keySet();
        for (var threat : model.threats()) {
            for (var occurrence : threat.occurrences()) {
                var at = places.contains(occurrence.at()) ? occurrence.at() : Picture.WHOLE;
                threats.computeIfAbsent(at, _ -> new ArrayList<>()).add(new At(threat, occurrence));
            }
        }
    }

    List<Value> cells() {
        var zones = model.zones().stream().filter(z -> here(z.diagram())).toList();
        var elements = model.elements().stream().filter(e -> here(e.diagram())).toList();
        var flows = model.flows().stream().filter(f -> here(f.diagram())).toList();
        zones.forEach(z -> ids.give(z.id()));
        elements.forEach(e -> ids.give(e.id()));
        flows.forEach(f -> ids.give(f.id()));
        var cells = new ArrayList<Value>();
        zones.forEach(z -> cells.add(zone(z, cells.size())));
        elements.forEach(e -> cells.add(element(e)));
        flows.forEach(f -> cells.add(flow(f)));
        return cells;
    }

    private boolean here(String in) {
        return in.equals(diagram.id());
    }

    private Value.Members zone(Zone zone, int above) {
        var box = zone.form() == ZoneForm.BOX;
        var data = new Built()
                .must("type", box ? "tm.BoundaryBox" : "tm.Boundary")
                .must("name", zone.name())
                .must("description", zone.description())
                .put("isTrustBoundary", true);
        threats(data, zone.id());
        var cell = cell(zone.id(), box ? "trust-boundary-box" : "trust-boundary-curve", data, zone.box());
        var kept = zone.extras().of(ThreatDragon.ID);
        var built = cell.fill(kept);
        if (box) {
            label(built, "label", zone.name());
        } else if (!built.has("source") || !built.has("target")) {
            built.must("source", point(20, 20L + 40L * above)).must("target", point(20, 320L + 40L * above));
        }
        return finished(built, -1);
    }

    private static Value.Members point(long x, long y) {
        return new Built().put("x", x).put("y", y).done();
    }

    private Value.Members element(Element element) {
        var kind = element.kind();
        var note = kind == ElementKind.NOTE;
        var data = new Built()
                .must("type", note ? "tm.Text" : "tm." + capital(kind.word()))
                .must("name", element.name());
        if (!note) {
            data.must("description", element.description());
            scope(data, element.outOfScope());
        }
        threats(data, element.id());
        var built = cell(element.id(), note ? "td-text-block" : kind.word(), data, element.box())
                .fill(element.extras().of(ThreatDragon.ID));
        label(built, "text", element.name());
        return finished(built, 1);
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private Value.Members flow(Flow flow) {
        var data = new Built()
                .must("type", "tm.Flow")
                .must("name", flow.name())
                .must("description", flow.description())
                .put("isBidirectional", flow.bidirectional())
                .must("protocol", flow.protocol())
                .put("isEncrypted", flow.encrypted())
                .put("isPublicNetwork", flow.publicNetwork());
        scope(data, flow.outOfScope());
        threats(data, flow.id());
        var built = cell(flow.id(), "flow", data, null);
        end(built, "source", flow.source());
        end(built, "target", flow.target());
        built.fill(flow.extras().of(ThreatDragon.ID));
        for (var end : List.of("source", "target")) {
            if (!built.has(end)) {
                built.must(end, point(20, 20));
            }
        }
        if (!built.has("labels")) {
            var text = new Built()
                    .must("label", new Built().must("text", flow.name()).done())
                    .done();
            built.must(
                    "labels",
                    new Value.Items(List.of(new Built().must("attrs", text).done())));
        }
        return finished(built, 10);
    }

    private void end(Built flow, String name, String element) {
        if (!element.isEmpty()) {
            flow.must(name, new Built().must("cell", ids.of(element)).done());
        }
    }

    private static void scope(Built data, @Nullable String outOfScope) {
        data.put("outOfScope", outOfScope != null).must("reasonOutOfScope", outOfScope == null ? "" : outOfScope);
    }

    private Built cell(String id, String shape, Built data, @Nullable Box box) {
        var cell = new Built().must("id", ids.of(id)).must("shape", shape);
        if (box != null) {
            cell.must(
                            "position",
                            new Built().put("x", box.x()).put("y", box.y()).done())
                    .must(
                            "size",
                            new Built()
                                    .put("width", box.width())
                                    .put("height", box.height())
                                    .done());
        }
        return cell.must("data", data.done());
    }

    private static void label(Built cell, String name, String text) {
        if (!cell.has("attrs")) {
            cell.must(
                    "attrs",
                    new Built()
                            .must(name, new Built().must("text", text).done())
                            .done());
        }
    }

    private static Value.Members finished(Built cell, long zIndex) {
        if (!cell.has("zIndex")) {
            cell.put("zIndex", zIndex);
        }
        return DragonSchema.fitted(cell.done());
    }

    private void threats(Built data, String at) {
        var here = threats.getOrDefault(at, List.of());
        data.put(
                        "hasOpenThreats",
                        here.stream().anyMatch(t -> t.occurrence.status().open()))
                .must(
                        "threats",
                        new Value.Items(here.stream().<Value>map(this::threat).toList()));
    }

    private Value.Members threat(At at) {
        var threat = at.threat;
        var occurrence = at.occurrence;
        var kept = occurrence.extras().of(ThreatDragon.ID);
        var word = kept.text("status");
        var built = new Built()
                .must("id", threat.id())
                .must("title", threat.name())
                .must(
                        "status",
                        occurrence.status() == ThreatStatus.OPEN && !word.isEmpty()
                                ? word
                                : DragonWords.word(occurrence.status()))
                .must("severity", DragonWords.word(threat.rated()))
                .must("type", String.join(", ", threat.categories()))
                .must("description", threat.description())
                .must("mitigation", mitigation(threat, occurrence))
                .must("modelType", threat.method().isEmpty() ? DragonWriter.method(diagram) : threat.method())
                .put("number", numbers.of(threat.id(), occurrence));
        return built.fill(kept).done();
    }

    private String mitigation(Threat threat, Occurrence occurrence) {
        var entries = new ArrayList<MitigationText.Entry>();
        for (var measure : occurrence.measures()) {
            var known = mitigations.getOrDefault(
                    measure.mitigation(), Mitigation.of(measure.mitigation(), measure.mitigation(), ""));
            entries.add(new MitigationText.Entry(known.id(), known.name(), known.description(), measure.status()));
        }
        if (entries.size() == 1) {
            var only = entries.getFirst();
            var plain = OwnIds.plain(only.id()).equals(DragonThreats.plainId(threat.id()));
            if (plain && only.status() == null && only.name().equals(Titles.of(only.description()))) {
                return only.description();
            }
        }
        return MitigationText.of(entries);
    }
}
