package dev.merlon.desktop.recording;

import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.Snapshot;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// How far a control's record in some scopes reaches.
///
/// @param endpoints  that lie within
/// @param apis       to which they belong
/// @param own        of these endpoints, those for which a narrower record of the same control speaks instead
/// @param replaced   scopes that have a record of this control already
public record Reach(int endpoints, int apis, int own, int replaced) {

    public static Reach of(String control, List<Scope> scopes, Snapshot snapshot) {
        var chosen = Set.copyOf(scopes);
        var within = new HashSet<EndpointId>();
        var apis = new HashSet<String>();
        for (var inventory : snapshot.apis()) {
            for (var endpoint : inventory.endpoints()) {
                if (covers(chosen, endpoint.id())) {
                    within.add(endpoint.id());
                    apis.add(inventory.api().id());
                }
            }
        }
        var recorded = new HashSet<Scope>();
        snapshot.state().records().stream()
                .filter(r -> r.control().equals(control))
                .forEach(r -> recorded.add(r.scope()));
        var replaced = (int) chosen.stream().filter(recorded::contains).count();
        return new Reach(within.size(), apis.size(), own(within, chosen, recorded), replaced);
    }

    private static boolean covers(Set<Scope> scopes, EndpointId endpoint) {
        return scopes.contains(new Scope.OfEndpoint(endpoint))
                || scopes.contains(new Scope.OfApi(endpoint.api()))
                || scopes.contains(new Scope.Organisation());
    }

    private static int own(Set<EndpointId> within, Set<Scope> scopes, Set<Scope> recorded) {
        return (int) within.stream()
                .filter(e -> speaks(new Scope.OfEndpoint(e), scopes, recorded)
                        || (speaks(new Scope.OfApi(e.api()), scopes, recorded)
                                && !scopes.contains(new Scope.OfEndpoint(e))))
                .count();
    }

    private static boolean speaks(Scope narrower, Set<Scope> scopes, Set<Scope> recorded) {
        return recorded.contains(narrower) && !scopes.contains(narrower);
    }
}
