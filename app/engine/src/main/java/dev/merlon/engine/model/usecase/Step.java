package dev.merlon.engine.model.usecase;

import dev.merlon.engine.model.EndpointId;
import java.util.List;
import java.util.Map;

/// One thing that happens in a flow. Its number is its place in the flow.
///
/// @param id           stable within the use case, so that what was considered stays with the step when it
///     moves: `s3`
/// @param description  what happens: `Bank creates the transfer`
/// @param actor        an actor's id; empty where nobody was named
/// @param endpoints    those that are called, in order; may be endpoints that a contract no longer has
public record Step(String id, String description, String actor, List<EndpointId> endpoints) {

    public Step {
        endpoints = List.copyOf(endpoints);
    }

    public Step withEndpoints(List<EndpointId> others) {
        return new Step(id, description, actor, others);
    }

    Step renamed(Map<EndpointId, EndpointId> newNames) {
        return withEndpoints(endpoints.stream()
                .map(e -> newNames.getOrDefault(e, e))
                .distinct()
                .toList());
    }
}
