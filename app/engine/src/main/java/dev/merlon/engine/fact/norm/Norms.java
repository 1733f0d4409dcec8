package dev.merlon.engine.fact.norm;

import dev.merlon.engine.model.Endpoint;
import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.Location;
import dev.merlon.engine.model.fact.FactSheet;
import dev.merlon.engine.model.fact.FactSource;
import dev.merlon.engine.model.fact.FactValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/// Compares each endpoint with the others of its API, by facts that are found already: only what the others usually do
/// can be missed here, so an API that is strict with itself is held to its own measure.
public final class Norms {

    private static final String HOW = "a comparison with the API's other endpoints";
    private static final double CONFIDENCE = 0.8;

    /// Refusals that [dev.merlon.engine.model.rule.Rule] `ERR-001` and rate limits look at by themselves.
    private static final Set<String> ELSEWHERE = Set.of("400", "401", "403", "422", "429", "4XX", "default");

    private final List<Peer> peers = new ArrayList<>();
    private final Norm authentication;
    private final Norm limits;
    private final Norm paging;
    private final Norm ids;
    private final Norm keys;
    private final Map<String, Norm> scopes = new LinkedHashMap<>();
    private final Map<String, Norm> statuses = new LinkedHashMap<>();

    private Norms(List<Endpoint> endpoints, Map<EndpointId, FactSheet> sheets) {
        for (var endpoint : endpoints) {
            var sheet = sheets.get(endpoint.id());
            if (sheet != null) {
                peers.add(new Peer(endpoint, sheet));
            }
        }
        Predicate<Peer> inside = peer -> !peer.door();
        authentication = new Norm(
                peers,
                peer -> peer.area() + " " + peer.kind(),
                inside.and(peer -> peer.knows("authenticated")),
                peer -> peer.is("authenticated"));
        limits = new Norm(
                peers, Peer::kind, inside.and(peer -> peer.knows("documents429")), peer -> peer.is("documents429"));
        paging = new Norm(
                peers,
                _ -> "lists",
                peer -> peer.is("returnsList") && peer.endpoint().method().equals("GET"),
                peer -> peer.is("paginated"));
        ids = new Norm(
                peers, _ -> "ids", peer -> !peer.texts("objectIds").isEmpty(), peer -> !peer.is("sequentialIds"));
        keys = new Norm(
                peers,
                _ -> "keys",
                peer -> !peer.texts("apiKeyIn").isEmpty(),
                peer -> !peer.texts("apiKeyIn").contains("query"));
        each("scopes", Set.of())
                .forEach(scope -> scopes.put(
                        scope,
                        new Norm(
                                peers,
                                peer -> peer.area() + " " + peer.kind(),
                                peer -> peer.is("authenticated") && !peer.door(),
                                peer -> peer.texts("scopes").contains(scope))));
        each("statuses", ELSEWHERE).stream()
                .filter(status -> status.startsWith("4") || status.startsWith("5"))
                .forEach(status -> statuses.put(
                        status,
                        new Norm(
                                peers,
                                peer -> peer.kind() + (peer.texts("objectIds").isEmpty() ? "" : " of one object"),
                                peer -> !peer.texts("statuses").contains("default"),
                                peer -> peer.texts("statuses").contains(status))));
    }

    private Set<String> each(String fact, Set<String> without) {
        var all = new TreeSet<String>();
        peers.forEach(peer -> all.addAll(peer.texts(fact)));
        all.removeAll(without);
        return all;
    }

    /// The sheets with `endpoint.unlike…` filled in.
    public static Map<EndpointId, FactSheet> laidOver(List<Endpoint> endpoints, Map<EndpointId, FactSheet> sheets) {
        var norms = new Norms(endpoints, sheets);
        Map<EndpointId, FactSheet> compared = LinkedHashMap.newLinkedHashMap(sheets.size());
        var places = new HashMap<Location, FactSource>();
        for (var peer : norms.peers) {
            var source = places.computeIfAbsent(
                    peer.endpoint().place(), place -> new FactSource.Inferred(HOW, CONFIDENCE, place));
            compared.put(peer.endpoint().id(), norms.sheet(peer, source));
        }
        return compared;
    }

    private FactSheet sheet(Peer peer, FactSource source) {
        var sheet = peer.facts().toBuilder();
        put("endpoint.unlikeInAuthentication", authentication.brokenBy(peer).orElse(""), source, sheet);
        put("endpoint.unlikeInLimits", limits.brokenBy(peer).orElse(""), source, sheet);
        put("endpoint.unlikeInPaging", paging.brokenBy(peer).orElse(""), source, sheet);
        put("endpoint.unlikeInIds", ids.brokenBy(peer).orElse(""), source, sheet);
        put("endpoint.unlikeInKeyPlace", keys.brokenBy(peer).orElse(""), source, sheet);
        put("endpoint.unlikeInScopes", first(scopes, peer), source, sheet);
        put("endpoint.unlikeInErrors", first(statuses, peer), source, sheet);
        return sheet.build();
    }

    /// `orders:write as 6 of 6 others, such as …`: the first of the norms that the endpoint breaks.
    private static String first(Map<String, Norm> norms, Peer peer) {
        for (var norm : norms.entrySet()) {
            var broken = norm.getValue().brokenBy(peer);
            if (broken.isPresent()) {
                return norm.getKey() + " as " + broken.get();
            }
        }
        return "";
    }

    private static void put(String fact, String value, FactSource source, FactSheet.Builder sheet) {
        sheet.put(fact, FactValue.of(value), source);
    }
}
