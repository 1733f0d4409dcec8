package dev.merlon.engine.rule;

import dev.merlon.engine.model.ApiInventory;
import dev.merlon.engine.model.Component;
import dev.merlon.engine.model.Endpoint;
import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.policy.ClassBook;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What one judgement looks at beside a subject's own facts and the control records: the policy sets, and which
/// endpoints a component is part of.
///
/// @param apis  by id
record Surroundings(ClassBook classes, Map<String, ApiInventory> apis) {

    static Surroundings of(ClassBook classes, List<ApiInventory> apis) {
        return new Surroundings(
                classes, apis.stream().collect(Collectors.toMap(a -> a.api().id(), a -> a)));
    }

    Stances stances(RulePlan plan) {
        return new Stances(classes, apis, plan.bare());
    }

    /// None where there is no such API.
    List<Endpoint> endpoints(String api) {
        var inventory = apis.get(api);
        return inventory == null ? List.of() : inventory.endpoints();
    }

    /// The endpoints that the component is part of, in the contract's order.
    List<EndpointId> reached(Component component, String api) {
        var endpoints = endpoints(api);
        return component
                .reach()
                .places()
                .mapToObj(endpoints::get)
                .map(Endpoint::id)
                .toList();
    }
}
