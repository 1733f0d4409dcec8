package dev.merlon.engine.exchange.cyclonedx;

import dev.merlon.engine.exchange.threatmodel.Built;
import dev.merlon.engine.exchange.threatmodel.ModelWriter;
import dev.merlon.engine.exchange.threatmodel.Stride;
import dev.merlon.engine.model.threatmodel.Asset;
import dev.merlon.engine.model.threatmodel.Element;
import dev.merlon.engine.model.threatmodel.ElementKind;
import dev.merlon.engine.model.threatmodel.Flow;
import dev.merlon.engine.model.threatmodel.MeasureStatus;
import dev.merlon.engine.model.threatmodel.Mitigation;
import dev.merlon.engine.model.threatmodel.Occurrence;
import dev.merlon.engine.model.threatmodel.Threat;
import dev.merlon.engine.model.threatmodel.ThreatModel;
import dev.merlon.engine.model.threatmodel.Value;
import dev.merlon.engine.model.threatmodel.Zone;
import dev.merlon.engine.model.threatmodel.ZoneForm;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Writes a document. Every reference is prefixed by what it refers to, since the standard has one space for all.
final class CycloneDxWriter implements ModelWriter {

    private static final Pattern CWE = Pattern.compile("(?i)(?:CWE-)?([1-9][0-9]{0,5})");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final Set<String> METHODS =
            Set.of("STRIDE", "LINDDUN", "PASTA", "MAESTRO", "OWASP", "TRIKE", "VAST");

    @Override
    public Value.Members write(ThreatModel model) {
        return new Built()
                .must("specFormat", "CycloneDX")
                .must("specVersion", CycloneDx.VERSION)
                .put("version", 1)
                .items(
                        "controls",
                        model.mitigations().stream()
                                .map(CycloneDxWriter::control)
                                .toList())
                .must("blueprints", new Value.Items(List.of(blueprint(model))))
                .put("threats", threats(model))
                .done();
    }

    private static Value.Members blueprint(ThreatModel model) {
        var zones = model.zones().stream().map(Zone::id).collect(Collectors.toSet());
        return new Built()
                .must("bom-ref", "blueprint")
                .must("name", named(model.about().name(), "Threat model"))
                .put("description", model.about().description())
                .must("modelTypes", Value.Items.ofTexts(List.of("data-flow")))
                .items(
                        "assets",
                        model.elements().stream().map(e -> asset(e, zones)).toList())
                .items(
                        "dataSets",
                        model.assets().stream().map(CycloneDxWriter::dataSet).toList())
                .items("zones", model.zones().stream().map(z -> zone(z, zones)).toList())
                .items(
                        "flows",
                        model.flows().stream()
                                .filter(CycloneDxWriter::attached)
                                .map(CycloneDxWriter::flow)
                                .toList())
                .items(
                        "properties",
                        new Properties()
                                .put("owner", model.about().owner())
                                .put("reviewer", model.about().reviewer())
                                .put("contributor", model.about().contributors())
                                .all())
                .done();
    }

    private static Value.Members threats(ThreatModel model) {
        var places = model.placeNames().keySet();
        var scenarios = new ArrayList<Value>();
        for (var threat : model.threats()) {
            for (var occurrence : threat.occurrences()) {
                scenarios.add(scenario(threat, occurrence, scenarios.size() + 1, places));
            }
        }
        return new Built()
                .items(
                        "threats",
                        model.threats().stream().map(CycloneDxWriter::threat).toList())
                .items("scenarios", scenarios)
                .items(
                        "methodologies",
                        model.threats().stream()
                                .map(Threat::method)
                                .filter(METHODS::contains)
                                .distinct()
                                .map(Value.Text::new)
                                .toList())
                .done();
    }

    private static String named(String name, String otherwise) {
        return name.isBlank() ? otherwise.isBlank() ? "unnamed" : otherwise : name;
    }

    private static boolean attached(Flow flow) {
        return !flow.source().isEmpty() && !flow.target().isEmpty();
    }

    private static Value.Members asset(Element element, Set<String> zones) {
        var inZone = zones.contains(element.parent());
        return new Built()
                .must("bom-ref", "part:" + element.id())
                .must("type", type(element.kind()))
                .must("name", named(element.name(), element.id()))
                .put("description", element.description())
                .put("inScope", element.outOfScope() == null)
                .put("zone", inZone ? "part:" + element.parent() : "")
                .items(
                        "properties",
                        new Properties()
                                .put("type", element.type())
                                .put("parent", inZone ? "" : element.parent())
                                .put("outOfScope", element.outOfScope() == null ? "" : element.outOfScope())
                                .put("processed", element.processed())
                                .put("stored", element.stored())
                                .put("note", element.kind() == ElementKind.NOTE ? "yes" : "")
                                .put("tag", element.tags())
                                .all())
                .done();
    }

    private static String type(ElementKind kind) {
        return switch (kind) {
            case ACTOR -> "actor";
            case PROCESS -> "process";
            case STORE -> "data-store";
            case NOTE -> "resource";
        };
    }

    /// The standard wants a description.
    private static Value.Members dataSet(Asset asset) {
        return new Built()
                .must("bom-ref", "data:" + asset.id())
                .must("name", named(asset.name(), asset.id()))
                .must("description", named(asset.description(), named(asset.name(), asset.id())))
                .items(
                        "properties",
                        new Properties()
                                .put("confidentiality", asset.confidentiality())
                                .put("integrity", asset.integrity())
                                .put("availability", asset.availability())
                                .put("comment", asset.comment())
                                .put("tag", asset.tags())
                                .all())
                .done();
    }

