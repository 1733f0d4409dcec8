package dev.merlon.engine.spec.openapi;

import dev.merlon.engine.problem.WorkbenchException;
import dev.merlon.engine.spec.reading.Dialect;
import dev.merlon.engine.spec.reading.Remarks;
import dev.merlon.engine.spec.tree.Node;
import dev.merlon.engine.spec.tree.ObjectNode;
import dev.merlon.engine.spec.view.Callback;
import dev.merlon.engine.spec.view.Operation;
import dev.merlon.engine.spec.view.Parameter;
import dev.merlon.engine.spec.view.RequestBody;
import dev.merlon.engine.spec.view.Server;
import dev.merlon.engine.spec.view.Webhook;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads path items and the operations in them.
final class Operations {

    /// Callbacks hold operations, which may have callbacks: no contract goes deeper than this.
    private static final int DEEPEST_CALLBACK = 4;

    /// References let few callbacks stand for very many: so many operations are looked at in all of them together.
    private static final int MOST_IN_CALLBACKS = 10_000;

    /// Callbacks and webhooks go to whoever asked for them, not to the API's own servers.
    private static final List<Server> ELSEWHERE = List.of();

    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");
    private static final Set<String> OTHER_METHODS = Set.of(
            "connect", "query", "link", "unlink", "purge", "copy", "move", "lock", "unlock", "search", "propfind");
    private static final Set<String> WORDS =
            Set.of("$ref", "summary", "description", "servers", "parameters", "additionalOperations");

    private final Dialect dialect;
    private final Node root;
    private final Links links;
    private final Remarks remarks;
    private final SecurityParts security;
    private final Servers servers;
    private final BodyParts bodies;
    private final List<Server> ofContract;
    private final List<String> consumes;
    private final List<String> produces;
    private final SaidSum said = new SaidSum();
    private int inCallbacks;

    Operations(Dialect dialect, Node root, Links links, SecurityParts security, Servers servers, Remarks remarks) {
        this.dialect = dialect;
        this.root = root;
        this.links = links;
        this.remarks = remarks;
        this.security = security;
        this.servers = servers;
        this.bodies = new BodyParts(dialect, links, remarks);
        this.ofContract = servers.ofContract();
        this.consumes = dialect.isSwagger() ? remarks.texts(root, "consumes") : List.of();
        this.produces = dialect.isSwagger() ? remarks.texts(root, "produces") : List.of();
    }

    /// @throws WorkbenchException where references make more of the contract than can be looked at
    List<Operation> all() throws WorkbenchException {
        var out = new ArrayList<Operation>();
        var base = servers.basePath();
        var paths = remarks.object(root, "paths");
        paths.ifPresent(named -> named.members().stream()
                .filter(m -> !m.name().startsWith("x-"))
                .forEach(m -> out.addAll(ofItem(base + m.name(), m.value(), ofContract, 0))));
        said.refuseTooMuch();
        if (out.isEmpty()) {
            remarks.warn(
                    "SPEC-NO-ENDPOINT",
                    "the contract describes no endpoint",
                    root.get("paths").orElse(root).valuePlace());
        }
        return out;
    }

    /// @throws WorkbenchException as [#all] does
    List<Webhook> webhooks() throws WorkbenchException {
        var out = new ArrayList<Webhook>();
        if (!dialect.hasFullSchemas()) {
            return out;
        }
        remarks.object(root, "webhooks")
                .ifPresent(named -> named.members().stream()
                        .filter(m -> !m.name().startsWith("x-"))
                        .forEach(m ->
                                out.add(new Webhook(m.name(), ofItem(m.name(), m.value(), ELSEWHERE, 0), m.value()))));
        said.refuseTooMuch();
        return out;
    }

    /// @param around  the servers that apply where the item names none
    private List<Operation> ofItem(String path, Node written, List<Server> around, int depth) {
        var item = links.target(written).flatMap(t -> remarks.asObject(t, "path " + path));
        if (item.isEmpty()) {
            return List.of();
        }
        var out = new ArrayList<Operation>();
        said.count(item.get().size(), written);
        if (!said.open()) {
            return List.of();
        }
        var shared = parameters(item.get());
        var itemServers = dialect.isSwagger() ? around : servers.of(item.get()).orElse(around);
        var context = new Item(path, item.get(), shared, itemServers, depth);
        for (var member : item.get().members()) {
            method(member.name(), member.value(), path)
                    .flatMap(method -> operation(method, member.value(), context))
                    .ifPresent(out::add);
        }
        if (dialect == Dialect.OPENAPI_3_2) {
            remarks.object(item.get(), "additionalOperations")
                    .ifPresent(more -> more.members()
                            .forEach(
                                    m -> operation(m.name(), m.value(), context).ifPresent(out::add)));
        }
        return out;
    }

    /// What the operations of a path have in common.
    private record Item(
            String path, ObjectNode node, Map<String, Parameter> parameters, List<Server> servers, int depth) {}

