package dev.merlon.engine.model;

import dev.merlon.engine.model.change.Entity;
import dev.merlon.engine.model.control.ControlRecord;
import dev.merlon.engine.model.fact.Answer;
import dev.merlon.engine.model.rule.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/// A removed endpoint with all that people recorded for it.
///
/// @param things  what hangs on it or names it: decisions, control records, answers, use cases; may be empty
public record Remains(RemovedEndpoint endpoint, List<Entity> things) {

    public Remains {
        things = List.copyOf(things);
    }

    public boolean isEmpty() {
        return things.isEmpty();
    }

    public List<Decision> decisions() {
        return of(Decision.class);
    }

    public List<ControlRecord> records() {
        return of(ControlRecord.class);
    }

    public List<Answer> answers() {
        return of(Answer.class);
    }

    private <T extends Entity> List<T> of(Class<T> type) {
        return things.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /// All endpoints that were noted as removed, and all that something still names though no contract has
    /// them; by id.
    static List<Remains> of(WorkspaceState state, Set<EndpointId> live) {
        var endpoints = new TreeMap<EndpointId, RemovedEndpoint>();
        var things = new TreeMap<EndpointId, List<Entity>>();
        for (var removed : state.removedEndpoints()) {
            if (!live.contains(removed.endpoint())) {
                endpoints.put(removed.endpoint(), removed);
            }
        }
        state.entities()
                .forEach(entity -> entity.names().stream()
                        .filter(id -> !live.contains(id))
                        .forEach(id -> {
                            endpoints.computeIfAbsent(id, RemovedEndpoint::unnoted);
                            things.computeIfAbsent(id, _ -> new ArrayList<>()).add(entity);
                        }));
        return endpoints.values().stream()
                .map(removed -> new Remains(removed, things.getOrDefault(removed.endpoint(), List.of())))
                .toList();
    }
}
