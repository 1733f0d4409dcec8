package dev.merlon.engine.exchange.pytm;

import dev.merlon.engine.exchange.threatmodel.ModelContent;
import dev.merlon.engine.exchange.threatmodel.ModelDraft;
import dev.merlon.engine.exchange.threatmodel.ModelReader;
import dev.merlon.engine.exchange.threatmodel.Taken;
import dev.merlon.engine.model.threatmodel.About;
import dev.merlon.engine.model.threatmodel.Asset;
import dev.merlon.engine.model.threatmodel.Assumption;
import dev.merlon.engine.model.threatmodel.Element;
import dev.merlon.engine.model.threatmodel.ElementKind;
import dev.merlon.engine.model.threatmodel.Extras;
import dev.merlon.engine.model.threatmodel.Flow;
import dev.merlon.engine.model.threatmodel.ThreatModel;
import dev.merlon.engine.model.threatmodel.Zone;
import dev.merlon.engine.model.threatmodel.ZoneForm;
import dev.merlon.engine.problem.Problem;
import dev.merlon.engine.problem.WorkbenchException;
import dev.merlon.engine.spec.tree.ArrayNode;
import dev.merlon.engine.spec.tree.Node;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads models and the library of threats.
final class PytmReader implements ModelReader {

    @Override
    public boolean knows(ModelContent content) {
        return content instanceof ModelContent.Tree(var _, var root, var _) && (isModel(root) || isLibrary(root));
    }

    private static boolean isModel(Node root) {
        return root.get("flows").isPresent()
                && (root.get("elements").isPresent() || root.get("boundaries").isPresent())
                && (root.get("isOrdered").isPresent()
                        || root.get("onDuplicates").isPresent()
                        || root.get("elements").map(Node::items).orElse(List.of()).stream()
                                .anyMatch(e -> e.get("__class__").isPresent())
                        || root.get("flows").map(Node::items).orElse(List.of()).stream()
                                .anyMatch(f -> f.get("sink").isPresent()));
    }

    private static boolean isLibrary(Node root) {
        return root instanceof ArrayNode
                && !root.items().isEmpty()
                && root.items().getFirst().get("SID").isPresent();
    }

    @Override
    public ThreatModel read(ModelContent content, List<Problem> remarks) throws WorkbenchException {
        if (!(content instanceof ModelContent.Tree(var _, var rootNode, var _))) {
            throw new IllegalArgumentException("a model of pytm is JSON");
        }
        var draft = new ModelDraft(remarks);
        var threats = new PytmThreats(draft);
        if (isLibrary(rootNode)) {
            for (var each : rootNode.items()) {
                threats.define(new Taken(each));
            }
            return draft.done("", About.named("pytm threats", ""), Extras.NONE);
        }
        return new OneModel(new Taken(rootNode), draft, threats).read();
    }

    private static final class OneModel {

        private final Taken root;
        private final ModelDraft draft;
        private final PytmThreats threats;
        private final Map<String, String> zones = new HashMap<>();
        private final Map<String, String> elements = new HashMap<>();

        OneModel(Taken root, ModelDraft draft, PytmThreats threats) {
            this.root = root;
            this.draft = draft;
            this.threats = threats;
        }

        ThreatModel read() throws WorkbenchException {
            var boundaries = root.objects("boundaries");
            for (var boundary : boundaries) {
                zones.putIfAbsent(boundary.view("name"), id(boundary, "boundary"));
            }
            for (var boundary : boundaries) {
                draft.add(zone(boundary));
            }
            for (var data : root.objects("data")) {
                draft.add(asset(data));
            }
            for (var element : root.objects("elements")) {
                draft.add(element(element));
            }
            // The same again, by kind: elements are those that count.
            root.drop("actors");
            root.drop("assets");
            for (var flow : root.objects("flows")) {
                draft.add(flow(flow));
            }
            for (var finding : root.objects("findings")) {
                threats.find(finding, elements.getOrDefault(finding.view("element"), ""));
            }
            for (var text : root.texts("assumptions")) {
                draft.add(new Assumption(
                        draft.derivedId("assumption", "assumption", root.place()),
                        text,
                        List.of(),
                        List.of(),
                        Extras.NONE));
            }
            var about = About.named(root.text("name"), root.text("description"));
            return draft.done("", about, Extras.of(Pytm.ID, root.rest()));
        }

