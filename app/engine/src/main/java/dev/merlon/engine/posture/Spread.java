package dev.merlon.engine.posture;

import java.util.Arrays;

/// How risk is spread over the endpoints of an API: how many have how many points. The score is half their mean and
/// half the mean of the worst tenth, so that a few open doors do not drown among many good ones.
final class Spread {

    private int[] endpointsByPoints = new int[64];
    private int endpoints;
    private int most;
    private double sumOfScores;

    void add(int halfPoints) {
        put(halfPoints);
        endpoints++;
        sumOfScores += Risk.score(halfPoints);
    }

    private void put(int halfPoints) {
        if (halfPoints >= endpointsByPoints.length) {
            endpointsByPoints =
                    Arrays.copyOf(endpointsByPoints, Math.max(halfPoints + 1, 2 * endpointsByPoints.length));
        }
        endpointsByPoints[halfPoints]++;
        most = Math.max(most, halfPoints);
    }

    /// @param from  what one of the endpoints has
    void move(int from, int to) {
        endpointsByPoints[from]--;
        put(to);
        sumOfScores += Risk.score(to) - Risk.score(from);
    }

    Spread copy() {
        var copy = new Spread();
        copy.endpointsByPoints = Arrays.copyOf(endpointsByPoints, most + 1);
        copy.endpoints = endpoints;
        copy.most = most;
        copy.sumOfScores = sumOfScores;
        return copy;
    }

    /// At least one.
    private int worstTenth() {
        return Math.max(1, (endpoints + 9) / 10);
    }

    double score() {
        if (endpoints == 0) {
            return 0;
        }
        var worst = 0.0;
        var room = worstTenth();
        for (var points = most; points >= 0 && room > 0; points--) {
            var among = Math.min(room, endpointsByPoints[points]);
            if (among > 0) {
                worst += among * Risk.score(points);
                room -= among;
            }
        }
        return 0.5 * sumOfScores / endpoints + 0.5 * worst / worstTenth();
    }

    /// What one endpoint with so many points loses of [#score], by points. Endpoints with the same points at
    /// the border of the worst tenth share the room that is left there.
    double[] losses() {
        var losses = new double[most + 1];
        var worse = 0;
        for (var points = most; points >= 0; points--) {
            var same = endpointsByPoints[points];
            if (same > 0) {
                var among = Math.clamp((long) worstTenth() - worse, 0, same);
                var weight = 0.5 / endpoints + 0.5 / worstTenth() * among / same;
                losses[points] = weight * (100 - Risk.score(points));
                worse += same;
            }
        }
        return losses;
    }
}
