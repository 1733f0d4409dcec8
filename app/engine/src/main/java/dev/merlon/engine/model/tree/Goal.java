package dev.merlon.engine.model.tree;

import dev.merlon.engine.model.EndpointId;
import java.util.List;
import java.util.Map;

/// What a tree is grown for: an act on what some endpoints handle.
///
/// @param what       as people say it: `another customer's statement`
/// @param endpoints  those that handle it
public record Goal(Act act, String what, List<EndpointId> endpoints) {

    public Goal {
        endpoints = List.copyOf(endpoints);
    }

    /// `Read another customer's statement`
    public String sentence() {
        return switch (act) {
            case READ -> "Read " + what;
            case CHANGE -> "Change " + what;
            case STOP -> "Make " + what + " unavailable";
        };
    }

    Goal renamed(Map<EndpointId, EndpointId> newNames) {
        return new Goal(
                act,
                what,
                endpoints.stream()
                        .map(e -> newNames.getOrDefault(e, e))
                        .distinct()
                        .toList());
    }
}