    private static Value.Members zone(Zone zone, Set<String> zones) {
        var inZone = zones.contains(zone.parent());
        return new Built()
                .must("bom-ref", "part:" + zone.id())
                .must("name", named(zone.name(), zone.id()))
                .put("description", zone.description())
                .must("type", "trust")
                .put("parent", inZone ? "part:" + zone.parent() : "")
                .items(
                        "properties",
                        new Properties()
                                .put("type", zone.type())
                                .put("parent", inZone ? "" : zone.parent())
                                .put("form", zone.form() == ZoneForm.LINE ? "line" : "")
                                .put("trustRating", zone.trust())
                                .put("tag", zone.tags())
                                .all())
                .done();
    }

    private static Value.Members flow(Flow flow) {
        return new Built()
                .must("bom-ref", "part:" + flow.id())
                .must("name", named(flow.name(), flow.id()))
                .put("description", flow.description())
                .put("inScope", flow.outOfScope() == null)
                .must("type", "data")
                .must("source", "part:" + flow.source())
                .must("destination", "part:" + flow.target())
                .put("bidirectional", flow.bidirectional())
                .put("encrypted", flow.encrypted())
                .put("protocols", flow.protocol().isEmpty() ? List.of() : List.of(flow.protocol()))
                .items(
                        "properties",
                        new Properties()
                                .put(
                                        "publicNetwork",
                                        flow.publicNetwork() == null ? "" : String.valueOf(flow.publicNetwork()))
                                .put("outOfScope", flow.outOfScope() == null ? "" : flow.outOfScope())
                                .put("asset", flow.assets())
                                .put("tag", flow.tags())
                                .all())
                .done();
    }

    private static Value.Members threat(Threat threat) {
        var mitigations = threat.occurrences().stream()
                .flatMap(o -> o.measures().stream())
                .map(m -> "control:" + m.mitigation())
                .distinct()
                .toList();
        var categories = Stride.letters(threat.categories()).stream()
                .<Value>map(letter -> new Built()
                        .must("taxonomy", Stride.NAME)
                        .must(
                                "category",
                                Stride.name(letter).toLowerCase(Locale.ROOT).replace(' ', '-'))
                        .done())
                .toList();
        var severity = threat.severity();
        return new Built()
                .must("bom-ref", "threat:" + threat.id())
                .must("name", named(threat.name(), threat.id()))
                .put("description", threat.description())
                .items("categories", categories)
                .items("weaknesses", weaknesses(threat))
                .put("mitigations", mitigations)
                .items(
                        "properties",
                        new Properties()
                                .put("method", threat.method())
                                .put("category", threat.categories())
                                .put("severity", severity == null ? "" : severity.word())
                                .put("likelihood", threat.likelihood())
                                .put("impact", threat.impact())
                                .put("tag", threat.tags())
                                .all())
                .done();
    }

    private static List<Value> weaknesses(Threat threat) {
        return threat.weaknesses().stream()
                .filter(each -> !each.isBlank())
                .map(CycloneDxWriter::weakness)
                .distinct()
                .toList();
    }

    private static Value weakness(String name) {
        var cwe = CWE.matcher(name.strip());
        return cwe.matches()
                ? new Built().put("cweId", Long.parseLong(cwe.group(1))).done()
                : new Built().must("name", name).done();
    }

    private static Value.Members scenario(Threat threat, Occurrence occurrence, int number, Set<String> places) {
        var at = places.contains(occurrence.at()) ? List.of("part:" + occurrence.at()) : List.<String>of();
        return new Built()
                .must("bom-ref", "scenario:" + number)
                .must("name", named(threat.name(), threat.id()))
                .put("threats", List.of("threat:" + threat.id()))
                .put("affectedAssets", at)
                .items(
                        "properties",
                        new Properties()
                                .put("status", occurrence.status().word())
                                .put("reason", occurrence.reason())
                                .put("place", at.isEmpty() ? occurrence.at() : "")
                                .put(
                                        "mitigation",
                                        occurrence.measures().stream()
                                                .map(m -> word(m.status()) + ": " + m.mitigation())
                                                .toList())
                                .all())
                .done();
    }

    static String word(@Nullable MeasureStatus status) {
        return status == null ? "unknown" : status.word();
    }

    private static Value.Members control(Mitigation mitigation) {
        var effectiveness = new Built();
        var reduction = mitigation.riskReduction();
        if (reduction != null && reduction.signum() >= 0 && reduction.compareTo(HUNDRED) <= 0) {
            effectiveness.put("percentage", reduction.divide(HUNDRED));
        }
        return new Built()
                .must("bom-ref", "control:" + mitigation.id())
                .must("name", named(mitigation.name(), mitigation.id()))
                .put("description", mitigation.description())
                .put("status", status(mitigation))
                .put("effectiveness", effectiveness.done())
                .items(
                        "properties",
                        new Properties()
                                .put("status", mitigation.status() == MeasureStatus.REQUIRED ? "required" : "")
                                .put("owner", mitigation.owner())
                                .put(
                                        "date",
                                        mitigation.date() == null
                                                ? ""
                                                : mitigation.date().toString())
                                .put("tag", mitigation.tags())
                                .all())
                .done();
    }

    private static String status(Mitigation mitigation) {
        return switch (mitigation.status()) {
            case null -> "";
            case RECOMMENDED -> "recommended";
            case REQUIRED -> "approved";
            case IN_PROGRESS -> "in-progress";
            case IMPLEMENTED -> "implemented";
            case REJECTED -> "rejected";
        };
    }
}
