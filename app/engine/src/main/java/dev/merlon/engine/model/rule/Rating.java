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
public record Rating(
        int likelihood,
        int impact,
        List<Step> steps,
        @Nullable RatingRecord record) {

    public Rating {
        steps = List.copyOf(steps);
    }

    /// As the rule rates it.
    public Rating(int likelihood, int impact, List<Step> steps) {
        this(likelihood, impact, steps, null);
    }

    /// @param of      `likelihood` or `impact`
    /// @param change  the base value, or what an adjustment adds
    /// @param why     "reachable from the internet"
    public record Step(String of, int change, String why) {}

    /// The same with what a person entered in its place.
    public Rating enteredAs(RatingRecord entered) {
        return new Rating(likelihood, impact, steps, entered);
    }

    public Optional<EnteredRating> entered() {
        return Optional.ofNullable(record).map(RatingRecord::rating);
    }

    public Severity severity() {
        return entered().map(EnteredRating::severity).orElseGet(() -> Severity.ofRisk(likelihood, impact));
    }

    /// 1 to 25: likelihood × impact, or where an entered rating ranks on that scale.
    public int risk() {
        return entered().map(EnteredRating::risk).orElse(likelihood * impact);
    }
}
