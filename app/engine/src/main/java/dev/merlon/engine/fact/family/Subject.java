package dev.merlon.engine.fact.family;

import dev.merlon.engine.fact.schema.Facet;
import dev.merlon.engine.fact.schema.Finding;
import dev.merlon.engine.fact.schema.Summary;
import dev.merlon.engine.fact.word.Action;
import dev.merlon.engine.spec.tree.Node;
import dev.merlon.engine.spec.view.Operation;
import dev.merlon.engine.spec.view.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// One endpoint with all that its families of facts look at.
///
/// @param resource    what it works on, in the singular; empty where its path does not tell
/// @param stem        the path up to its resource, parameter names blanked: its siblings share it
/// @param request     what was found in its request body
/// @param response    what was found in its successful responses
/// @param errors      what was found in its errors
/// @param properties  number of properties that a successful response can carry
/// @param flows       business flows, by name
public record Subject(
        Operation operation,
        boolean write,
        String resource,
        String stem,
        List<Input> inputs,
        Summary request,
        Summary response,
        Summary errors,
        int properties,
        Demand demand,
        Action.Deed deed,
        Set<String> flows) {

    Node node() {
        return operation.node();
    }

    /// Where the body is declared, else the endpoint.
    Node bodyNode() {
        return operation.givenBody().map(body -> body.node()).orElse(node());
    }

    /// Where responses are declared, else the endpoint.
    Node responsesNode() {
        return node().get("responses").orElse(node());
    }

    /// Where parameters are declared, else the endpoint.
    Node inputsNode() {
        return node().get("parameters").orElse(node());
    }

    List<Finding> inInputs(Facet facet, Predicate<Input> which) {
        var all = new ArrayList<Finding>();
        for (var input : inputs) {
            if (which.test(input)) {
                all.addAll(input.found().all(facet));
            }
        }
        return all;
    }

    /// In parameters of any kind and in the request body.
    List<Finding> inRequest(Facet facet) {
        var all = inInputs(facet, _ -> true);
        all.addAll(request.all(facet));
        return all;
    }

    boolean flow(String... names) {
        return List.of(names).stream().anyMatch(flows::contains);
    }

    List<Response> successes() {
        return operation.responses().stream().filter(Response::successful).toList();
    }

    List<Response> failures() {
        return operation.responses().stream()
                .filter(r -> r.status().startsWith("4")
                        || r.status().startsWith("5")
                        || r.status().equals("default"))
                .toList();
    }
}
