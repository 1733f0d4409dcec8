package dev.merlon.engine.model.rule;

import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.change.Entity;
import dev.merlon.engine.model.change.EntityKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a person decided on one outcome.
///
/// @param id      the outcome's id: a new decision replaces the old one
/// @param until   by when it will be fixed, or when an acceptance ends; null for without end
/// @param facts   the values of the facts that it rested on, as text; where they change it is asked again
public record Decision(
        String id,
        DecisionKind decided,
        String reason,
        String who,
        Instant at,
        @Nullable LocalDate until,
        String facts) implements Entity {

    @Override
    public EntityKind kind() {
        return EntityKind.DECISION;
    }

    /// The endpoint whose outcome it is about; empty where that is one of an API as a whole, or of a component,
    /// whose id begins with `#`.
    @Override
    public Optional<EndpointId> hangsOn() {
        var rule = id.indexOf('@');
        var api = id.indexOf('@', rule + 1);
        return rule < 0 || api < 0 || id.startsWith("#", api + 1)
                ? Optional.empty()
                : Optional.of(new EndpointId(id.substring(rule + 1, api), id.substring(api + 1)));
    }

    /// The same, about the outcome of the same rule at another endpoint.
    @Override
    public Decision movedTo(EndpointId other) {
        return hangsOn().isEmpty() ? this : new Decision(rule() + "@" + other, decided, reason, who, at, until, facts);
    }

    /// The id of the rule whose outcome it is about.
    public String rule() {
        var end = id.indexOf('@');
        return end < 0 ? id : id.substring(0, end);
    }

    /// Whether its last day has passed: an acceptance ends by itself; a fix that is late is still to come.
    public boolean ended(LocalDate today) {
        return ended(decided, until, today);
    }

    /// The same of one that is made of its parts.
    public static boolean ended(DecisionKind decided, @Nullable LocalDate until, LocalDate today) {
        return until != null
                && today.isAfter(until)
                && switch (decided) {
                    case ACCEPT, EXCEPTION -> true;
                    case WILL_FIX, TRANSFER, FALSE_POSITIVE -> false;
                };
    }

    /// True where the outcome no longer counts: all but *will fix*.
    public boolean settles() {
        return decided != DecisionKind.WILL_FIX;
    }
}
