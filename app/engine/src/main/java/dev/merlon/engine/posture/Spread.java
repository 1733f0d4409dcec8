package dev.merlon.engine.posture;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// How risk is spread over the endpoints of an API: how many have how many points. The score is half their mean and
/// half the mean of the worst tenth, so that a few open doors do not drown among many good ones.
final class Spread {

    private final SortedMap<Integer, Integer> endpointsByPoints = new TreeMap<>(Collections.reverseOrder());
    private int endpoints;

    void add(int halfPoints) {
        endpointsByPoints.merge(halfPoints, 1, Integer::sum);
        endpoints++;
    }

    void move(int from, int to) {
        endpointsByPoints.computeIfPresent(from, (_, count) -> count == 1 ? null : count - 1);
        endpointsByPoints.merge(to, 1, Integer::sum);
    }

    Spread copy() {
        var copy = new Spread();
        copy.endpointsByPoints.putAll(endpointsByPoints);
        copy.endpoints = endpoints;
        return copy;
    }

    /// At least one.
    private int worstTenth() {
        return Math.max(1, (endpoints + 9) / 10);
    }

    double score() {
        var all = 0.0;
        var worst = 0.0;
        var room = worstTenth();
        for (var each : endpointsByPoints.entrySet()) {
            var score = Risk.score(each.getKey());
            var among = Math.min(room, each.getValue());
            all += each.getValue() * score;
            worst += among * score;
            room -= among;
        }
        return endpoints == 0 ? 0 : 0.5 * all / endpoints + 0.5 * worst / worstTenth();
    }

    /// What one endpoint with so many points weighs in [#score]. Endpoints with the same points at the border of the
    /// worst tenth share the room that is left there.
    double weight(int halfPoints) {
        var worse = 0;
        for (var count : endpointsByPoints.headMap(halfPoints).values()) {
            worse += count;
        }
        var same = endpointsByPoints.getOrDefault(halfPoints, 1);
        var among = Math.clamp((long) worstTenth() - worse, 0, same);
        return 0.5 / endpoints + 0.5 / worstTenth() * among / same;
    }
}
