package dev.merlon.desktop.recording;

import dev.merlon.engine.control.Extents;
import dev.merlon.engine.model.ApiInventory;
import dev.merlon.engine.model.Endpoint;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.Snapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// A scope as a list shows it.
///
/// @param method  of an endpoint; empty otherwise
/// @param text    path, or the API's name
/// @param about   the endpoint's API; empty for an API
/// @param size    endpoints within
public record Target(Scope scope, String method, String text, String about, int size) {

    /// The scopes in the order of the inventory; those whose endpoint or API is gone are left out.
    public static List<Target> of(List<Scope> scopes, Snapshot snapshot, String organisation) {
        var chosen = Set.copyOf(scopes);
        var targets = new ArrayList<Target>();
        if (chosen.contains(new Scope.Organisation())) {
            var all = (int) snapshot.endpoints().count();
            targets.add(new Target(new Scope.Organisation(), "", organisation, "", all));
        }
        var extents = Extents.of(snapshot);
        chosen.stream()
                .filter(s -> s instanceof Scope.OfTool || s instanceof Scope.OfSelector)
                .sorted(Comparator.comparing(Scope::text))
                .map(s -> new Target(
                        s, "", s.text(), "", extents.of(s).list(snapshot.apis()).size()))
                .forEach(targets::add);
        apis(snapshot).stream().filter(t -> chosen.contains(t.scope())).forEach(targets::add);
        endpoints(snapshot).stream().filter(t -> chosen.contains(t.scope())).forEach(targets::add);
        return targets;
    }

    public static List<Target> tools(Snapshot snapshot) {
        var extents = Extents.of(snapshot);
        return snapshot.state().tools().stream()
                .map(tool -> new Target(
                        new Scope.OfTool(tool.id()),
                        "",
                        tool.name(),
                        tool.type().word(),
                        extents.of(tool.reach()).list(snapshot.apis()).size()))
                .toList();
    }

    public static List<Target> apis(Snapshot snapshot) {
        return snapshot.apis().stream().map(Target::of).toList();
    }

    public static List<Target> endpoints(Snapshot snapshot) {
        return snapshot.apis().stream()
                .flatMap(a -> a.endpoints().stream().map(e -> of(a, e)))
                .toList();
    }

    private static Target of(ApiInventory api) {
        return new Target(
                new Scope.OfApi(api.api().id()),
                "",
                api.api().name(),
                "",
                api.endpoints().size());
    }

    private static Target of(ApiInventory api, Endpoint endpoint) {
        return new Target(
                new Scope.OfEndpoint(endpoint.id()),
                endpoint.method(),
                endpoint.path(),
                api.api().name(),
                1);
    }

    /// Whether each word of the text stands in it somewhere.
    public boolean matches(String words) {
        var here = (method + " " + text + " " + about).toLowerCase(Locale.ROOT);
        for (var word : words.strip().toLowerCase(Locale.ROOT).split("\\s+", -1)) {
            if (!here.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
