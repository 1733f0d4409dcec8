package dev.merlon.engine.spec.openapi;

import dev.merlon.engine.spec.reading.Dialect;
import dev.merlon.engine.spec.reading.Remarks;
import dev.merlon.engine.spec.tree.Node;
import dev.merlon.engine.spec.tree.ObjectNode;
import dev.merlon.engine.spec.view.Header;
import dev.merlon.engine.spec.view.MediaType;
import dev.merlon.engine.spec.view.Parameter;
import dev.merlon.engine.spec.view.RequestBody;
import dev.merlon.engine.spec.view.Response;
import dev.merlon.engine.spec.view.Schema;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads parameters, bodies, responses and headers. A component that many operations use is read once.
final class BodyParts {

    private final Dialect dialect;
    private final Links links;
    private final Remarks remarks;
    private final Map<Node, Parameter> parameters = new IdentityHashMap<>();
    private final Map<Node, RequestBody> bodies = new IdentityHashMap<>();
    private final Map<Node, Map<String, Response>> responses = new IdentityHashMap<>();

    BodyParts(Dialect dialect, Links links, Remarks remarks) {
        this.dialect = dialect;
        this.links = links;
        this.remarks = remarks;
    }

    Optional<Parameter> parameter(Node written) {
        return links.target(written)
                .flatMap(t -> remarks.asObject(t, "a parameter"))
                .map(node -> parameters.computeIfAbsent(node, _ -> readParameter(node)));
    }

    private Parameter readParameter(Node node) {
        var content = content(node);
        var schema = dialect.isSwagger() && !isBody(node) ? swaggerSchema(node) : schema(node, "schema");
        var in = remarks.text(node, "in");
        return new Parameter(
                remarks.text(node, "name"),
                in,
                remarks.flag(node, "required"),
                remarks.flag(node, "deprecated"),
                remarks.text(node, "description"),
                schema != null || content.isEmpty()
                        ? schema
                        : content.getFirst().schema(),
                content,
                examples(node),
                node);
    }

    private static boolean isBody(Node parameter) {
        return parameter.text("in").filter("body"::equals).isPresent();
    }

    /// Swagger 2 writes the schema of a parameter or header into itself.
    private @Nullable Schema swaggerSchema(Node node) {
        return node.get("type").isPresent() ? Schema.of(node, links).orElse(null) : null;
    }

    Optional<RequestBody> requestBody(Node operation) {
        return operation
                .get("requestBody")
                .flatMap(links::target)
                .flatMap(t -> remarks.asObject(t, "\"requestBody\""))
                .map(node -> bodies.computeIfAbsent(
                        node,
                        _ -> new RequestBody(
                                remarks.flag(node, "required"),
                                remarks.text(node, "description"),
                                content(node),
                                node)));
    }

    /// Swagger 2: a parameter in the body, or those of a form together.
    Optional<RequestBody> swaggerBody(List<Parameter> all, List<String> consumes) {
        var body = all.stream().filter(p -> p.in().equals("body")).findFirst();
        if (body.isPresent()) {
            var of = body.get();
            var types = consumes.isEmpty() ? List.of("application/json") : consumes;
            var content = types.stream()
                    .map(t -> new MediaType(t, of.schema(), of.examples(), of.node()))
                    .toList();
            return Optional.of(new RequestBody(of.required(), of.description(), content, of.node()));
        }
        var form = all.stream().filter(p -> p.in().equals("formData")).toList();
        return form.isEmpty() ? Optional.empty() : Optional.of(form(form, consumes));
    }

    private RequestBody form(List<Parameter> fields, List<String> consumes) {
        var node = ObjectNode.ofForm(fields.stream()
                .map(f -> new ObjectNode.Field(f.name(), f.required(), f.node()))
                .toList());
        var schema = Schema.of(node, links).orElse(null);
        boolean files = fields.stream()
                .anyMatch(f -> f.node().text("type").filter("file"::equals).isPresent());
        var fallback = files ? "multipart/form-data" : "application/x-www-form-urlencoded";
        var types = consumes.stream().filter(t -> t.contains("form")).toList();
        var content = (types.isEmpty() ? List.of(fallback) : types)
                .stream().map(t -> new MediaType(t, schema, List.of(), node)).toList();
        boolean required = fields.stream().anyMatch(Parameter::required);
        return new RequestBody(required, "", content, fields.getFirst().node());
    }

