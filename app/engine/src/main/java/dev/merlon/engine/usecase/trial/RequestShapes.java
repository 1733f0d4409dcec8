package dev.merlon.engine.usecase.trial;

import dev.merlon.engine.model.Api;
import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.usecase.Step;
import dev.merlon.engine.problem.WorkbenchException;
import dev.merlon.engine.spec.Contract;
import dev.merlon.engine.spec.view.Operation;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What requests to endpoints look like, and which endpoints their contracts link to each other.
///
/// @param shapes  by endpoint; one whose contract was not read has none
/// @param links   from an endpoint to those that its answers link to (OpenAPI `links`)
public record RequestShapes(Map<EndpointId, RequestShape> shapes, Map<EndpointId, Set<EndpointId>> links) {

    public RequestShapes {
        shapes = Map.copyOf(shapes);
        links = Map.copyOf(links);
    }

    /// Reads an API's contract as the workspace keeps it.
    @FunctionalInterface
    public interface Contracts {
        Contract of(Api api) throws WorkbenchException;
    }

    public static RequestShapes none() {
        return new RequestShapes(Map.of(), Map.of());
    }

    /// Of all endpoints of the APIs that some of the steps name.
    public static RequestShapes of(Snapshot now, Stream<Step> steps, Contracts contracts) throws WorkbenchException {
        var named = steps.flatMap(s -> s.endpoints().stream())
                .map(EndpointId::api)
                .collect(Collectors.toCollection(java.util.TreeSet::new));
        return of(now, named, contracts);
    }

    /// Of all endpoints of the APIs.
    ///
    /// @param apis  ids
    public static RequestShapes of(Snapshot now, Collection<String> apis, Contracts contracts)
            throws WorkbenchException {
        var shapes = new HashMap<EndpointId, RequestShape>();
        var links = new HashMap<EndpointId, Set<EndpointId>>();
        for (var id : apis) {
            var inventory = now.api(id).orElse(null);
            if (inventory != null) {
                var ids = new HashMap<String, EndpointId>();
                var byOperation = new HashMap<String, EndpointId>();
                inventory.endpoints().forEach(e -> {
                    ids.put(e.label(), e.id());
                    e.givenOperationId().ifPresent(o -> byOperation.put(o, e.id()));
                });
                var contract = contracts.of(inventory.api());
                for (var operation : contract.operations()) {
                    var endpoint = ids.get(operation.label());
                    if (endpoint != null) {
                        shapes.put(endpoint, RequestShape.of(contract, operation));
                        links.put(endpoint, links(operation, byOperation));
                    }
                }
            }
        }
        return new RequestShapes(shapes, links);
    }

    private static Set<EndpointId> links(Operation operation, Map<String, EndpointId> byOperation) {
        var linked = new HashSet<EndpointId>();
        for (var response : operation.responses()) {
            response.node()
                    .get("links")
                    .ifPresent(l -> l.members()
                            .forEach(member -> member.value()
                                    .text("operationId")
                                    .filter(byOperation::containsKey)
                                    .ifPresent(o -> linked.add(byOperation.get(o)))));
        }
        return Set.copyOf(linked);
    }

    /// Those that answers of the endpoint link to; none where its contract says nothing.
    public List<EndpointId> linkedFrom(EndpointId endpoint) {
        return links.getOrDefault(endpoint, Set.of()).stream().sorted().toList();
    }
}
