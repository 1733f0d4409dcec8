package dev.merlon.engine.spec.postman;

import dev.merlon.engine.spec.reading.Remarks;
import dev.merlon.engine.spec.tree.Node;
import dev.merlon.engine.spec.tree.ObjectNode;
import dev.merlon.engine.spec.tree.Sketch;
import dev.merlon.engine.spec.view.MediaType;
import dev.merlon.engine.spec.view.RequestBody;
import dev.merlon.engine.spec.view.Schema;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Request bodies: one media type each, whose schema is drawn from all examples of it together.
final class Bodies {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String MULTIPART = "multipart/form-data";
    private static final Map<String, String> LANGUAGES = Map.of(
            "json", "application/json",
            "xml", "application/xml",
            "html", "text/html",
            "javascript", "application/javascript",
            "text", "text/plain");

    private final ShapeReader shapes;
    private final Variables variables;
    private final Remarks remarks;

    Bodies(ShapeReader shapes, Variables variables, Remarks remarks) {
        this.shapes = shapes;
        this.variables = variables;
        this.remarks = remarks;
    }

    /// Nothing where no request has a body.
    Optional<RequestBody> of(List<Inputs> inputs) {
        var drafts = new LinkedHashMap<String, Draft>();
        Node first = null;
        for (var each : inputs) {
            var body = each.body();
            if (body != null && draw(body, each.headers(), drafts)) {
                first = first == null ? body : first;
            }
        }
        if (first == null) {
            return Optional.empty();
        }
        var content = drafts.entrySet().stream()
                .map(d -> d.getValue().media(d.getKey()))
                .toList();
        return Optional.of(new RequestBody(false, "", content, first));
    }

    /// One media type while it is drawn.
    private static final class Draft {
        final Node node;
        final Shape shape = new Shape();
        final Map<String, ObjectNode.Field> fields = new LinkedHashMap<>();
        boolean binary;

        Draft(Node node) {
            this.node = node;
        }

        MediaType media(String type) {
            return new MediaType(type, schema().orElse(null), List.of(), node);
        }

        private Optional<Schema> schema() {
            if (!fields.isEmpty()) {
                return Schema.of(ObjectNode.ofForm(List.copyOf(fields.values())), NoReferences.SAID);
            }
            if (binary) {
                return Schema.of(Sketch.of(node, Map.of("type", "string", "format", "binary")), NoReferences.SAID);
            }
            return shape.isEmpty() ? Optional.empty() : Schema.of(Sketch.of(node, shape.schema()), NoReferences.SAID);
        }
    }

    private boolean draw(ObjectNode body, List<Address.Query> headers, Map<String, Draft> drafts) {
        var given = bare(variables.resolved(Inputs.value(headers, "Content-Type")));
        return switch (body.text("mode").orElse("raw")) {
            case "raw" -> raw(body, given, drafts);
            case "urlencoded" -> form(body, "urlencoded", FORM, drafts);
            case "formdata" -> form(body, "formdata", MULTIPART, drafts);
            case "file" -> {
                var type = given.isEmpty() ? "application/octet-stream" : given;
                drafts.computeIfAbsent(type, _ -> new Draft(body.get("file").orElse(body))).binary = true;
                yield true;
            }
            case "graphql" -> graphql(body, drafts);
            default -> {
                remarks.warn("SPEC-BODY", "a body of this kind is not known: it is left out", body.place());
                yield false;
            }
        };
    }

    private boolean raw(ObjectNode body, String given, Map<String, Draft> drafts) {
        var raw = body.get("raw").orElse(body);
        var text = raw.text().orElse("");
        if (text.isBlank()) {
            return false;
        }
        var language = body.get("options")
                .flatMap(o -> o.get("raw"))
                .flatMap(r -> r.text("language"))
                .orElse("");
        boolean json = ShapeReader.looksLikeJson(text);
        var type = !given.isEmpty()
                ? given
                : json && !language.equals("xml") ? "application/json" : LANGUAGES.getOrDefault(language, "text/plain");
        var draft = drafts.computeIfAbsent(type, _ -> new Draft(raw));
        if (type.endsWith("json") || json) {
            draw(text, raw, draft.shape);
        }
        return true;
    }

    /// Widens a shape by a JSON text; one that is none is remarked on.
    void draw(String text, Node at, Shape shape) {
        if (!shapes.read(text, shape)) {
            remarks.note(
                    "SPEC-BODY",
                    "the body is no complete JSON: only what comes before the fault is looked at",
                    at.place());
        }
    }

    private boolean form(ObjectNode body, String mode, String type, Map<String, Draft> drafts) {
        var list = body.get(mode);
        if (list.isEmpty()) {
            return false;
        }
        var draft = drafts.computeIfAbsent(type, _ -> new Draft(list.get()));
        list.get()
                .text()
                .ifPresent(text -> encoded(text)
                        .forEach(name -> draft.fields.putIfAbsent(
                                name,
                                new ObjectNode.Field(name, false, Sketch.of(list.get(), Map.of("type", "string"))))));
        for (var item : list.get().items()) {
            item.text("key")
                    .filter(k -> !k.isBlank())
                    .ifPresent(key -> draft.fields.putIfAbsent(
                            key, new ObjectNode.Field(key, false, Sketch.of(item, field(item)))));
        }
        if (draft.fields.isEmpty()) {
            drafts.remove(type);
        }
        return !draft.fields.isEmpty();
    }

    private Map<String, Object> field(Node item) {
        if (item.text("type").filter("file"::equals).isPresent()) {
            return described(Map.of("type", "string", "format", "binary"), item);
        }
        var shape = new Shape();
        var value = item.text("value").map(variables::resolved).orElse("");
        if (!Variables.in(value)) {
            shape.written(value);
        }
        return described(shape.isEmpty() ? Map.of("type", "string") : shape.schema(), item);
    }

    static Map<String, Object> described(Map<String, ?> schema, Node holder) {
        var out = new LinkedHashMap<String, Object>(schema);
        var text = Texts.of(holder, "description");
        if (!text.isBlank()) {
            out.put("description", text);
        }
        return out;
    }

    private static Set<String> encoded(String text) {
        var names = new LinkedHashSet<String>();
        for (var pair : text.split("&", 1_000)) {
            int equals = pair.indexOf('=');
            var name = equals < 0 ? pair : pair.substring(0, equals);
            if (!name.isBlank()) {
                names.add(name);
            }
        }
        return names;
    }

    private boolean graphql(ObjectNode body, Map<String, Draft> drafts) {
        var graphql = body.get("graphql").orElse(body);
        var draft = drafts.computeIfAbsent("application/json", _ -> new Draft(graphql));
        draft.shape.object();
        graphql.text("query").ifPresent(draft.shape.property("query")::text);
        graphql.text("operationName").ifPresent(draft.shape.property("operationName")::text);
        var held = draft.shape.property("variables");
        held.object();
        graphql.get("variables").flatMap(Node::text).filter(v -> !v.isBlank()).ifPresent(v -> draw(v, graphql, held));
        remarks.note(
                "SPEC-GRAPHQL",
                "a GraphQL request: the one address lets a caller ask for anything in its schema, which is not looked"
                        + " at",
                graphql.place());
        return true;
    }

    /// Without parameters.
    static String bare(String type) {
        int semicolon = type.indexOf(';');
        return (semicolon < 0 ? type : type.substring(0, semicolon)).strip().toLowerCase(java.util.Locale.ROOT);
    }
}
