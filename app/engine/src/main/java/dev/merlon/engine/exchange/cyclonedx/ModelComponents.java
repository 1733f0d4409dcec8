package dev.merlon.engine.exchange.cyclonedx;

import dev.merlon.engine.exchange.threatmodel.Built;
import dev.merlon.engine.exchange.threatmodel.ModelDraft;
import dev.merlon.engine.exchange.threatmodel.Taken;
import dev.merlon.engine.model.threatmodel.About;
import dev.merlon.engine.model.threatmodel.Asset;
import dev.merlon.engine.model.threatmodel.Diagram;
import dev.merlon.engine.model.threatmodel.Element;
import dev.merlon.engine.model.threatmodel.ElementKind;
import dev.merlon.engine.model.threatmodel.Extras;
import dev.merlon.engine.model.threatmodel.Flow;
import dev.merlon.engine.model.threatmodel.ThreatModel;
import dev.merlon.engine.model.threatmodel.Value;
import dev.merlon.engine.model.threatmodel.Zone;
import dev.merlon.engine.model.threatmodel.ZoneForm;
import dev.merlon.engine.problem.WorkbenchException;
import dev.merlon.engine.spec.tree.Node;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads a bill of 1.6 whose components are threat models: each a diagram, and the components within it what
/// is drawn there. Components that are no part of a data-flow diagram, such as code, stay with the model as
/// they came.
final class ModelComponents {

    private static final String TYPE = "threat-model";
    private static final String PREFIX = "cdx:model:";

    private final ModelDraft draft;
    private final List<Part> parts = new ArrayList<>();
    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, String> assets = new HashMap<>();
    private final Map<String, List<String>> processed = new HashMap<>();
    private final Map<String, List<String>> stored = new HashMap<>();

    ModelComponents(ModelDraft draft) {
        this.draft = draft;
    }

    /// Whether a bill has threat models for components.
    static boolean are(Node root) {
        return root.text("bomFormat").filter("CycloneDX"::equals).isPresent()
                && root.get("components").map(Node::items).orElse(List.of()).stream()
                        .anyMatch(c -> c.text("type").filter(TYPE::equals).isPresent());
    }

    /// @param id       in the model
    /// @param diagram  the id of the one that shows it
    private record Part(Taken taken, Map<String, List<String>> said, String type, String id, String diagram) {

        String text(String name) {
            return texts(name).stream().findFirst().orElse("");
        }

        List<String> texts(String name) {
            return said.getOrDefault(PREFIX + name, List.of());
        }

        @Nullable
        BigDecimal number(String name) {
            var text = text(name);
            return text.matches("-?[0-9]{1,18}(\\.[0-9]{1,9})?") ? Value.Number.plain(new BigDecimal(text)) : null;
        }

        @Nullable
        String outOfScope() {
            return text("inScope").equals("false") ? "" : null;
        }

        Extras extras() {
            return Extras.of(CycloneDx.ID, taken.rest());
        }
    }

    ThreatModel read(Taken root) throws WorkbenchException {
        var others = new ArrayList<Value>();
        for (var component : root.objects("components")) {
            if (component.view("type").equals(TYPE)) {
                diagram(component, others);
            } else {
                others.add(component.rest());
            }
        }
        for (var part : parts) {
            if (part.type.equals("asset")) {
                part.texts("processedBy").forEach(by -> keep(processed, by, part.id));
                part.texts("storedBy").forEach(by -> keep(stored, by, part.id));
            }
        }
        parts.forEach(this::add);
        var about = about(root);
        var kept = new Built().items("components", others).fill(root.rest());
        return draft.done("", about, Extras.of(CycloneDx.ID, kept.done()));
    }

    private void keep(Map<String, List<String>> by, String own, String asset) {
        by.computeIfAbsent(id(own), _ -> new ArrayList<>()).add(asset);
    }

