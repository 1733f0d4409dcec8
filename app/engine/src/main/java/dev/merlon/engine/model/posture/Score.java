package dev.merlon.engine.model.posture;

import java.util.List;

/// A number from 0 to 100, higher is better, with the sum that it comes from.
///
/// @param value  unrounded
/// @param start  where the sum starts: 100 for an endpoint, 0 for a weighted mean
/// @param sum    the lines that lead from start to value, the largest first
public record Score(double value, double start, List<Contribution> sum) {

    public Score {
        sum = List.copyOf(sum);
    }

    /// Rounded as screens and reports show it.
    public long rounded() {
        return Math.round(value);
    }
}
