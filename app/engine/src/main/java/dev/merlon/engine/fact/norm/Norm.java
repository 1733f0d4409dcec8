package dev.merlon.engine.fact.norm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/// One habit of comparable endpoints: it is a norm where at least five others are to be compared with, and at
/// least four of five have it. With fewer, or with a weaker majority, one that does otherwise is a matter of
/// taste.
final class Norm {

    private static final int FEWEST = 5;
    private static final double SHARE = 0.8;
    static final int NAMED = 3;

    private final Function<Peer, String> group;
    private final Predicate<Peer> compared;
    private final Predicate<Peer> follows;
    private final Map<String, Tally> tallies = new HashMap<>();

    private static final class Tally {
        private int all;
        private int following;
        private final List<String> examples = new ArrayList<>();
    }

    /// @param group     what is compared with what
    /// @param compared  whether the habit can be expected of an endpoint at all
    Norm(List<Peer> peers, Function<Peer, String> group, Predicate<Peer> compared, Predicate<Peer> follows) {
        this.group = group;
        this.compared = compared;
        this.follows = follows;
        for (var peer : peers) {
            if (compared.test(peer)) {
                var tally = tallies.computeIfAbsent(group.apply(peer), _ -> new Tally());
                tally.all++;
                if (follows.test(peer)) {
                    tally.following++;
                    if (tally.examples.size() < NAMED) {
                        tally.examples.add(peer.label());
                    }
                }
            }
        }
    }

    /// `7 of 8 others, such as GET /orders, POST /orders`; nothing where the endpoint is as the others are, or
    /// where they have no such habit.
    Optional<String> brokenBy(Peer peer) {
        var tally = compared.test(peer) ? tallies.get(group.apply(peer)) : null;
        if (tally == null || follows.test(peer)) {
            return Optional.empty();
        }
        var others = tally.all - 1;
        return usual(tally.following, others)
                ? Optional.of(said(tally.following, others, tally.examples))
                : Optional.empty();
    }

    /// Whether so many of the others make a norm.
    static boolean usual(int following, int others) {
        return others >= FEWEST && following >= SHARE * others;
    }

    static String said(int following, int others, List<String> examples) {
        return following + " of " + others + " others, such as " + String.join(", ", examples);
    }
}
