package dev.merlon.engine.control;

import dev.merlon.engine.model.ApiInventory;
import dev.merlon.engine.model.EndpointId;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a [dev.merlon.engine.model.Scope] comes down to in a workspace: all there is, whole APIs, single endpoints.
/// Immutable; every question is a look-up.
public final class Extent {

    static final Extent EVERYTHING = new Extent(true, Set.of(), Set.of());

    private final boolean everything;
    private final Set<String> apis;
    private final Set<EndpointId> endpoints;

    private Extent(boolean everything, Set<String> apis, Set<EndpointId> endpoints) {
        this.everything = everything;
        this.apis = apis;
        this.endpoints = endpoints;
    }

    static Extent of(Collection<String> apis, Collection<EndpointId> endpoints) {
        return new Extent(false, Set.copyOf(apis), Set.copyOf(endpoints));
    }

    /// True where the endpoint lies within.
    public boolean covers(EndpointId endpoint) {
        return everything || apis.contains(endpoint.api()) || endpoints.contains(endpoint);
    }

    /// True where the API as a whole lies within.
    public boolean coversApi(String api) {
        return everything || apis.contains(api);
    }

    /// True where it is the whole organisation, whatever APIs there are or will be.
    public boolean everything() {
        return everything;
    }

    /// APIs that lie within as a whole; none where [#everything].
    public Set<String> apis() {
        return apis;
    }

    /// Single endpoints, of APIs that do not lie within as a whole.
    public Set<EndpointId> endpoints() {
        return endpoints;
    }

    /// The endpoints that lie within, in the order of the inventory.
    public List<EndpointId> list(List<ApiInventory> inventory) {
        return inventory.stream()
                .flatMap(api -> api.endpoints().stream())
                .map(endpoint -> endpoint.id())
                .filter(this::covers)
                .toList();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Extent extent
                && everything == extent.everything
                && apis.equals(extent.apis)
                && endpoints.equals(extent.endpoints);
    }

    @Override
    public int hashCode() {
        return Objects.hash(everything, apis, endpoints);
    }
}