    List<Response> responses(Node operation, List<String> produces) {
        var out = new ArrayList<Response>();
        remarks.object(operation, "responses")
                .ifPresent(named -> named.members().stream()
                        .filter(m -> !m.name().startsWith("x-"))
                        .forEach(m -> links.target(m.value())
                                .flatMap(t -> remarks.asObject(t, "response " + m.name()))
                                .ifPresent(node -> out.add(response(m.name(), node, produces)))));
        return out;
    }

    private Response response(String status, Node node, List<String> produces) {
        var key = status + " " + String.join(",", produces);
        return responses
                .computeIfAbsent(node, _ -> new java.util.HashMap<>())
                .computeIfAbsent(key, _ -> readResponse(status, node, produces));
    }

    private Response readResponse(String status, Node node, List<String> produces) {
        var links = remarks.object(node, "links").map(ObjectNode::names).orElse(List.of());
        return new Response(
                status,
                remarks.text(node, "description"),
                headers(node),
                dialect.isSwagger() ? swaggerContent(node, produces) : content(node),
                links,
                node);
    }

    private List<MediaType> swaggerContent(Node response, List<String> produces) {
        var schema = schema(response, "schema");
        var examples = remarks.object(response, "examples");
        if (schema == null && examples.isEmpty()) {
            return List.of();
        }
        var types = produces.isEmpty()
                ? examples.map(ObjectNode::names).filter(n -> !n.isEmpty()).orElse(List.of("application/json"))
                : produces;
        return types.stream()
                .map(t -> new MediaType(
                        t, schema, examples.flatMap(e -> e.get(t)).stream().toList(), response))
                .toList();
    }

    private List<Header> headers(Node response) {
        var out = new ArrayList<Header>();
        remarks.object(response, "headers")
                .ifPresent(named -> named.members()
                        .forEach(m -> links.target(m.value())
                                .flatMap(t -> remarks.asObject(t, "header " + m.name()))
                                .ifPresent(node -> out.add(new Header(
                                        m.name(),
                                        remarks.flag(node, "required"),
                                        remarks.text(node, "description"),
                                        dialect.isSwagger() ? swaggerSchema(node) : schema(node, "schema"),
                                        examples(node),
                                        node)))));
        return out;
    }

    private List<MediaType> content(Node holder) {
        var out = new ArrayList<MediaType>();
        remarks.object(holder, "content")
                .ifPresent(named -> named.members().stream()
                        .filter(m -> !m.name().startsWith("x-"))
                        .forEach(m -> links.target(m.value())
                                .flatMap(t -> remarks.asObject(t, "media type " + m.name()))
                                .ifPresent(node -> out.add(mediaType(m.name(), node)))));
        return out;
    }

    private MediaType mediaType(String type, Node node) {
        var whole = schema(node, "schema");
        return new MediaType(type, whole == null ? schema(node, "itemSchema") : whole, examples(node), node);
    }

    private @Nullable Schema schema(Node holder, String name) {
        var written = holder.get(name);
        if (written.isEmpty()) {
            return null;
        }
        var schema = Schema.of(written.get(), links);
        if (schema.isEmpty() && links.reference(written.get()).isEmpty()) {
            remarks.wrong(written.get(), "\"" + name + "\"", "an object");
        }
        return schema.orElse(null);
    }

    /// The values of `example` and of `examples`, which are objects that hold a value each.
    private List<Node> examples(Node holder) {
        var out = new ArrayList<Node>();
        holder.get("example").or(() -> holder.get("x-example")).ifPresent(out::add);
        holder.get("examples")
                .ifPresent(named -> named.members()
                        .forEach(m -> links.target(m.value())
                                .flatMap(e -> e.get("value").or(() -> e.get("dataValue")))
                                .ifPresent(out::add)));
        return out;
    }
}
