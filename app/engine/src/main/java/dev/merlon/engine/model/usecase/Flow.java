package dev.merlon.engine.model.usecase;

import dev.merlon.engine.model.EndpointId;
import java.util.List;
import java.util.Map;

/// Another way through a use case.
///
/// @param name       `Payee is known already`
/// @param condition  when it is taken
public record Flow(String name, String condition, List<Step> steps) {

    public Flow {
        steps = List.copyOf(steps);
    }

    Flow renamed(Map<EndpointId, EndpointId> newNames) {
        return new Flow(
                name, condition, steps.stream().map(s -> s.renamed(newNames)).toList());
    }
}
