package dev.merlon.engine.model.governance;

import dev.merlon.engine.model.rule.Decision;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What was decided on one outcome, by whichever way: on it alone, in a scope, or by an exception.
///
/// @param wide  null where it was decided on the outcome alone
public record Determination(
        Decision decision, Force force, @Nullable WideDecision wide) {

    public static Determination own(Decision decision, Force force) {
        return new Determination(decision, force, null);
    }

    public Optional<WideDecision> from() {
        return Optional.ofNullable(wide);
    }

    /// Counts, and takes the outcome off the list.
    public boolean settles() {
        return force == Force.STANDS && decision.settles();
    }
}