    private static About about(Taken root) {
        var component = root.part("metadata").part("component");
        var authors = new ArrayList<String>();
        for (var i = 0;
                !root.view("metadata", "authors", String.valueOf(i), "name").isEmpty();
                i++) {
            authors.add(root.view("metadata", "authors", String.valueOf(i), "name"));
        }
        return new About(component.text("name"), component.text("description"), "", "", authors);
    }

    private void diagram(Taken component, List<Value> others) throws WorkbenchException {
        var id = draft.id("diagram", component.view("bom-ref"), component.place());
        var left = new ArrayList<Value>();
        var before = parts.size();
        for (var part : component.objects("components")) {
            var said = Properties.foreign(part);
            var type = said.getOrDefault(PREFIX + "type", List.of()).stream()
                    .findFirst()
                    .orElse("");
            var kind = kind(type);
            if (kind.isEmpty()) {
                left.add(part.rest());
                continue;
            }
            var own = part.text("bom-ref");
            var given = draft.id(kind, own, part.place());
            (kind.equals("asset") ? assets : ids).putIfAbsent(own, given);
            part.drop("type");
            parts.add(new Part(part, said, type, given, id));
        }
        if (parts.size() == before) {
            others.add(
                    new Built().items("components", left).fill(component.rest()).done());
            return;
        }
        component.drop("type");
        component.drop("bom-ref");
        draft.add(new Diagram(
                id,
                component.text("name"),
                component.text("description"),
                "",
                Extras.of(
                        CycloneDx.ID,
                        new Built()
                                .items("components", left)
                                .fill(component.rest())
                                .done())));
    }

    /// Whose ids it shares; empty for what is no part of a data-flow diagram.
    private static String kind(String type) {
        return switch (type) {
            case "asset" -> "asset";
            case "boundary", "dataflow", "actor", "datastore", "server", "lambda", "process" -> "part";
            default -> "";
        };
    }

    private String id(String own) {
        return ids.getOrDefault(own, own);
    }

    private void add(Part part) {
        switch (part.type) {
            case "boundary" -> draft.add(zone(part));
            case "asset" -> draft.add(asset(part));
            case "dataflow" -> draft.add(flow(part));
            case "actor" -> draft.add(element(part, ElementKind.ACTOR));
            case "datastore" -> draft.add(element(part, ElementKind.STORE));
            default -> draft.add(element(part, ElementKind.PROCESS));
        }
    }

    private Zone zone(Part part) {
        return new Zone(
                part.id,
                part.taken.text("name"),
                part.taken.text("description"),
                "",
                ZoneForm.BOX,
                id(part.text("inBoundary")),
                part.number("risk:trustRating"),
                part.diagram,
                null,
                part.texts("tag"),
                part.extras());
    }

    private static Asset asset(Part part) {
        return new Asset(
                part.id,
                part.taken.text("name"),
                part.taken.text("description"),
                part.number("risk:confidentiality"),
                part.number("risk:integrity"),
                part.number("risk:availability"),
                part.text("risk:description"),
                part.texts("tag"),
                part.extras());
    }

    private Element element(Part part, ElementKind kind) {
        return new Element(
                part.id,
                part.taken.text("name"),
                part.taken.text("description"),
                kind,
                part.type,
                id(part.text("inBoundary")),
                part.outOfScope(),
                processed.getOrDefault(part.id, List.of()),
                stored.getOrDefault(part.id, List.of()),
                part.diagram,
                null,
                part.texts("tag"),
                part.extras());
    }

    /// What is sent may be told by the id of an asset, or in words: these stay with the flow.
    private Flow flow(Part part) {
        return new Flow(
                part.id,
                part.taken.text("name"),
                part.taken.text("description"),
                id(part.text("dataflow:source")),
                id(part.text("dataflow:destination")),
                part.text("dataflow:isBidirectional").equals("true"),
                part.text("dataflow:protocol"),
                null,
                null,
                part.texts("dataflow:data").stream()
                        .filter(assets::containsKey)
                        .map(assets::get)
                        .distinct()
                        .toList(),
                part.outOfScope(),
                part.diagram,
                part.texts("tag"),
                part.extras());
    }
}
