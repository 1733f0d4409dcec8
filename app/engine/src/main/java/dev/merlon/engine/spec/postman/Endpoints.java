package dev.merlon.engine.spec.postman;

import dev.merlon.engine.spec.postman.Calls.Call;
import dev.merlon.engine.spec.tree.Node;
import dev.merlon.engine.spec.tree.Sketch;
import dev.merlon.engine.spec.view.Operation;
import dev.merlon.engine.spec.view.Parameter;
import dev.merlon.engine.spec.view.Schema;
import dev.merlon.engine.spec.view.SecurityScheme;
import dev.merlon.engine.spec.view.Server;
import dev.merlon.engine.spec.view.ServerVariable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Makes endpoints of requests: all requests with one method and one path, whatever stands for its parameters, are one.
final class Endpoints {

    private static final Pattern PARAMETER = Pattern.compile("\\{[^{}/]*}");

    private final Variables variables;
    private final Demands demands;
    private final Map<String, SecurityScheme> schemes;
    private final Bodies bodies;
    private final Answers answers;
    private final Map<String, Server> servers = new LinkedHashMap<>();

    Endpoints(
            Variables variables, Demands demands, Map<String, SecurityScheme> schemes, Bodies bodies, Answers answers) {
        this.variables = variables;
        this.demands = demands;
        this.schemes = schemes;
        this.bodies = bodies;
        this.answers = answers;
    }

    /// The servers of all endpoints, each once.
    List<Server> servers() {
        return List.copyOf(servers.values());
    }

    /// One request with what it carries.
    private record Made(Call call, Inputs inputs) {}

    List<Operation> of(List<Call> calls) {
        var groups = new LinkedHashMap<String, List<Made>>();
        for (var call : calls) {
            var inputs = Inputs.of(call, variables);
            var path = PARAMETER.matcher(inputs.address().path()).replaceAll("{}");
            groups.computeIfAbsent(method(call) + " " + path, _ -> new ArrayList<>())
                    .add(new Made(call, inputs));
        }
        return groups.values().stream().map(this::operation).toList();
    }

    private static String method(Call call) {
        return call.request()
                .text("method")
                .map(m -> m.strip().toUpperCase(Locale.ROOT))
                .filter(m -> !m.isEmpty())
                .orElse("GET");
    }

    private Operation operation(List<Made> group) {
        var calls = group.stream().map(Made::call).toList();
        var inputs = group.stream().map(Made::inputs).toList();
        var first = calls.getFirst();
        var address = inputs.stream()
                .map(Inputs::address)
                .max(Comparator.comparingLong(
                        a -> a.steps().stream().filter(Address.Step::named).count()))
                .orElseThrow();
        var examples = Stream.concat(inputs.stream(), originals(calls)).toList();
        var security = demands.of(calls, inputs);
        return new Operation(
                method(first),
                address.path(),
                null,
                first.name(),
                description(first),
                tags(calls),
                calls.stream().allMatch(Call::deprecated),
                parameters(address, inputs, examples),
                bodies.of(examples).orElse(null),
                answers.of(calls),
                security,
                servers(inputs),
                List.of(),
                first.request(),
                first.item());
    }

    /// The requests that saved answers were given to.
    private Stream<Inputs> originals(List<Call> calls) {
        return calls.stream()
                .flatMap(c -> c.responses().stream())
                .flatMap(r -> r.get("originalRequest").stream())
                .map(r -> Inputs.of(r, variables));
    }

    private static String description(Call call) {
        var own = Texts.of(call.request(), "description");
        return own.isBlank() ? Texts.of(call.item(), "description") : own;
    }

    private static List<String> tags(List<Call> calls) {
        var tags = new LinkedHashSet<String>();
        calls.forEach(c -> c.folders().stream().filter(f -> !f.isBlank()).forEach(tags::add));
        return List.copyOf(tags);
    }

    private List<Server> servers(List<Inputs> inputs) {
        return inputs.stream()
                .map(Inputs::address)
                .filter(a -> !a.server().isEmpty())
                .map(a -> servers.computeIfAbsent(a.server(), url -> server(url, a.node())))
                .distinct()
                .toList();
    }

    private static Server server(String url, Node node) {
        var names = PARAMETER
                .matcher(url)
                .results()
                .map(r -> r.group().substring(1, r.group().length() - 1))
                .distinct();
        return new Server(
                url,
                "",
                names.map(n -> new ServerVariable(n, "", List.of(), node)).toList(),
                node);
    }

    private List<Parameter> parameters(Address address, List<Inputs> requests, List<Inputs> examples) {
        var out = new ArrayList<Parameter>();
        for (int i = 0; i < address.steps().size(); i++) {
            out.add(step(i, address.steps().get(i), requests));
        }
        var fields = new LinkedHashMap<String, List<Address.Query>>();
        for (var each : examples) {
            each.query()
                    .forEach(q -> fields.computeIfAbsent("query " + q.name(), _ -> new ArrayList<>())
                            .add(q));
            each.headers().stream()
                    .filter(h -> !Demands.NO_PARAMETERS.contains(h.name().toLowerCase(Locale.ROOT)))
                    .filter(h -> !isKey("header", h.name()))
                    .forEach(h -> fields.computeIfAbsent(
                                    "header " + h.name().toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
                            .add(h));
        }
        fields.forEach((key, seen) -> {
            var in = key.substring(0, key.indexOf(' '));
            if (!isKey(in, seen.getFirst().name())) {
                out.add(field(in, seen));
            }
        });
        return out;
    }

    private boolean isKey(String in, String name) {
        var scheme = schemes.get(name + " (" + in + ")");
        return scheme != null && scheme.in().equals(in);
    }

    /// What stands in one place of a path, over all requests.
    private static Parameter step(int index, Address.Step step, List<Inputs> requests) {
        var shape = new Shape();
        for (var request : requests) {
            var steps = request.address().steps();
            if (index < steps.size()) {
                shape.written(steps.get(index).value());
            }
        }
        return parameter(step.name(), "path", true, Texts.of(step.node(), "description"), shape, step.node());
    }

    private Parameter field(String in, List<Address.Query> seen) {
        var shape = new Shape();
        for (var each : seen) {
            var value = variables.resolved(each.value());
            if (!Variables.in(value)) {
                shape.written(value);
            }
        }
        var told = seen.stream()
                .filter(q -> !Texts.of(q.node(), "description").isBlank())
                .findFirst()
                .orElse(seen.getFirst());
        boolean itself = told.node().get("key").isPresent();
        var text = itself ? Texts.of(told.node(), "description") : "";
        return parameter(seen.getFirst().name(), in, false, text, shape, told.node());
    }

    private static Parameter parameter(
            String name, String in, boolean required, String description, Shape shape, Node node) {
        var schema = shape.isEmpty()
                ? null
                : Schema.of(Sketch.of(node, shape.schema()), NoReferences.SAID).orElse(null);
        return new Parameter(
                name, in, required, false, description, schema, List.of(), List.of(), distinct(node, name, in));
    }

    /// Parameters that share a place, such as an address written as one text, still are nodes of their own.
    private static Node distinct(Node node, String name, String in) {
        return node.get("key").isPresent() ? node : Sketch.of(node, Map.of("name", name, "in", in));
    }
}
