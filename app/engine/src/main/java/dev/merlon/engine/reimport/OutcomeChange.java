package dev.merlon.engine.reimport;

import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.OutcomeState;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An outcome that is another one after the import. Where an endpoint was renamed, the outcomes under its two
/// names are one.
///
/// @param before  null where its endpoint was not there
/// @param after   null where its endpoint is gone
public record OutcomeChange(
        Kind kind, @Nullable Outcome before, @Nullable Outcome after) {

    /// What it means for who looks after the API.
    public enum Kind {
        /// fires, and did not
        APPEARS,
        /// fired, and no longer does
        VANISHES,
        /// fires as before, but with another severity; or is held, asks or does not apply where it was otherwise
        CHANGES,
        /// fires as before, but what was decided on it no longer stands
        ASKS_AGAIN
    }

    /// What became of an outcome; empty where it is the same in all that counts.
    ///
    /// @param was  null where there was none
    /// @param is   null where there is none any more
    public static Optional<OutcomeChange> between(@Nullable Outcome was, @Nullable Outcome is) {
        return Optional.ofNullable(kind(was, is)).map(kind -> new OutcomeChange(kind, was, is));
    }

    private static @Nullable Kind kind(@Nullable Outcome was, @Nullable Outcome is) {
        if (!fires(was) && !fires(is)) {
            return was != null && is != null && was.state() != is.state() ? Kind.CHANGES : null;
        }
        if (was == null || !fires(was)) {
            return Kind.APPEARS;
        }
        if (is == null || !fires(is)) {
            return Kind.VANISHES;
        }
        if (was.severity() != is.severity()) {
            return Kind.CHANGES;
        }
        return was.decided().isPresent() && is.toConfirm().isPresent() ? Kind.ASKS_AGAIN : null;
    }

    private static boolean fires(@Nullable Outcome outcome) {
        return outcome != null && outcome.state() == OutcomeState.FIRES;
    }

    public Optional<Outcome> was() {
        return Optional.ofNullable(before);
    }

    public Optional<Outcome> becomes() {
        return Optional.ofNullable(after);
    }

    /// The outcome to show: as it becomes, else as it was.
    public Outcome outcome() {
        var shown = after == null ? before : after;
        if (shown == null) {
            throw new IllegalStateException("a change of nothing");
        }
        return shown;
    }

    /// How bad it is: as it becomes, else as it was.
    public Severity severity() {
        return outcome().severity();
    }

    /// `not applicable → fires`; "none" stands for no endpoint.
    public String states() {
        return state(before) + " → " + state(after);
    }

    private static String state(@Nullable Outcome outcome) {
        if (outcome == null) {
            return "none";
        }
        return outcome.state() == OutcomeState.FIRES
                ? "fires (" + outcome.severity().word().toLowerCase(java.util.Locale.ROOT) + ")"
                : outcome.state().word();
    }
}
