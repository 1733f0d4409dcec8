package dev.merlon.engine.fact.norm;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/// Values that comparable endpoints usually have, such as a scope or a documented status. All values are counted in one
/// pass, since an API may have as many scopes as it has endpoints.
final class ValueNorms {

    private final Function<Peer, String> group;
    private final Predicate<Peer> compared;
    private final Function<Peer, ? extends Collection<String>> values;
    private final Map<String, Group> groups = new HashMap<>();

    private static final class Group {
        private int all;
        private final Map<String, Integer> having = new HashMap<>();
        private final Map<String, List<String>> examples = new HashMap<>();
        private final Map<String, String> norms = new LinkedHashMap<>();

        void add(Peer peer, Collection<String> values) {
            all++;
            for (var value : values) {
                having.merge(value, 1, Integer::sum);
                var named = examples.computeIfAbsent(value, _ -> new ArrayList<>(Norm.NAMED));
                if (named.size() < Norm.NAMED) {
                    named.add(peer.label());
                }
            }
        }

        /// What most have, as one that has it not sees it.
        void close() {
            new TreeMap<>(having).forEach((value, count) -> {
                if (Norm.usual(count, all - 1)) {
                    norms.put(value, Norm.said(count, all - 1, examples.getOrDefault(value, List.of())));
                }
            });
            having.clear();
            examples.clear();
        }
    }

    /// @param group     what is compared with what
    /// @param compared  whether the habit can be expected of an endpoint at all
    ValueNorms(
            List<Peer> peers,
            Function<Peer, String> group,
            Predicate<Peer> compared,
            Function<Peer, ? extends Collection<String>> values) {
        this.group = group;
        this.compared = compared;
        this.values = values;
        for (var peer : peers) {
            if (compared.test(peer)) {
                groups.computeIfAbsent(group.apply(peer), _ -> new Group()).add(peer, values.apply(peer));
            }
        }
        groups.values().forEach(Group::close);
    }

    /// `orders:write as 6 of 6 others, such as …`: the first value that the endpoint lacks; empty where it lacks none.
    String brokenBy(Peer peer) {
        var others = compared.test(peer) ? groups.get(group.apply(peer)) : null;
        if (others == null || others.norms.isEmpty()) {
            return "";
        }
        var own = values.apply(peer);
        return others.norms.entrySet().stream()
                .filter(norm -> !own.contains(norm.getKey()))
                .findFirst()
                .map(norm -> norm.getKey() + " as " + norm.getValue())
                .orElse("");
    }
}
