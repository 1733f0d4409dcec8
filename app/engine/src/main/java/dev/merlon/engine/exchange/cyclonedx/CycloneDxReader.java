package dev.merlon.engine.exchange.cyclonedx;

import dev.merlon.engine.exchange.threatmodel.ModelContent;
import dev.merlon.engine.exchange.threatmodel.ModelDraft;
import dev.merlon.engine.exchange.threatmodel.ModelReader;
import dev.merlon.engine.exchange.threatmodel.Taken;
import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.threatmodel.About;
import dev.merlon.engine.model.threatmodel.Asset;
import dev.merlon.engine.model.threatmodel.Element;
import dev.merlon.engine.model.threatmodel.ElementKind;
import dev.merlon.engine.model.threatmodel.Extras;
import dev.merlon.engine.model.threatmodel.Flow;
import dev.merlon.engine.model.threatmodel.Measure;
import dev.merlon.engine.model.threatmodel.MeasureStatus;
import dev.merlon.engine.model.threatmodel.Mitigation;
import dev.merlon.engine.model.threatmodel.Occurrence;
import dev.merlon.engine.model.threatmodel.Threat;
import dev.merlon.engine.model.threatmodel.ThreatModel;
import dev.merlon.engine.model.threatmodel.ThreatStatus;
import dev.merlon.engine.model.threatmodel.Value;
import dev.merlon.engine.model.threatmodel.Zone;
import dev.merlon.engine.model.threatmodel.ZoneForm;
import dev.merlon.engine.problem.Problem;
import dev.merlon.engine.problem.WorkbenchException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads what [CycloneDxWriter] writes, so that what it loses is measured too; documents of others as far as
/// they say the same in the same places.
final class CycloneDxReader implements ModelReader {

    @Override
    public boolean knows(ModelContent content) {
        return content instanceof ModelContent.Tree(var _, var root, var _)
                && (ModelComponents.are(root)
                        || (root.text("specFormat").filter("CycloneDX"::equals).isPresent()
                                && (root.get("threats").isPresent()
                                        || root.get("blueprints").isPresent())));
    }

    @Override
    public ThreatModel read(ModelContent content, List<Problem> remarks) throws WorkbenchException {
        if (!(content instanceof ModelContent.Tree(var _, var rootNode, var _))) {
            throw new IllegalArgumentException("CycloneDX is JSON");
        }
        var root = new Taken(rootNode);
        var draft = new ModelDraft(remarks);
        if (ModelComponents.are(rootNode)) {
            return new ModelComponents(draft).read(root);
        }
        for (var control : root.objects("controls")) {
            control(control, draft);
        }
        var about = About.named("", "");
        for (var blueprint : root.objects("blueprints")) {
            about = about.name().isEmpty() ? about(blueprint) : about;
            blueprint(blueprint, draft);
        }
        var threats = root.part("threats");
        for (var threat : threats.objects("threats")) {
            threat(threat, draft);
        }
        for (var scenario : threats.objects("scenarios")) {
            scenario(scenario, draft);
        }
        return draft.done("", about, Extras.NONE);
    }

    /// Without the prefix that tells what is referred to.
    private static String own(String reference) {
        return reference.replaceFirst("^(part|data|threat|control|scenario):", "");
    }

    private static About about(Taken blueprint) {
        return new About(
                blueprint.text("name"),
                blueprint.text("description"),
                Properties.text(blueprint, "owner"),
                Properties.text(blueprint, "reviewer"),
                Properties.texts(blueprint, "contributor"));
    }

    private static void blueprint(Taken blueprint, ModelDraft draft) throws WorkbenchException {
        for (var zone : blueprint.objects("zones")) {
            var parent = zone.text("parent");
            draft.add(new Zone(
                    draft.id("part", own(zone.text("bom-ref")), zone.place()),
                    zone.text("name"),
                    zone.text("description"),
                    Properties.text(zone, "type"),
                    Properties.text(zone, "form").equals("line") ? ZoneForm.LINE : ZoneForm.BOX,
                    parent.isEmpty() ? Properties.text(zone, "parent") : own(parent),
                    Properties.number(zone, "trustRating"),
                    "",
                    null,
                    Properties.texts(zone, "tag"),
                    Extras.NONE));
        }
        for (var asset : blueprint.objects("assets")) {
            draft.add(element(asset, draft));
        }
        for (var data : blueprint.objects("dataSets")) {
            draft.add(new Asset(
                    draft.id("asset", own(data.text("bom-ref")), data.place()),
                    data.text("name"),
                    data.text("description"),
                    Properties.number(data, "confidentiality"),
                    Properties.number(data, "integrity"),
                    Properties.number(data, "availability"),
                    Properties.text(data, "comment"),
                    Properties.texts(data, "tag"),
                    Extras.NONE));
        }
        for (var flow : blueprint.objects("flows")) {
            draft.add(flow(flow, draft));
        }
    }

