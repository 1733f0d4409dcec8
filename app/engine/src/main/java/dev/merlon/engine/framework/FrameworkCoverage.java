package dev.merlon.engine.framework;

import dev.merlon.engine.model.framework.Framework;
import dev.merlon.engine.model.framework.Level;
import dev.merlon.engine.model.framework.RequirementStatus;
import java.util.List;
import java.util.Optional;

/// How far one framework is met.
///
/// @param level         the level that is aimed at; empty for all requirements
/// @param requirements  those that the level asks for, in the framework's order
public record FrameworkCoverage(Framework framework, String level, List<RequirementCoverage> requirements) {

    public FrameworkCoverage {
        requirements = List.copyOf(requirements);
    }

    /// `ASVS 5.0, Level 2`.
    public String title() {
        return framework
                .level(level)
                .map(Level::name)
                .map(name -> framework.shortName() + ", " + name)
                .orElse(framework.shortName());
    }

    public int count(RequirementStatus status) {
        return (int) requirements.stream().filter(r -> r.status() == status).count();
    }

    /// Requirements that count: all but those that do not apply.
    public int counted() {
        return requirements.size() - count(RequirementStatus.NOT_APPLICABLE);
    }

    /// Met of those that count, 0 to 100, rounded down, so that 100 means all. 0 where none counts.
    public int percentMet() {
        return counted() == 0 ? 0 : 100 * count(RequirementStatus.MET) / counted();
    }

    public Optional<RequirementCoverage> of(String requirement) {
        return requirements.stream()
                .filter(r -> r.requirement().id().equals(requirement))
                .findFirst();
    }
}
