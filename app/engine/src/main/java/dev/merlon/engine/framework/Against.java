package dev.merlon.engine.framework;

import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.rule.Rule;
import java.util.List;

/// Outcomes that fire and that speak against a requirement: of a rule that a control of the requirement would
/// hold, or that finds a weakness which goes against it. They explain; the status is the auditor's, by what is
/// recorded.
///
/// @param outcomes   how many fire and are not settled
/// @param endpoints  where; outcomes of whole APIs and components have none
public record Against(Rule rule, int outcomes, List<EndpointId> endpoints) {

    public Against {
        endpoints = List.copyOf(endpoints);
    }
}
