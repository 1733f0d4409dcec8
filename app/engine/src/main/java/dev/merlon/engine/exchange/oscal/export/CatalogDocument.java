package dev.merlon.engine.exchange.oscal.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.merlon.engine.model.ApiClass;
import dev.merlon.engine.model.control.Control;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The catalogue of controls that the workspace works with.
record CatalogDocument(Frame frame) {

    static final String FILE = "catalog.json";

    ObjectNode json() {
        var catalog = frame.document(FILE, "controls for APIs", false);
        var families = new LinkedHashMap<String, List<Control>>();
        frame.snapshot()
                .library()
                .controls()
                .forEach(c -> families.computeIfAbsent(c.family(), _ -> new ArrayList<>())
                        .add(c));
        var groups = families.entrySet().stream()
                .map(f -> group(
                        OscalText.token("family-" + f.getKey()),
                        f.getKey(),
                        f.getValue().stream().map(this::control)));
        var unlisted = frame.controls().unlisted();
        var rest = unlisted.isEmpty()
                ? Stream.<ObjectNode>empty()
                : Stream.of(group(
                        "unlisted",
                        "Controls that something was recorded for and that the library no longer has",
                        unlisted.stream().map(this::unlisted)));
        Json.list(catalog, "groups", Stream.concat(groups, rest));
        return Json.object().set("catalog", catalog);
    }

    private static ObjectNode group(String id, String title, Stream<ObjectNode> controls) {
        var group = Json.object().put("id", id).put("title", OscalText.line(title, "Other"));
        Json.list(group, "controls", controls);
        return group;
    }

    private ObjectNode control(Control control) {
        var json = head(control.id(), control.title());
        Json.props(
                json,
                Json.prop("label", control.id()),
                Json.own("layer", control.layer().word()),
                Json.own("stage", control.stage().word()),
                Json.own("principle", control.principle().title()),
                Json.own("shown-by-contract", control.inferable()),
                Json.own("origin", control.origin().layer().word()),
                Json.own(
                        "api-classes",
                        control.applyTo().stream().map(ApiClass::id).collect(Collectors.joining(" "))),
                Json.own(
                        "weaknesses",
                        control.cwe().stream().map(cwe -> "CWE-" + cwe).collect(Collectors.joining(" "))));
        Json.list(
                json,
                "parts",
                Stream.of(
                        part(frame.controls().statement(control.id()), "statement", control.statement()),
                        part(
                                frame.controls().objective(control.id()),
                                "assessment-objective",
                                control.verification())));
        return json;
    }

    private ObjectNode unlisted(String id) {
        var json = head(id, id);
        Json.props(json, Json.prop("label", id));
        Json.list(
                json,
                "parts",
                Stream.of(
                        part(frame.controls().statement(id), "statement", ""),
                        part(frame.controls().objective(id), "assessment-objective", "")));
        return json;
    }

    private ObjectNode head(String id, String title) {
        return Json.object()
                .put("id", frame.controls().of(id))
                .put("class", "api-control")
                .put("title", OscalText.line(title, id));
    }

    private static ObjectNode part(String id, String name, String prose) {
        return Json.object()
                .put("id", id)
                .put("name", name)
                .put("prose", OscalText.prose(prose, "Nothing is written about it."));
    }
}
