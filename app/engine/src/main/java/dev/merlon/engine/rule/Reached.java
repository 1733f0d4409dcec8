package dev.merlon.engine.rule;

import dev.merlon.engine.model.ApiInventory;
import dev.merlon.engine.model.Component;
import dev.merlon.engine.model.Endpoint;
import dev.merlon.engine.model.EndpointId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The endpoints that components are part of. Immutable.
final class Reached {

    private final Map<String, List<Endpoint>> endpointsOfApi = new HashMap<>();

    Reached(Collection<ApiInventory> apis) {
        apis.forEach(inventory -> endpointsOfApi.put(inventory.api().id(), inventory.endpoints()));
    }

    /// In the contract's order.
    List<EndpointId> at(Component component, String api) {
        var endpoints = endpointsOfApi.getOrDefault(api, List.of());
        return component.reach().places().mapToObj(endpoints::get).map(Endpoint::id).toList();
    }
}
