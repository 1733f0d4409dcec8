package dev.merlon.engine.model;

import dev.merlon.engine.model.change.JournalEntry;
import dev.merlon.engine.model.posture.Posture;
import dev.merlon.engine.model.rule.Judgement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Everything about a workspace at one moment: what screens show and reports print. Immutable and complete, so it can
/// be read on any thread.
///
/// @param state      what people keep
/// @param apis       what was derived from the contracts, by name
/// @param judgement  every rule at every endpoint
/// @param posture    scores with their sums
/// @param library    the rules, facts and controls that were applied
/// @param journal    the history, newest first
/// @param at         the moment, by which evidence is fresh or expired
public record Snapshot(
        WorkspaceState state,
        List<ApiInventory> apis,
        Judgement judgement,
        Posture posture,
        Library library,
        List<JournalEntry> journal,
        Instant at) {

    public Snapshot {
        apis = List.copyOf(apis);
        journal = List.copyOf(journal);
    }

    public Stream<Endpoint> endpoints() {
        return apis.stream().flatMap(a -> a.endpoints().stream());
    }

    /// Endpoints that are no longer in a contract, with what people recorded for them; by id. They are not judged.
    public List<Remains> removedEndpoints() {
        return Remains.of(state, endpoints().map(Endpoint::id).collect(Collectors.toSet()));
    }

    public Optional<ApiInventory> api(String id) {
        return apis.stream().filter(a -> a.api().id().equals(id)).findFirst();
    }

    public Optional<Endpoint> endpoint(EndpointId id) {
        return api(id.api()).flatMap(a -> a.endpoint(id));
    }
}
