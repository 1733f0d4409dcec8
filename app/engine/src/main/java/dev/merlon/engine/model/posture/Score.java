package dev.merlon.engine.model.posture;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A number from 0 to 100, higher is better, with the sum that it comes from. Immutable; a large workspace has
/// tens of thousands of them, so the lines of the sum are written when they are read.
public final class Score {

    private final double value;
    private final double start;
    private final Supplier<List<Contribution>> sum;

    private Score(double value, double start, Supplier<List<Contribution>> sum) {
        this.value = value;
        this.start = start;
        this.sum = sum;
    }

    public Score(double value, double start, List<Contribution> sum) {
        this(value, start, holding(List.copyOf(sum)));
    }

    /// @param sum  gives the same lines each time; may be asked on any thread
    public static Score explainedBy(double value, double start, Supplier<List<Contribution>> sum) {
        return new Score(value, start, sum);
    }

    private static Supplier<List<Contribution>> holding(List<Contribution> lines) {
        return () -> lines;
    }

    /// Unrounded.
    public double value() {
        return value;
    }

    /// Where the sum starts: 100 for an endpoint, an API or a principle, 0 for the workspace's total.
    public double start() {
        return start;
    }

    /// The lines that lead from start to value, the largest first.
    public List<Contribution> sum() {
        return List.copyOf(sum.get());
    }

    /// Rounded as screens and reports show it.
    public long rounded() {
        return Math.round(value);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Score score
                && value == score.value
                && start == score.start
                && sum().equals(score.sum());
    }

    @Override
    public int hashCode() {
        return Double.hashCode(value);
    }

    @Override
    public String toString() {
        return rounded() + " of 100";
    }
}
