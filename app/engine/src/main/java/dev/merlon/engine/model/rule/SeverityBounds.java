package dev.merlon.engine.model.rule;

import dev.merlon.engine.model.Severity;

/// How mild and how bad an outcome may be by a policy set.
///
/// @param why  whose word that is: `by the policy set of class partner at financial data`
public record SeverityBounds(Severity least, Severity most, String why) {

    public Severity severity(Severity rated) {
        if (rated.compareTo(least) < 0) {
            return least;
        }
        return rated.compareTo(most) > 0 ? most : rated;
    }

    /// The nearest risk within the bounds.
    ///
    /// @param rated  1 to 25
    public int risk(int rated) {
        return Math.clamp(rated, least.leastRisk(), most.mostRisk());
    }

    /// `high`, or `at least high`.
    public String text() {
        var word = least.word().toLowerCase(java.util.Locale.ROOT);
        return least == most ? word : "at least " + word;
    }
}
