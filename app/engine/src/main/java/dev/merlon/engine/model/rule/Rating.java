package dev.merlon.engine.model.rule;

import dev.merlon.engine.model.Severity;
import java.util.List;

/// Likelihood and impact of an outcome with the arithmetic that led to them.
///
/// @param likelihood  1 to 5, after adjustment
/// @param impact      1 to 5, after adjustment
/// @param steps       the arithmetic, in order: base values first, then each adjustment
public record Rating(int likelihood, int impact, List<Step> steps) {

    public Rating {
        steps = List.copyOf(steps);
    }

    /// @param of      `likelihood` or `impact`
    /// @param change  the base value, or what an adjustment adds
    /// @param why     "reachable from the internet"
    public record Step(String of, int change, String why) {}

    public Severity severity() {
        return Severity.ofRisk(likelihood, impact);
    }

    /// 1 to 25.
    public int risk() {
        return likelihood * impact;
    }
}
