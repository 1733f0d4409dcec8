package dev.merlon.engine.fact.family;

import dev.merlon.engine.fact.address.Resource;
import dev.merlon.engine.fact.data.DataClassifier;
import dev.merlon.engine.fact.schema.Census;
import dev.merlon.engine.fact.schema.Direction;
import dev.merlon.engine.fact.schema.Label;
import dev.merlon.engine.fact.schema.SchemaGraph;
import dev.merlon.engine.fact.schema.Summary;
import dev.merlon.engine.fact.word.Action;
import dev.merlon.engine.fact.word.Grams;
import dev.merlon.engine.fact.word.Vocabulary;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.job.Prepared;
import dev.merlon.engine.spec.Contract;
import dev.merlon.engine.spec.tree.Node;
import dev.merlon.engine.spec.view.MediaType;
import dev.merlon.engine.spec.view.Operation;
import dev.merlon.engine.spec.view.Parameter;
import dev.merlon.engine.spec.view.RequestBody;
import dev.merlon.engine.spec.view.Response;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Prepares the endpoints of one contract for the families of facts: what they are sent and what they return
/// are looked at side by side.
public final class SubjectReader {

    private static final Set<String> WRITING = Set.of("POST", "PUT", "PATCH", "DELETE");
    private static final int CHECK_EVERY = 64;

    private final Contract contract;
    private final Vocabulary vocabulary;
    private final Vocabulary.Run names;
    private final SchemaGraph requests;
    private final SchemaGraph responses;
    private final Map<Node, Demand> demands = new IdentityHashMap<>();
    private final Map<Node, Input> inputs = new IdentityHashMap<>();

    public SubjectReader(Contract contract, Vocabulary vocabulary, Vocabulary.Run names, DataClassifier classifier) {
        this.contract = contract;
        this.vocabulary = vocabulary;
        this.names = names;
        this.requests = new SchemaGraph(Direction.REQUEST, names, classifier.run());
        this.responses = new SchemaGraph(Direction.RESPONSE, names, classifier.run());
    }

    private record Sent(List<Input> inputs, Summary body) {}

    private record Returned(Summary successes, Summary errors, int properties) {}

    /// Each operation of the contract as a subject, in their order. To be called once.
    public List<Subject> read(Job job) {
        var operations = contract.operations();
        var resources =
                operations.stream().map(o -> Resource.of(o.path(), vocabulary)).toList();
        var returned = Prepared.begin("responses", () -> returned(operations, resources, job));
        var sent = new ArrayList<Sent>(operations.size());
        for (var operation : operations) {
            if (sent.size() % CHECK_EVERY == 0) {
                job.checkCancelled();
                job.progress("finding facts", 0.5 * sent.size() / operations.size());
            }
            use(requests, operation.givenBody().map(RequestBody::content).orElse(List.of()), sent.size());
            sent.add(sent(operation, resources.get(sent.size()).name()));
        }
        var back = returned.get();
        var subjects = new ArrayList<Subject>(operations.size());
        for (var i = 0; i < operations.size(); i++) {
            subjects.add(subject(operations.get(i), resources.get(i), sent.get(i), back.get(i)));
        }
        return subjects;
    }

    private List<Returned> returned(List<Operation> operations, List<Resource> resources, Job job) {
        var all = new ArrayList<Returned>(operations.size());
        for (var operation : operations) {
            if (all.size() % CHECK_EVERY == 0) {
                job.checkCancelled();
            }
            use(responses, content(operation, true), all.size());
            all.add(returned(operation, resources.get(all.size()).name()));
        }
        return all;
    }

    private static void use(SchemaGraph graph, List<MediaType> content, int number) {
        content.stream().flatMap(media -> media.givenSchema().stream()).forEach(schema -> graph.use(schema, number));
    }

    /// What requests hold, schema by schema; to be called after the last endpoint was read.
    public void countRequests(Census census) {
        requests.count(census);
    }

    /// What successful responses hold, schema by schema; to be called after the last endpoint was read.
    public void countResponses(Census census) {
        responses.count(census);
    }

    private Sent sent(Operation operation, String resource) {
        var given = operation.parameters().stream()
                .map(parameter -> input(parameter, resource))
                .toList();
        var body = operation
                .givenBody()
                .map(request -> summary(requests, request.content(), "body", resource))
                .orElseGet(Summary::empty);
        return new Sent(given, body);
    }

    private Returned returned(Operation operation, String resource) {
        var successes = content(operation, true);
        return new Returned(
                summary(responses, successes, "response", resource),
                summary(responses, content(operation, false), "error", "error"),
                properties(successes, resource));
    }

    private Subject subject(Operation operation, Resource resource, Sent sent, Returned returned) {
        var write = WRITING.contains(operation.method());
        var deed = deed(operation, write);
        return new Subject(
                operation,
                write,
                resource.name(),
                resource.stem(),
                sent.inputs(),
                sent.body(),
                returned.successes(),
                returned.errors(),
                returned.properties(),
                demands.computeIfAbsent(
                        operation.security().node(), _ -> new Demand(operation.security(), contract.schemes())),
                deed,
                new LinkedHashSet<>(vocabulary.flows(deed)));
    }

    private Input input(Parameter parameter, String resource) {
        var known = inputs.get(parameter.node());
        if (known == null) {
            known = new Input(
                    parameter, requests.parameter(parameter, List.of(resource)), names.traits(parameter.name()));
            inputs.put(parameter.node(), known);
        }
        return known;
    }

    private static List<MediaType> content(Operation operation, boolean successful) {
        return operation.responses().stream()
                .filter(response -> response.successful() == successful
                        && !response.status().startsWith("3"))
                .map(Response::content)
                .flatMap(List::stream)
                .toList();
    }

    private static Summary summary(SchemaGraph graph, List<MediaType> content, String label, String resource) {
        var summaries = content.stream()
                .flatMap(media -> media.givenSchema().stream())
                .distinct()
                .map(schema -> graph.summary(schema, Label.root(label, resource)))
                .toList();
        return summaries.isEmpty() ? Summary.empty() : graph.merged(summaries);
    }

    private int properties(List<MediaType> content, String resource) {
        return content.stream()
                .flatMap(media -> media.givenSchema().stream())
                .mapToInt(schema -> responses.properties(schema, Label.root("response", resource)))
                .max()
                .orElse(0);
    }

    private Action.Deed deed(Operation operation, boolean write) {
        var texts = new ArrayList<Grams>();
        var whole = new ArrayList<String>();
        for (var part : operation.path().split("/")) {
            if (!part.isEmpty() && !part.contains("{")) {
                var words = vocabulary.words(part);
                texts.add(Grams.of(words));
                whole.addAll(words);
            }
        }
        texts.add(Grams.of(whole));
        operation.givenOperationId().map(vocabulary::words).map(Grams::of).ifPresent(texts::add);
        if (operation.givenOperationId().isEmpty()) {
            texts.add(Grams.of(vocabulary.words(operation.summary())));
        }
        return vocabulary.deed(operation.method(), write, operation.path().contains("{"), texts);
    }
}
