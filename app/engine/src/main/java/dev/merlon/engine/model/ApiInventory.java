package dev.merlon.engine.model;

import dev.merlon.engine.model.fact.FactSheet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An API with everything that was derived from its contract, the answers and the control records.
///
/// @param endpoints  in the contract's order
/// @param apiFacts   facts about the API as a whole (`api.*`)
/// @param facts      facts of each endpoint, the API's among them
/// @param components what endpoints share by reference, by name
public record ApiInventory(
        Api api,
        List<Endpoint> endpoints,
        FactSheet apiFacts,
        Map<EndpointId, FactSheet> facts,
        List<Component> components) {

    public ApiInventory {
        endpoints = List.copyOf(endpoints);
        facts = Map.copyOf(facts);
        components = List.copyOf(components);
    }

    /// An API without components.
    public ApiInventory(Api api, List<Endpoint> endpoints, FactSheet apiFacts, Map<EndpointId, FactSheet> facts) {
        this(api, endpoints, apiFacts, facts, List.of());
    }

    public Optional<Endpoint> endpoint(EndpointId id) {
        return endpoints.stream().filter(e -> e.id().equals(id)).findFirst();
    }

    /// @throws IllegalArgumentException where the endpoint is not of this API
    public FactSheet factsOf(EndpointId id) {
        var sheet = facts.get(id);
        if (sheet == null) {
            throw new IllegalArgumentException("no endpoint " + id + " in " + api.id());
        }
        return sheet;
    }
}
