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
    private final ValueNorms scopes;
    private final ValueNorms statuses;

    private Norms(List<Endpoint> endpoints, Map<EndpointId, FactSheet> sheets) {
        for (var endpoint : endpoints) {
            var sheet = sheets.get(endpoint.id());
            if (sheet != null) {
                peers.add(Peer.of(endpoint, sheet));
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
        scopes = new ValueNorms(
                peers,
                peer -> peer.area() + " " + peer.kind(),
                peer -> peer.is("authenticated") && !peer.door(),
                peer -> peer.texts("scopes"));
        statuses = new ValueNorms(
                peers,
                peer -> peer.kind() + (peer.texts("objectIds").isEmpty() ? "" : " of one object"),
                peer -> !peer.texts("statuses").contains("default"),
                Norms::refusals);
    }

    private static List<String> refusals(Peer peer) {
        return peer.texts("statuses").stream()
                .filter(status -> (status.startsWith("4") || status.startsWith("5")) && !ELSEWHERE.contains(status))
                .toList();
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
        put("endpoint.unlikeInScopes", scopes.brokenBy(peer), source, sheet);
        put("endpoint.unlikeInErrors", statuses.brokenBy(peer), source, sheet);
        return sheet.build();
    }

    private static void put(String fact, String value, FactSource source, FactSheet.Builder sheet) {
        sheet.put(fact, FactValue.of(value), source);
    }
}