    private static Element element(Taken asset, ModelDraft draft) throws WorkbenchException {
        var zone = asset.text("zone");
        return new Element(
                draft.id("part", own(asset.text("bom-ref")), asset.place()),
                asset.text("name"),
                asset.text("description"),
                Properties.text(asset, "note").isEmpty() ? kind(asset.text("type")) : ElementKind.NOTE,
                Properties.text(asset, "type"),
                zone.isEmpty() ? Properties.text(asset, "parent") : own(zone),
                outOfScope(asset),
                Properties.texts(asset, "processed"),
                Properties.texts(asset, "stored"),
                "",
                null,
                Properties.texts(asset, "tag"),
                Extras.NONE);
    }

    private static @Nullable String outOfScope(Taken part) {
        return Boolean.FALSE.equals(part.truth("inScope")) ? Properties.text(part, "outOfScope") : null;
    }

    private static ElementKind kind(String type) {
        return switch (type) {
            case "actor", "agent" -> ElementKind.ACTOR;
            case "data-store", "cache", "queue", "data" -> ElementKind.STORE;
            default -> ElementKind.PROCESS;
        };
    }

    private static Flow flow(Taken flow, ModelDraft draft) throws WorkbenchException {
        var open = Properties.text(flow, "publicNetwork");
        return new Flow(
                draft.id("part", own(flow.text("bom-ref")), flow.place()),
                flow.text("name"),
                flow.text("description"),
                own(flow.text("source")),
                own(flow.text("destination")),
                Boolean.TRUE.equals(flow.truth("bidirectional")),
                String.join(", ", flow.texts("protocols")),
                flow.truth("encrypted"),
                open.isEmpty() ? null : Boolean.valueOf(open),
                Properties.texts(flow, "asset"),
                outOfScope(flow),
                "",
                Properties.texts(flow, "tag"),
                Extras.NONE);
    }

    private static void threat(Taken threat, ModelDraft draft) throws WorkbenchException {
        var weaknesses = new ArrayList<String>();
        for (var each : threat.objects("weaknesses")) {
            var cwe = each.text("cweId");
            weaknesses.add(cwe.isEmpty() ? each.text("name") : "CWE-" + cwe);
        }
        var own = Properties.texts(threat, "category");
        var said = threat.objects("categories").stream()
                .map(c -> c.text("category"))
                .toList();
        var severity = Properties.text(threat, "severity");
        draft.put(new Threat(
                draft.id("threat", own(threat.text("bom-ref")), threat.place()),
                threat.text("name"),
                threat.text("description"),
                Properties.text(threat, "method"),
                own.isEmpty() ? said : own,
                weaknesses,
                Arrays.stream(Severity.values())
                        .filter(s -> s.word().equals(severity))
                        .findFirst()
                        .orElse(null),
                Properties.number(threat, "likelihood"),
                Properties.number(threat, "impact"),
                List.of(),
                Properties.texts(threat, "tag"),
                Extras.NONE));
    }

    private static void scenario(Taken scenario, ModelDraft draft) {
        var at = scenario.texts("affectedAssets");
        var word = Properties.text(scenario, "status");
        var status = Arrays.stream(ThreatStatus.values())
                .filter(s -> s.word().equals(word))
                .findFirst()
                .orElse(ThreatStatus.OPEN);
        var occurrence = new Occurrence(
                at.isEmpty() ? Properties.text(scenario, "place") : own(at.getFirst()),
                status,
                Properties.text(scenario, "reason"),
                Properties.texts(scenario, "mitigation").stream()
                        .map(CycloneDxReader::measure)
                        .toList(),
                Extras.NONE);
        for (var reference : scenario.texts("threats")) {
            var threat = draft.threats().get(own(reference));
            if (threat != null) {
                var all = new ArrayList<>(threat.occurrences());
                all.add(occurrence);
                draft.put(threat.occurring(all));
            }
        }
    }

    private static Measure measure(String text) {
        var colon = text.indexOf(": ");
        return Measure.of(text.substring(colon < 0 ? 0 : colon + 2), measured(text.substring(0, Math.max(0, colon))));
    }

    private static @Nullable MeasureStatus measured(String word) {
        return Arrays.stream(MeasureStatus.values())
                .filter(s -> s.word().equals(word))
                .findFirst()
                .orElse(null);
    }

    private static void control(Taken control, ModelDraft draft) throws WorkbenchException {
        var percentage = control.part("effectiveness").number("percentage");
        draft.put(new Mitigation(
                draft.id("mitigation", own(control.text("bom-ref")), control.place()),
                control.text("name"),
                control.text("description"),
                Properties.text(control, "status").equals("required")
                        ? MeasureStatus.REQUIRED
                        : status(control.text("status")),
                percentage == null ? null : Value.Number.plain(percentage.multiply(BigDecimal.valueOf(100))),
                Properties.text(control, "owner"),
                date(Properties.text(control, "date")),
                Properties.texts(control, "tag"),
                Extras.NONE));
    }

    private static @Nullable MeasureStatus status(String word) {
        return switch (word) {
            case "recommended", "proposed" -> MeasureStatus.RECOMMENDED;
            case "approved", "planned" -> MeasureStatus.REQUIRED;
            case "in-progress" -> MeasureStatus.IN_PROGRESS;
            case "implemented", "verified" -> MeasureStatus.IMPLEMENTED;
            case "rejected", "decommissioned" -> MeasureStatus.REJECTED;
            default -> null;
        };
    }

    private static @Nullable LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
