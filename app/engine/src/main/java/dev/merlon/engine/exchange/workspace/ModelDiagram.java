package dev.merlon.engine.exchange.workspace;

import dev.merlon.engine.exchange.threatmodel.Stride;
import dev.merlon.engine.exchange.threatmodel.Titles;
import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.change.Entity;
import dev.merlon.engine.model.dataflow.Boundary;
import dev.merlon.engine.model.dataflow.DataFlow;
import dev.merlon.engine.model.dataflow.DataFlowDiagram;
import dev.merlon.engine.model.dataflow.DiagramEdits;
import dev.merlon.engine.model.dataflow.Element;
import dev.merlon.engine.model.dataflow.ElementKind;
import dev.merlon.engine.model.dataflow.ElementThreat;
import dev.merlon.engine.model.rule.DecisionKind;
import dev.merlon.engine.model.threatmodel.Measure;
import dev.merlon.engine.model.threatmodel.Occurrence;
import dev.merlon.engine.model.threatmodel.Threat;
import dev.merlon.engine.model.threatmodel.ThreatModel;
import dev.merlon.engine.model.threatmodel.Zone;
import dev.merlon.engine.model.threatmodel.ZoneForm;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A foreign model as a diagram of the workspace's own that is drawn by hand alone, and its threats as threats at
/// elements.
final class ModelDiagram {

    private static final Map<Severity, Integer> STEPS =
            Map.of(Severity.LOW, 2, Severity.MEDIUM, 3, Severity.HIGH, 4, Severity.CRITICAL, 5);

    private static final BigDecimal TWENTY = BigDecimal.valueOf(20);
    private static final int MOST_STEPS = 5;
    private static final int UNKNOWN = 3;

    private final ThreatModel model;
    private final String id;
    private final String name;
    private final String origin;
    private final Predicate<String> control;
    private final Set<String> drawn = new HashSet<>();
    private final Set<String> zones = new HashSet<>();
    private final Map<String, String> around = new HashMap<>();
    private final Map<String, String> names;

    /// @param origin   what the model came from, for whoever reads a threat's reason
    /// @param control  whether an id is that of a control of the catalogue
    ModelDiagram(ThreatModel model, String id, String name, String origin, Predicate<String> control) {
        this.model = model;
        this.id = id;
        this.name = name;
        this.origin = origin;
        this.control = control;
        model.elements().forEach(e -> around.put(e.id(), e.parent()));
        model.zones().stream()
                .filter(z -> z.form() == ZoneForm.BOX)
                .map(Zone::id)
                .forEach(zones::add);
        this.names = model.placeNames();
    }

    /// How the ids of a model's threats begin.
    static String prefix(String model) {
        return model + ":";
    }

    List<Entity> entities() {
        var boundaries = boundaries();
        var elements = elements();
        var flows = flows();
        var edits = new DiagramEdits(Map.of(), Map.of(), Map.of(), Set.of(), elements, boundaries, flows, Set.of());
        var all = new ArrayList<Entity>();
        all.add(new DataFlowDiagram(id, name, List.of(), DataFlowDiagram.Detail.SERVICES, edits));
        for (var threat : model.threats()) {
            threat.occurrences().forEach(o -> all.add(threat(threat, o)));
        }
        return all;
    }

    private String own(String part) {
        return part.isEmpty() ? "" : "own:" + id + ":" + part;
    }

    /// A diagram is for people: what goes beyond its limit is kept in the model, and not drawn.
    private List<Boundary> boundaries() {
        return model.zones().stream()
                .filter(z -> z.form() == ZoneForm.BOX)
                .limit(DiagramEdits.MOST)
                .map(z -> new Boundary(own(z.id()), title(z.name(), "Trust zone"), own(zone(z.parent())), true))
                .toList();
    }

    /// The innermost zone around something: what lies in an element lies in the zone of that.
    private String zone(String parent) {
        var at = parent;
        while (!at.isEmpty() && !zones.contains(at)) {
            at = around.getOrDefault(at, "");
        }
        return at;
    }

    private List<Element> elements() {
        var elements = new ArrayList<Element>();
        for (var each : model.elements()) {
            var kind = kind(each.kind());
            if (kind != null && elements.size() < DiagramEdits.MOST) {
                drawn.add(each.id());
                elements.add(Element.plain(
                        own(each.id()), kind, title(each.name(), kind.word()), each.type(), own(zone(each.parent()))));
            }
        }
        return elements;
    }

    private static @Nullable ElementKind kind(dev.merlon.engine.model.threatmodel.ElementKind kind) {
        return switch (kind) {
            case ACTOR -> ElementKind.ACTOR;
            case PROCESS -> ElementKind.PROCESS;
            case STORE -> ElementKind.STORE;
            case NOTE -> null;
        };
    }

    private List<DataFlow> flows() {
        var flows = model.flows().stream()
                .filter(f -> drawn.contains(f.source()) && drawn.contains(f.target()))
                .limit(DiagramEdits.MOST)
                .toList();
        flows.forEach(f -> drawn.add(f.id()));
        return flows.stream()
                .map(f -> DataFlow.plain(own(f.id()), own(f.source()), own(f.target()), Titles.of(f.name())))
                .toList();
    }

    private static String title(String name, String otherwise) {
        var title = Titles.of(name);
        return title.isEmpty() ? otherwise : title;
    }

    private ElementThreat threat(Threat threat, Occurrence occurrence) {
        var severity = threat.rated();
        var step = severity == null ? UNKNOWN : STEPS.getOrDefault(severity, UNKNOWN);
        var at = occurrence.at();
        var key = UUID.nameUUIDFromBytes((threat.id() + "@" + at).getBytes(StandardCharsets.UTF_8));
        return new ElementThreat(
                prefix(id) + key.toString().substring(0, 13),
                at.isEmpty() ? own("model") : own(at),
                title(names.getOrDefault(at, ""), name),
                title(threat.name(), threat.id().isBlank() ? "Threat" : threat.id()),
                Stride.letters(threat.categories()),
                threat.severity() == null ? step(threat.likelihood(), step) : step,
                threat.severity() == null ? step(threat.impact(), step) : step,
                occurrence.measures().stream()
                        .map(Measure::mitigation)
                        .filter(control)
                        .distinct()
                        .toList(),
                decision(occurrence),
                reason(occurrence));
    }

    private static int step(@Nullable BigDecimal of100, int otherwise) {
        return of100 == null
                ? otherwise
                : Math.clamp(of100.divide(TWENTY, 0, RoundingMode.CEILING).intValue(), 1, MOST_STEPS);
    }

    /// What a tool calls mitigated is claimed there and proven nowhere: it stays to be fixed here, with the
    /// claim as the reason, until a control record holds it.
    private static @Nullable DecisionKind decision(Occurrence occurrence) {
        return switch (occurrence.status()) {
            case OPEN -> null;
            case IN_PROGRESS, MITIGATED -> DecisionKind.WILL_FIX;
            case ACCEPTED -> DecisionKind.ACCEPT;
            case TRANSFERRED -> DecisionKind.TRANSFER;
            case AVOIDED, ELIMINATED, NOT_APPLICABLE -> DecisionKind.FALSE_POSITIVE;
        };
    }

    private String reason(Occurrence occurrence) {
        var said = occurrence.reason().isBlank() ? "" : ": " + Titles.of(occurrence.reason());
        return occurrence.status().word() + " in " + origin + said;
    }
}