        private String id(Taken part, String without) throws WorkbenchException {
            var name = part.view("name");
            return draft.derivedId("part", name.isBlank() ? without : name, part.place());
        }

        private Zone zone(Taken boundary) {
            var name = boundary.text("name");
            var around = boundary.text("inBoundary");
            return new Zone(
                    zones.getOrDefault(name, name),
                    name,
                    boundary.text("description"),
                    "",
                    ZoneForm.BOX,
                    zones.getOrDefault(around, around),
                    null,
                    "",
                    null,
                    List.of(),
                    Extras.of(Pytm.ID, boundary.rest()));
        }

        private Asset asset(Taken data) throws WorkbenchException {
            var name = data.text("name");
            return new Asset(
                    draft.derivedId("asset", name.isBlank() ? "data" : name, data.place()),
                    name,
                    data.text("description"),
                    confidentiality(data.view("classification")),
                    null,
                    null,
                    "",
                    List.of(),
                    Extras.of(Pytm.ID, data.rest()));
        }

        /// The tool's five classes, in even steps.
        private static @Nullable BigDecimal confidentiality(String word) {
            return switch (word.substring(word.indexOf('.') + 1).toUpperCase(Locale.ROOT)) {
                case "PUBLIC" -> BigDecimal.ZERO;
                case "RESTRICTED" -> BigDecimal.valueOf(25);
                case "SENSITIVE" -> BigDecimal.valueOf(50);
                case "SECRET" -> BigDecimal.valueOf(75);
                case "TOP_SECRET" -> BigDecimal.valueOf(100);
                default -> null;
            };
        }

        private Element element(Taken element) throws WorkbenchException {
            var id = id(element, "element");
            var name = element.text("name");
            elements.putIfAbsent(name, id);
            var type = element.text("__class__");
            var around = element.text("inBoundary");
            threats.findings(element, id);
            return new Element(
                    id,
                    name,
                    element.text("description"),
                    kind(type),
                    type,
                    zones.getOrDefault(around, around),
                    Boolean.FALSE.equals(element.truth("inScope")) ? "" : null,
                    element.texts("data"),
                    List.of(),
                    "",
                    null,
                    List.of(),
                    Extras.of(Pytm.ID, element.rest()));
        }

        private static ElementKind kind(String type) {
            return switch (type) {
                case "Actor", "ExternalEntity" -> ElementKind.ACTOR;
                case "Datastore" -> ElementKind.STORE;
                default -> ElementKind.PROCESS;
            };
        }

        private Flow flow(Taken flow) throws WorkbenchException {
            var id = id(flow, "flow");
            var source = flow.text("source");
            var target = flow.text("sink");
            var note = flow.text("note");
            var description = flow.text("description");
            threats.findings(flow, id);
            var name = flow.text("name");
            elements.putIfAbsent(name, id);
            return new Flow(
                    id,
                    name,
                    description.isEmpty() ? note : description,
                    elements.getOrDefault(source, source),
                    elements.getOrDefault(target, target),
                    false,
                    flow.text("protocol"),
                    encrypted(flow),
                    null,
                    flow.texts("data"),
                    Boolean.FALSE.equals(flow.truth("inScope")) ? "" : null,
                    "",
                    List.of(),
                    Extras.of(Pytm.ID, flow.rest()));
        }

        private static @Nullable Boolean encrypted(Taken flow) {
            var said = flow.view("controls", "isEncrypted");
            var word = said.isEmpty() ? flow.view("isEncrypted") : said;
            return word.isEmpty() ? null : Boolean.valueOf(word);
        }
    }
}
