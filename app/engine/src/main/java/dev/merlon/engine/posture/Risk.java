package dev.merlon.engine.posture;

import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.OutcomeRow;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/// What costs something at one endpoint, or at an API as a whole, with the sum of its points by aspect.
final class Risk {

    private static final double HALF_SCORE_AT = 200;

    private final List<Hit> hits = new ArrayList<>();
    private final int[] points = new int[Aspect.values().length];

    /// @param ruleIndex  the index of an outcome's rule
    Risk(List<Outcome> outcomes, ToIntFunction<Outcome> ruleIndex) {
        OutcomeRow.forEachRelevant(outcomes, outcome -> {
            var cost = Hit.points(outcome);
            if (cost > 0) {
                add(Hit.of(outcome, ruleIndex.applyAsInt(outcome), cost));
            }
        });
    }

    final void add(Hit hit) {
        hits.add(hit);
        points[hit.aspect().ordinal()] += hit.points();
        points[Aspect.ALL.ordinal()] += hit.points();
    }

    List<Hit> hits() {
        return hits;
    }

    /// In half points.
    int points(Aspect aspect) {
        return points[aspect.ordinal()];
    }

    /// The share that is left of a score at so many half points: 1 at none, ½ at 100 points, never 0.
    static double left(int halfPoints) {
        return HALF_SCORE_AT / (HALF_SCORE_AT + halfPoints);
    }

    static double score(int halfPoints) {
        return 100 * left(halfPoints);
    }
}
