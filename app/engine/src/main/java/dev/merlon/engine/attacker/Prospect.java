package dev.merlon.engine.attacker;

import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.attacker.Access;
import dev.merlon.engine.model.rule.Rating;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What an attacker can make of one outcome.
///
/// @param through  what it does it by, or what it would take; null where the rule takes no attacker
/// @param unknown  names of the facts that it depends on; none unless it may
/// @param reason   why, in one sentence
/// @param rating   the outcome's own rating with the steps that make it this attacker's; the outcome keeps its own
public record Prospect(Reach reach, @Nullable Access through, List<String> unknown, String reason, Rating rating) {

    public Prospect {
        unknown = List.copyOf(unknown);
    }

    public Optional<Access> access() {
        return Optional.ofNullable(through);
    }

    /// How bad it is from this attacker.
    public Severity severity() {
        return rating.severity();
    }
}
