package dev.merlon.engine;

import dev.merlon.engine.model.ApiInventory;
import dev.merlon.engine.model.Endpoint;
import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.Snapshot;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// A contract that is about to become a new API has most of the endpoints of one that the workspace knows by
/// another title: it may be a new version of that.
///
/// @param fresh      the new API
/// @param known      the API that it resembles
/// @param title      of that
/// @param shared     endpoints, by key, that both have
/// @param endpoints  of the new one
public record Resemblance(String fresh, String known, String title, int shared, int endpoints) {

    /// Of the larger of the two, at least so much is shared.
    private static final double LEAST = 0.5;

    /// The one that it resembles most.
    ///
    /// @param taken  APIs that other contracts of the same import are versions of
    static Optional<Resemblance> of(String fresh, Collection<EndpointId> endpoints, Snapshot now, Set<String> taken) {
        var own = endpoints.stream().map(EndpointId::key).collect(Collectors.toSet());
        return now.apis().stream()
                .filter(api -> !taken.contains(api.api().id()))
                .map(api -> between(fresh, own, api))
                .filter(Optional::isPresent)
                .map(Optional::get)
                .max(Comparator.comparingInt(Resemblance::shared).thenComparing(Resemblance::known));
    }

    private static Optional<Resemblance> between(String fresh, Set<String> own, ApiInventory api) {
        var both = new HashSet<>(own);
        both.retainAll(
                api.endpoints().stream().map(Endpoint::id).map(EndpointId::key).collect(Collectors.toSet()));
        var larger = Math.max(own.size(), api.endpoints().size());
        return both.isEmpty() || both.size() < LEAST * larger
                ? Optional.empty()
                : Optional.of(new Resemblance(fresh, api.api().id(), api.api().name(), both.size(), own.size()));
    }
}
