package dev.merlon.engine.fact;

import dev.merlon.engine.model.Component;
import dev.merlon.engine.model.Endpoint;
import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.fact.FactSheet;
import java.util.List;
import java.util.Map;

/// All that one contract says, before anybody answered or recorded anything. Depends on the contract's bytes only, so
/// it is kept as long as they stay the same.
///
/// @param endpoints  in the contract's order
/// @param apiFacts   `api.*`
/// @param facts      `endpoint.*` and `api.*` of each endpoint, `schema.*` of what it declares in line
/// @param components what endpoints share by reference, by name
public record ContractFacts(
        List<Endpoint> endpoints, FactSheet apiFacts, Map<EndpointId, FactSheet> facts, List<Component> components) {}
