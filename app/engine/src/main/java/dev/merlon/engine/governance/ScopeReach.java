package dev.merlon.engine.governance;

import dev.merlon.engine.control.Extents;
import dev.merlon.engine.model.ApiInventory;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.rule.Subject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which subjects lie within a scope. A component lies within where its API does, or every endpoint that it is
/// part of.
final class ScopeReach {

    private final Map<String, ApiInventory> apis = new HashMap<>();
    private final Extents extents;

    /// @param extents  of the same APIs
    ScopeReach(List<ApiInventory> inventories, Extents extents) {
        this.extents = extents;
        inventories.forEach(inventory -> apis.put(inventory.api().id(), inventory));
    }

    boolean covers(Scope scope, Subject subject) {
        var extent = extents.of(scope);
        var endpoint = subject.endpoint();
        if (endpoint != null) {
            return extent.covers(endpoint.id());
        }
        if (extent.coversApi(subject.api().id())) {
            return true;
        }
        var component = subject.component();
        var inventory = apis.get(subject.api().id());
        if (component == null || inventory == null || component.reach().size() == 0) {
            return false;
        }
        return component
                .reach()
                .places()
                .mapToObj(place -> inventory.endpoints().get(place))
                .allMatch(each -> extent.covers(each.id()));
    }
}
