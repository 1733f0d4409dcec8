package dev.merlon.engine.dataflow;

import dev.merlon.engine.model.ApiInventory;
import dev.merlon.engine.model.DataClass;
import dev.merlon.engine.model.Endpoint;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.dataflow.Boundary;
import dev.merlon.engine.model.dataflow.DataFlowDiagram;
import dev.merlon.engine.model.dataflow.DataFlowGraph;
import dev.merlon.engine.model.dataflow.Element;
import dev.merlon.engine.model.dataflow.ElementKind;
import dev.merlon.engine.model.policy.ClassDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// The graph that the model draws by itself: callers in the zone that they come from, what calls pass, each API
/// with its services by tag, what it stores, and who else gets data. Only what facts, tools, records and use
/// cases say is drawn; used once.
public final class DerivedGraph {

    /// In one diagram: more is drawn as one.
    static final int MOST_SERVICES = 240;

    private static final int MOST_APIS = 200;
    private static final Boundary DATA = new Boundary("boundary:data", "Data", "", true);
    private static final List<DataClass> CREDENTIALS = List.of(DataClass.CREDENTIAL);

    private final Snapshot now;
    private final boolean services;
    private final GraphDraft draft = new GraphDraft();
    private final ThirdParties thirdParties = new ThirdParties(draft);
    private final Entrances entrances;
    private final Callers callers;

    private DerivedGraph(Snapshot now, DataFlowDiagram.Detail detail) {
        this.now = now;
        services = detail == DataFlowDiagram.Detail.SERVICES;
        entrances = new Entrances(now);
        callers = new Callers(now, draft);
    }

    /// @param apis  ids; those that there are not are passed over
    public static DataFlowGraph of(Snapshot now, List<String> apis, DataFlowDiagram.Detail detail) {
        return new DerivedGraph(now, detail).draw(apis);
    }

    private DataFlowGraph draw(List<String> ids) {
        var apis = ids.stream().distinct().flatMap(id -> now.api(id).stream()).toList();
        var drawn = apis.subList(0, Math.min(MOST_APIS, apis.size()));
        if (drawn.size() < apis.size()) {
            draft.note((apis.size() - drawn.size()) + " APIs are not drawn: a diagram shows at most " + MOST_APIS);
        }
        drawn.forEach(api -> draw(api, drawn.size()));
        return draft.graph();
    }

    private void draw(ApiInventory api, int apis) {
        var id = "api:" + api.api().id();
        var areas = services ? Areas.of(api.endpoints()) : Map.<String, List<Endpoint>>of();
        var split = areas.size() > 1;
        var home = home(api, split && apis > 1);
        var all = Load.of(api, api.endpoints());
        draft.add(
                new Element(
                        id,
                        ElementKind.API,
                        api.api().name(),
                        endpoints(api.endpoints().size()),
                        home.id(),
                        api.api().id(),
                        split ? List.of() : all.endpoints()),
                home);
        enter(api, id, all);
        thirdParties.reachedBy(id, api);
        if (split) {
            services(api, id, home, areas, Math.max(1, MOST_SERVICES / apis));
        } else {
            reach(id, api, api.endpoints());
        }
    }

    /// Where the API stands: with those of its class; with services of several APIs, each in a group of its own.
    private Boundary home(ApiInventory api, boolean grouped) {
        var apiClass = api.api().apiClass();
        var title = now.library()
                .classes()
                .find(apiClass)
                .map(ClassDefinition::title)
                .orElse(apiClass.id());
        var ofClass = new Boundary("boundary:class:" + apiClass.id(), title + " APIs", "", true);
        draft.add(ofClass);
        return grouped ? new Boundary("group:" + api.api().id(), api.api().name(), ofClass.id(), false) : ofClass;
    }

