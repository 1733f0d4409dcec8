package dev.merlon.engine.framework;

import dev.merlon.engine.model.framework.Requirement;
import dev.merlon.engine.model.framework.RequirementRuling;
import dev.merlon.engine.model.framework.RequirementStatus;
import dev.merlon.engine.model.framework.Standing;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How one requirement stands, and why.
///
/// @param reason   in a sentence
/// @param places   over all controls that serve it
/// @param serving  the controls that serve it, in the catalogue's order
/// @param against  what fires although it should not, the most first
/// @param decided  what a person said of its applicability; null where nobody did
public record RequirementCoverage(
        Requirement requirement,
        RequirementStatus status,
        String reason,
        Places places,
        List<Serving> serving,
        List<Against> against,
        @Nullable RequirementRuling decided) {

    public RequirementCoverage {
        serving = List.copyOf(serving);
        against = List.copyOf(against);
    }

    /// A control that serves the requirement.
    ///
    /// @param standing  how far this can be trusted
    public record Serving(ControlCoverage coverage, Standing standing) {}

    public Optional<RequirementRuling> ruling() {
        return Optional.ofNullable(decided);
    }

    /// True where it rests on mappings only that nobody but their author looked at.
    public boolean restsOnProposals() {
        return !serving.isEmpty() && serving.stream().allMatch(s -> s.standing() == Standing.PROPOSED);
    }
}
