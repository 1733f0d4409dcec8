package dev.merlon.engine.exchange.tm7;

import dev.merlon.engine.exchange.threatmodel.Markup;
import dev.merlon.engine.exchange.threatmodel.ModelDraft;
import dev.merlon.engine.exchange.threatmodel.Titles;
import dev.merlon.engine.exchange.threatmodel.XmlElement;
import dev.merlon.engine.model.Location;
import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.threatmodel.Extras;
import dev.merlon.engine.model.threatmodel.Measure;
import dev.merlon.engine.model.threatmodel.Mitigation;
import dev.merlon.engine.model.threatmodel.Occurrence;
import dev.merlon.engine.model.threatmodel.Threat;
import dev.merlon.engine.model.threatmodel.ThreatStatus;
import dev.merlon.engine.model.threatmodel.Value;
import dev.merlon.engine.problem.WorkbenchException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads the threats that the tool found. Those of one type that say the same are one threat at several flows.
final class Tm7Threats {

    private final ModelDraft draft;
    private final Map<List<String>, String> ids = new HashMap<>();
    private final Map<String, String> mitigations = new HashMap<>();

    Tm7Threats(ModelDraft draft) {
        this.draft = draft;
    }

    /// A threat at a flow.
    void instance(XmlElement xml) throws WorkbenchException {
        var properties = new LinkedHashMap<String, String>();
        xml.child("Properties")
                .map(XmlElement::children)
                .orElse(List.of())
                .forEach(pair -> properties.putIfAbsent(pair.textOf("Key"), pair.textOf("Value")));
        var type = xml.textOf("TypeId");
        var name = Markup.text(first(properties.get("Title"), xml.textOf("Title")));
        var text = Markup.text(first(properties.get("UserThreatDescription"), xml.textOf("UserThreatDescription")));
        var category = first(properties.get("UserThreatCategory"), xml.textOf("UserThreatCategory"));
        var severity = severity(first(properties.get("Priority"), xml.textOf("Priority")));
        var key = List.of(type, name, text, category, String.valueOf(severity));
        var id = ids.get(key);
        if (id == null) {
            id = draft.derivedId("threat", type.isEmpty() ? "threat" : type, xml.place());
            ids.put(key, id);
            draft.put(threat(id, name, text, category, severity, List.of()));
        }
        var known = draft.threats().get(id);
        if (known != null) {
            var occurrences = new ArrayList<>(known.occurrences());
            occurrences.add(occurrence(xml, properties, type));
            draft.put(known.occurring(occurrences));
        }
    }

    private Occurrence occurrence(XmlElement xml, Map<String, String> properties, String type)
            throws WorkbenchException {
        var possible = Markup.text(properties.getOrDefault("PossibleMitigations", ""));
        var state = xml.textOf("State");
        var flow = xml.textOf("FlowGuid");
        var kept = new LinkedHashMap<String, Value>();
        for (var name : List.of("SDLPhase", "UserThreatShortDescription")) {
            var value = properties.getOrDefault(name, "");
            if (!value.isEmpty()) {
                kept.put(name, new Value.Text(value));
            }
        }
        kept.put("State", new Value.Text(state));
        return new Occurrence(
                flow.isEmpty() ? xml.textOf("TargetGuid") : flow,
                status(state),
                Markup.text(xml.textOf("StateInformation")),
                possible.isEmpty() ? List.of() : List.of(Measure.of(mitigation(possible, type, xml.place()), null)),
                Extras.of(ThreatModelingTool.ID, new Value.Members(kept)));
    }

    private String mitigation(String text, String type, Location place) throws WorkbenchException {
        var known = mitigations.get(text);
        if (known != null) {
            return known;
        }
        var id = draft.derivedId("mitigation", (type.isEmpty() ? "threat" : type) + "-mitigation", place);
        mitigations.put(text, id);
        draft.put(Mitigation.of(id, Titles.of(text), text));
        return id;
    }

    private static String first(@Nullable String one, String other) {
        return one == null || one.isBlank() ? other : one;
    }

    private static ThreatStatus status(String state) {
        return switch (state.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "")) {
            case "mitigated" -> ThreatStatus.MITIGATED;
            case "notapplicable" -> ThreatStatus.NOT_APPLICABLE;
            case "needsinvestigation" -> ThreatStatus.IN_PROGRESS;
            default -> ThreatStatus.OPEN;
        };
    }

    private static @Nullable Severity severity(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "low" -> Severity.LOW;
            case "medium" -> Severity.MEDIUM;
            case "high" -> Severity.HIGH;
            case "critical" -> Severity.CRITICAL;
            default -> null;
        };
    }

    private static Threat threat(
            String id,
            String name,
            String text,
            String category,
            @Nullable Severity severity,
            List<Occurrence> occurrences) {
        return new Threat(
                id,
                name.isEmpty() ? id : name,
                text,
                "STRIDE",
                category.isEmpty() ? List.of() : List.of(category),
                List.of(),
                severity,
                null,
                null,
                occurrences,
                List.of(),
                Extras.NONE);
    }

    /// The threats that a template knows, without a place.
    void types(XmlElement root) throws WorkbenchException {
        var categories = new HashMap<String, String>();
        root.child("ThreatCategories")
                .map(XmlElement::children)
                .orElse(List.of())
                .forEach(c -> categories.put(c.textOf("Id"), c.textOf("Name")));
        for (var type : root.child("ThreatTypes").map(XmlElement::children).orElse(List.of())) {
            var id = draft.id("threat", type.textOf("Id"), type.place());
            var category = type.textOf("Category");
            draft.put(threat(
                    id,
                    Markup.text(type.textOf("ShortTitle")),
                    Markup.text(type.textOf("Description")),
                    categories.getOrDefault(category, category),
                    null,
                    List.of()));
        }
    }
}
