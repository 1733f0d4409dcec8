package dev.merlon.engine.model.framework;

import dev.merlon.engine.model.change.Entity;
import dev.merlon.engine.model.change.EntityKind;
import dev.merlon.engine.model.control.Applicability;
import java.time.Instant;

/// Whether a requirement applies to the workspace at all, and why: a line of a statement of applicability.
///
/// @param reason  why it is included, or why it is left out; never empty for what does not apply
public record RequirementRuling(
        String framework, String requirement, Applicability applicability, String reason, String who, Instant at)
        implements Entity {

    public RequirementRuling {
        if (applicability == Applicability.NOT_APPLICABLE && reason.isBlank()) {
            throw new IllegalArgumentException("what does not apply needs a reason");
        }
    }

    public static String idOf(String framework, String requirement) {
        return framework + "/" + requirement;
    }

    @Override
    public String id() {
        return idOf(framework, requirement);
    }

    @Override
    public EntityKind kind() {
        return EntityKind.REQUIREMENT_RULING;
    }
}
