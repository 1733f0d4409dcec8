package dev.merlon.engine.model.rule;

import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.rating.EnteredRating;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Likelihood and impact of an outcome with the arithmetic that led to them; where a person entered a rating by an
/// outside standard, that decides severity and risk, and likelihood and impact stay as the rule's own view.
///
/// @param likelihood  1 to 5, after adjustment
/// @param impact      1 to 5, after adjustment
/// @param steps       the arithmetic, in order: base values first, then each adjustment
/// @param record      the rating that a person entered, null where nobody did
/// @param bounds      what the policy set of the API's class makes of it, null where that says nothing. It
///                    counts for an entered rating too: a rating is no way around a policy, an exception is
public record Rating(
        int likelihood,
        int impact,
        List<Step> steps,
        @Nullable RatingRecord record,
        @Nullable SeverityBounds bounds) {

    public Rating {
        steps = List.copyOf(steps);
    }

    /// As the rule rates it.
    public Rating(int likelihood, int impact, List<Step> steps) {
        this(likelihood, impact, steps, null, null);
    }

    /// @param of      `likelihood` or `impact`
    /// @param change  the base value, or what an adjustment adds
    /// @param why     "reachable from the internet"
    public record Step(String of, int change, String why) {}

    /// The same with what a person entered in its place.
    public Rating enteredAs(RatingRecord entered) {
        return new Rating(likelihood, impact, steps, entered, bounds);
    }

    /// The same within the bounds of a policy set.
    public Rating within(SeverityBounds policy) {
        return new Rating(likelihood, impact, steps, record, policy);
    }

    public Optional<EnteredRating> entered() {
        return Optional.ofNullable(record).map(RatingRecord::rating);
    }

    public Severity severity() {
        return bounds == null ? unboundedSeverity() : bounds.severity(unboundedSeverity());
    }

    /// 1 to 25: likelihood × impact, or where an entered rating ranks on that scale; within the band of
    /// [#severity].
    public int risk() {
        return bounds == null ? unboundedRisk() : bounds.risk(unboundedRisk());
    }

    /// What a policy set changes about it; empty where it is as bad without.
    public Optional<SeverityBounds> changedBy() {
        return Optional.ofNullable(bounds).filter(b -> b.severity(unboundedSeverity()) != unboundedSeverity());
    }

    private Severity unboundedSeverity() {
        return entered().map(EnteredRating::severity).orElseGet(() -> Severity.ofRisk(likelihood, impact));
    }

    /// What [#risk] would be without a policy set.
    public int unboundedRisk() {
        return entered().map(EnteredRating::risk).orElse(likelihood * impact);
    }
}
