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

/// Prepares the endpoints of one contract for the families of facts. Not thread-safe.
public final class SubjectReader {

    private static final Set<String> WRITING = Set.of("POST", "PUT", "PATCH", "DELETE");

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
        var classes = classifier.run();
        this.requests = new SchemaGraph(Direction.REQUEST, names, classes);
        this.responses = new SchemaGraph(Direction.RESPONSE, names, classes);
    }

    /// @param number  the operation's place in the contract, from 0
    public Subject read(Operation operation, int number) {
        use(requests, operation.givenBody().map(RequestBody::content).orElse(List.of()), number);
        use(responses, content(operation, true), number);
        return read(operation);
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

    private Subject read(Operation operation) {
        var resource = Resource.of(operation.path(), vocabulary);
        var write = WRITING.contains(operation.method());
        var deed = deed(operation, write);
        var given = operation.parameters().stream()
                .map(parameter -> input(parameter, resource.name()))
                .toList();
        var request = operation
                .givenBody()
                .map(body -> summary(requests, body.content(), "body", resource.name()))
                .orElseGet(Summary::empty);
        var successes = content(operation, true);
        return new Subject(
                operation,
                write,
                resource.name(),
                resource.stem(),
                given,
                request,
                summary(responses, successes, "response", resource.name()),
                summary(responses, content(operation, false), "error", "error"),
                properties(successes, resource.name()),
                demands.computeIfAbsent(
                        operation.security().node(), _ -> Demand.of(operation.security(), contract.schemes())),
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
        return new Action.Deed(operation.method(), write, operation.path().contains("{"), texts);
    }
}
