package dev.merlon.engine.framework;

import dev.merlon.engine.model.control.Applicability;
import dev.merlon.engine.model.framework.Requirement;
import dev.merlon.engine.model.framework.RequirementRuling;
import dev.merlon.engine.model.framework.RequirementStatus;
import java.util.List;

/// One line of a statement of applicability: what ISO/IEC 27001, clause 6.1.3 d, asks for.
///
/// @param applicable     false only where a person said so, with a reason
/// @param justification  why it is included or left out; empty where nobody said so yet
/// @param status         how far it is met
/// @param controls       ids of the controls that serve it
public record StatementLine(
        Requirement requirement,
        boolean applicable,
        String justification,
        RequirementStatus status,
        List<String> controls) {

    public StatementLine {
        controls = List.copyOf(controls);
    }

    /// One line per requirement, in the framework's order.
    public static List<StatementLine> of(FrameworkCoverage coverage) {
        return coverage.requirements().stream().map(StatementLine::of).toList();
    }

    private static StatementLine of(RequirementCoverage coverage) {
        return new StatementLine(
                coverage.requirement(),
                coverage.ruling()
                        .map(r -> r.applicability() == Applicability.APPLIES)
                        .orElse(true),
                coverage.ruling().map(RequirementRuling::reason).orElse(""),
                coverage.status(),
                coverage.serving().stream()
                        .map(s -> s.coverage().control().id())
                        .toList());
    }
}