    private void enter(ApiInventory api, String id, Load load) {
        var client = callers.of(api);
        var from = client;
        var name = api.apiFacts().texts("api.plainHttpServers").isEmpty() ? "HTTPS" : "HTTP and HTTPS";
        for (var passed : entrances.before(api)) {
            draft.add(passed, Entrances.EDGE);
            draft.flow(from, passed.id(), name, load);
            from = passed.id();
        }
        callers.attack(
                api, from.equals(client) ? id : entrances.before(api).getFirst().id());
        draft.flow(from, id, name, load);
        identity(api, client, id);
    }

    private void identity(ApiInventory api, String client, String id) {
        var recorded = entrances.identity(api);
        var schemes = Set.copyOf(api.apiFacts().texts("api.schemes"));
        if (recorded.isEmpty() && !schemes.contains("oauth2") && !schemes.contains("openIdConnect")) {
            return;
        }
        var identity = recorded.isPresent()
                ? draft.add(recorded.get(), Entrances.EDGE)
                : draft.add(Element.plain("identity", ElementKind.IDENTITY, "Authorisation server", tokens(api), ""));
        draft.flow(client, identity, "gets tokens", CREDENTIALS, CREDENTIALS);
        draft.flow(id, identity, "checks tokens");
    }

    private static String tokens(ApiInventory api) {
        return api.apiFacts().texts("api.oauthFlows").isEmpty() ? "OpenID Connect" : "OAuth 2";
    }

    private void services(ApiInventory api, String id, Boundary home, Map<String, List<Endpoint>> areas, int most) {
        var shown = areas.size() <= most ? List.copyOf(areas.keySet()) : Areas.largest(areas, most - 1);
        for (var area : shown) {
            service(api, id, home, "service:" + api.api().id() + ":" + area, area, areas.getOrDefault(area, List.of()));
        }
        if (shown.size() < areas.size()) {
            var rest = areas.size() - shown.size();
            var others = new ArrayList<Endpoint>();
            areas.forEach((area, endpoints) -> {
                if (!shown.contains(area)) {
                    others.addAll(endpoints);
                }
            });
            service(api, id, home, "service:" + api.api().id() + ":", rest + " more", others);
            draft.note("The " + rest + " areas of " + api.api().name()
                    + " with the fewest endpoints are drawn as one: a diagram shows at most " + MOST_SERVICES
                    + " services");
        }
    }

    private void service(
            ApiInventory api, String parent, Boundary home, String id, String name, List<Endpoint> endpoints) {
        var load = Load.of(api, endpoints);
        draft.add(
                new Element(
                        id,
                        ElementKind.SERVICE,
                        name,
                        endpoints(endpoints.size()),
                        home.id(),
                        api.api().id(),
                        load.endpoints()),
                home);
        draft.flow(parent, id, "calls", load);
        reach(id, api, endpoints);
    }

    /// What they store, and who else gets it.
    private void reach(String from, ApiInventory api, List<Endpoint> endpoints) {
        var kept = endpoints.stream()
                .filter(e -> api.factsOf(e.id()).is("endpoint.write")
                        || !api.factsOf(e.id()).texts("endpoint.objectIds").isEmpty()
                        || !api.factsOf(e.id()).texts("endpoint.dataClass").isEmpty())
                .toList();
        if (!kept.isEmpty()) {
            var store = "store:" + api.api().id();
            if (!draft.has(store)) {
                draft.add(Element.plain(store, ElementKind.STORE, api.api().name() + " data", stored(api), ""), DATA);
            }
            var load = Load.of(api, kept);
            draft.flow(from, store, load.access(), load.sent(), load.returned());
        }
        thirdParties.reachedBy(from, api, endpoints);
    }

    private static String stored(ApiInventory api) {
        var classes = Stream.concat(
                        api.api().data().stream().map(DataClass::word),
                        api.facts().values().stream().flatMap(f -> f.texts("endpoint.dataClass").stream()))
                .distinct()
                .sorted()
                .toList();
        return classes.isEmpty() ? "no data that needs care" : String.join(", ", classes);
    }

    private static String endpoints(int number) {
        return number == 1 ? "1 endpoint" : number + " endpoints";
    }
}
