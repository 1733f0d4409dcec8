package dev.merlon.engine.control;

import dev.merlon.engine.model.ApiInventory;
import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.control.Tool;
import dev.merlon.engine.model.selector.Selector;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Works out what scopes come down to, each of them once: a selector over 22,000 endpoints is not a thing to
/// ask for every rule. Thread-safe.
public final class Extents {

    /// For where there are neither APIs nor tools: selectors cover nothing.
    public static final Extents NONE = new Extents(List.of(), List.of());

    private final List<ApiInventory> apis;
    private final Map<String, Scope> reachOfTools = new HashMap<>();
    private final Map<Scope, Extent> known = new ConcurrentHashMap<>();

    public Extents(List<ApiInventory> apis, List<Tool> tools) {
        this.apis = List.copyOf(apis);
        tools.forEach(tool -> reachOfTools.put(tool.id(), tool.reach()));
    }

    public static Extents of(Snapshot snapshot) {
        return new Extents(snapshot.apis(), snapshot.state().tools());
    }

    /// A tool that there is not, or an API, covers nothing.
    public Extent of(Scope scope) {
        return switch (scope) {
            case Scope.Organisation() -> Extent.EVERYTHING;
            case Scope.OfApi(var api) -> Extent.of(Set.of(api), Set.of());
            case Scope.OfEndpoint(var endpoint) -> Extent.of(Set.of(), Set.of(endpoint));
            case Scope.OfTool(var tool) -> {
                var reach = reachOfTools.get(tool);
                yield reach == null ? Extent.of(Set.of(), Set.of()) : of(reach);
            }
            case Scope.OfSelector(var selector) -> known.computeIfAbsent(scope, _ -> matched(selector));
        };
    }

    private Extent matched(Selector selector) {
        var whole = new ArrayList<String>();
        var single = new ArrayList<EndpointId>();
        for (var inventory : apis) {
            if (!selector.admits(inventory.api())) {
                continue;
            }
            if (selector.ofWholeApis()) {
                whole.add(inventory.api().id());
                continue;
            }
            for (var endpoint : inventory.endpoints()) {
                if (selector.matches(inventory.api(), endpoint, inventory.factsOf(endpoint.id()))) {
                    single.add(endpoint.id());
                }
            }
        }
        return Extent.of(whole, single);
    }
}