    private Optional<String> method(String name, Node value, String path) {
        if (METHODS.contains(name) || (dialect == Dialect.OPENAPI_3_2 && name.equals("query"))) {
            return Optional.of(name.toUpperCase(Locale.ROOT));
        }
        if (WORDS.contains(name) || name.startsWith("x-")) {
            return Optional.empty();
        }
        var lower = name.toLowerCase(Locale.ROOT);
        if (METHODS.contains(lower)) {
            remarks.warn(
                    "SPEC-METHOD",
                    "method \"" + name + "\" of path " + path + " is left out: write it in lower case",
                    value.place());
        } else if (OTHER_METHODS.contains(lower)) {
            remarks.warn(
                    "SPEC-METHOD",
                    "method \"" + name + "\" of path " + path
                            + " is left out: this version of OpenAPI does not know it",
                    value.place());
        } else {
            remarks.warn(
                    "SPEC-UNKNOWN-MEMBER",
                    "\"" + name + "\" of path " + path + " is no method: it is left out",
                    value.place());
        }
        return Optional.empty();
    }

    private Optional<Operation> operation(String method, Node written, Item item) {
        var object = remarks.asObject(written, method + " " + item.path()).filter(_ -> said.open());
        var operation = object.map(node -> read(method, node, item));
        operation.ifPresent(said::count);
        return operation;
    }

    private Operation read(String method, ObjectNode node, Item item) {
        var own = parameters(node);
        var all = new LinkedHashMap<>(item.parameters());
        all.putAll(own);
        var parameters = List.copyOf(all.values());
        var id = remarks.text(node, "operationId");
        return new Operation(
                method,
                item.path(),
                id.isEmpty() ? null : id,
                remarks.text(node, "summary"),
                remarks.text(node, "description"),
                remarks.texts(node, "tags"),
                remarks.flag(node, "deprecated"),
                parameters.stream().filter(p -> !isBody(p)).toList(),
                body(node, parameters).orElse(null),
                bodies.responses(node, typed(node, "produces", produces)),
                security.of(node),
                servers.of(node).orElse(item.servers()),
                item.depth() < DEEPEST_CALLBACK ? callbacks(node, item.depth()) : List.of(),
                item.node(),
                node);
    }

    private boolean isBody(Parameter parameter) {
        return dialect.isSwagger()
                && (parameter.in().equals("body") || parameter.in().equals("formData"));
    }

    private Optional<RequestBody> body(ObjectNode operation, List<Parameter> parameters) {
        return dialect.isSwagger()
                ? bodies.swaggerBody(parameters, typed(operation, "consumes", consumes))
                : bodies.requestBody(operation);
    }

    private List<String> typed(Node operation, String name, List<String> otherwise) {
        if (!dialect.isSwagger()) {
            return List.of();
        }
        return operation.get(name).isPresent() ? remarks.texts(operation, name) : otherwise;
    }

    /// By place and name, which together name a parameter.
    private Map<String, Parameter> parameters(Node holder) {
        var out = new LinkedHashMap<String, Parameter>();
        remarks.array(holder, "parameters")
                .ifPresent(array -> array.items()
                        .forEach(item -> bodies.parameter(item).ifPresent(p -> {
                            if (p.name().isEmpty() || p.in().isEmpty()) {
                                remarks.warn(
                                        "SPEC-PARAMETER",
                                        "a parameter needs \"name\" and \"in\"",
                                        p.node().valuePlace());
                            }
                            if (out.put(p.in() + " " + p.name(), p) != null) {
                                remarks.warn(
                                        "SPEC-PARAMETER",
                                        "parameter " + p.name() + " in " + p.in() + " is given twice",
                                        item.place());
                            }
                        })));
        return out;
    }

    private List<Callback> callbacks(Node operation, int depth) {
        var out = new ArrayList<Callback>();
        remarks.object(operation, "callbacks")
                .ifPresent(named -> named.members()
                        .forEach(m -> links.target(m.value())
                                .flatMap(t -> remarks.asObject(t, "callback " + m.name()))
                                .ifPresent(callback -> callback.members().stream()
                                        .filter(e -> !e.name().startsWith("x-"))
                                        .takeWhile(e -> isWithinCallbacks(e.value()))
                                        .forEach(e -> out.add(new Callback(
                                                m.name(),
                                                e.name(),
                                                ofItem(e.name(), e.value(), ELSEWHERE, depth + 1),
                                                e.value()))))));
        return out;
    }

    private boolean isWithinCallbacks(Node callback) {
        inCallbacks++;
        if (inCallbacks == MOST_IN_CALLBACKS + 1) {
            remarks.warn(
                    "SPEC-LIMIT",
                    "more than " + MOST_IN_CALLBACKS
                            + " callbacks, each counted where it is used: the rest is left out",
                    callback.place());
        }
        return inCallbacks <= MOST_IN_CALLBACKS;
    }
}
