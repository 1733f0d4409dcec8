package dev.merlon.engine.model.rule;

import dev.merlon.engine.model.change.Entity;
import dev.merlon.engine.model.change.EntityKind;
import java.time.Instant;
import java.time.LocalDate;
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

    /// True where the outcome no longer counts: all but *will fix*.
    public boolean settles() {
        return decided != DecisionKind.WILL_FIX;
    }
}
