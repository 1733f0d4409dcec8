package dev.merlon.engine.usecase.tree;

import dev.merlon.engine.model.ApiInventory;
import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.fact.FactSheet;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.OutcomeState;
import dev.merlon.engine.model.tree.Act;
import dev.merlon.engine.model.tree.Goal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Goals that attackers may have, from what the endpoints handle.
public final class Goals {

    /// A tree over more endpoints than this says nothing to anybody.
    static final int MOST_ENDPOINTS = 30;

    private static final int MOST_GOALS = 40;

    private Goals() {}

    /// To read or change each resource, and to read each class of data; those first at whose endpoints most
    /// threats fire. A resource counts where callers name it by an id or where it is somebody's; a class of
    /// data where answers hold it.
    public static List<Goal> suggested(Snapshot now) {
        var goals = new LinkedHashMap<String, Goal>();
        for (var api : now.apis()) {
            resources(api).forEach((resource, endpoints) -> {
                add(goals, Act.READ, another(resource), reading(api, endpoints));
                add(goals, Act.CHANGE, another(resource), writing(api, endpoints));
            });
        }
        var classes = new TreeSet<String>();
        now.apis().forEach(a -> a.facts().values().forEach(f -> classes.addAll(f.texts("endpoint.responseData"))));
        for (var data : classes) {
            add(goals, Act.READ, "other people's " + data + " data", holding(now, data));
        }
        return goals.values().stream()
                .sorted(Comparator.<Goal>comparingLong(g -> -weight(now, g)).thenComparing(Goal::sentence))
                .limit(MOST_GOALS)
                .toList();
    }

    /// Resources of the same name in several APIs are one goal.
    private static void add(Map<String, Goal> goals, Act act, String what, List<EndpointId> endpoints) {
        if (!endpoints.isEmpty()) {
            var goal = new Goal(act, what, endpoints);
            goals.merge(
                    goal.sentence(),
                    goal,
                    (one, other) -> new Goal(
                            act,
                            what,
                            Stream.concat(one.endpoints().stream(), other.endpoints().stream())
                                    .distinct()
                                    .limit(MOST_ENDPOINTS)
                                    .toList()));
        }
    }

    private static String another(String resource) {
        return "another customer's " + resource.toLowerCase(Locale.ROOT);
    }

    private static Map<String, List<EndpointId>> resources(ApiInventory api) {
        var byResource = new LinkedHashMap<String, List<EndpointId>>();
        for (var endpoint : api.endpoints()) {
            var facts = api.factsOf(endpoint.id());
            var resource = facts.text("endpoint.resource");
            if (!resource.isEmpty() && (!facts.texts("endpoint.objectIds").isEmpty() || owned(facts))) {
                byResource.computeIfAbsent(resource, _ -> new ArrayList<>()).add(endpoint.id());
            }
        }
        return byResource;
    }

    private static boolean owned(FactSheet facts) {
        return !facts.texts("endpoint.ownerIds").isEmpty()
                || (facts.is("endpoint.ownedObjects")
                        && !facts.texts("endpoint.responseData").isEmpty());
    }

    private static List<EndpointId> reading(ApiInventory api, List<EndpointId> endpoints) {
        return endpoints.stream()
                .filter(e -> api.factsOf(e).text("endpoint.method").equals("GET"))
                .toList();
    }

    private static List<EndpointId> writing(ApiInventory api, List<EndpointId> endpoints) {
        return endpoints.stream()
                .filter(e -> api.factsOf(e).is("endpoint.write"))
                .toList();
    }

    private static List<EndpointId> holding(Snapshot now, String data) {
        return now.apis().stream()
                .flatMap(a -> a.endpoints().stream()
                        .filter(e ->
                                a.factsOf(e.id()).texts("endpoint.responseData").contains(data)))
                .map(e -> e.id())
                .sorted(Comparator.comparingLong(e -> -firing(now, e)))
                .limit(MOST_ENDPOINTS)
                .toList();
    }

    private static long weight(Snapshot now, Goal goal) {
        return goal.endpoints().stream().mapToLong(e -> firing(now, e)).sum();
    }

    private static long firing(Snapshot now, EndpointId endpoint) {
        return now.judgement().at(endpoint).stream()
                .map(Outcome::state)
                .filter(s -> s == OutcomeState.FIRES)
                .count();
    }
}
