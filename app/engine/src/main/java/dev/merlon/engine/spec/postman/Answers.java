package dev.merlon.engine.spec.postman;

import dev.merlon.engine.spec.postman.Calls.Call;
import dev.merlon.engine.spec.reading.Remarks;
import dev.merlon.engine.spec.tree.Node;
import dev.merlon.engine.spec.tree.Sketch;
import dev.merlon.engine.spec.view.Header;
import dev.merlon.engine.spec.view.MediaType;
import dev.merlon.engine.spec.view.Response;
import dev.merlon.engine.spec.view.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Saved answers: one response for each status, drawn from all answers that have it.
final class Answers {

    private static final Pattern CODE = Pattern.compile("[1-5]\\d{2}");

    private final Bodies bodies;
    private final Variables variables;
    private final Remarks remarks;

    Answers(Bodies bodies, Variables variables, Remarks remarks) {
        this.bodies = bodies;
        this.variables = variables;
        this.remarks = remarks;
    }

    List<Response> of(List<Call> calls) {
        var drafts = new LinkedHashMap<String, Draft>();
        for (var call : calls) {
            for (var saved : call.responses()) {
                var code = saved.text("code").orElse("");
                if (CODE.matcher(code).matches()) {
                    draw(saved, drafts.computeIfAbsent(code, _ -> new Draft(saved)));
                } else if (!saved.isNull()) {
                    remarks.note("SPEC-ANSWER", "a saved answer has no status code: it is left out", saved.place());
                }
            }
        }
        return drafts.entrySet().stream()
                .map(d -> d.getValue().response(d.getKey()))
                .toList();
    }

    /// A response while it is drawn.
    private static final class Draft {
        final Node node;
        final Map<String, Header> headers = new LinkedHashMap<>();
        final Map<String, Body> content = new LinkedHashMap<>();

        Draft(Node node) {
            this.node = node;
        }

        Response response(String code) {
            var media = content.entrySet().stream()
                    .map(b -> b.getValue().media(b.getKey()))
                    .toList();
            return new Response(
                    code,
                    node.text("name").or(() -> node.text("status")).orElse(""),
                    List.copyOf(headers.values()),
                    media,
                    List.of(),
                    node);
        }
    }

    private record Body(Shape shape, Node node) {

        MediaType media(String type) {
            var schema = shape.isEmpty()
                    ? null
                    : Schema.of(Sketch.of(node, shape.schema()), NoReferences.SAID)
                            .orElse(null);
            return new MediaType(type, schema, List.of(), node);
        }
    }

    private void draw(Node saved, Draft draft) {
        var headers = Inputs.headers(saved.get("header").orElse(null));
        headers.forEach(h -> draft.headers.computeIfAbsent(h.name().toLowerCase(Locale.ROOT), _ -> header(h)));
        var body = saved.get("body");
        var text = body.flatMap(Node::text).orElse("");
        if (body.isEmpty() || text.isBlank()) {
            return;
        }
        var given = Bodies.bare(Inputs.value(headers, "Content-Type"));
        boolean json = ShapeReader.looksLikeJson(text);
        var type = !given.isEmpty() ? given : json ? "application/json" : "text/plain";
        var drawn = draft.content.computeIfAbsent(type, _ -> new Body(new Shape(), body.get()));
        if (json && (type.endsWith("json") || type.startsWith("text/plain"))) {
            bodies.draw(text, body.get(), drawn.shape());
        }
    }

    private Header header(Address.Query header) {
        var shape = new Shape();
        shape.written(variables.resolved(header.value()));
        var schema = shape.isEmpty()
                ? null
                : Schema.of(Sketch.of(header.node(), shape.schema()), NoReferences.SAID)
                        .orElse(null);
        return new Header(
                header.name(), false, Texts.of(header.node(), "description"), schema, List.of(), header.node());
    }
}
