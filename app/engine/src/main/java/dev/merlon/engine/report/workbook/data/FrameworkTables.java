package dev.merlon.engine.report.workbook.data;

import dev.merlon.engine.framework.Compliance;
import dev.merlon.engine.framework.FrameworkCoverage;
import dev.merlon.engine.framework.RequirementCoverage;
import dev.merlon.engine.framework.StatementLine;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.control.Evidence;
import dev.merlon.engine.model.framework.RequirementStatus;
import dev.merlon.engine.report.workbook.xlsx.Cell;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What rows of Frameworks, Framework_Coverage and SoA can show: how far the frameworks that the workspace
/// answers to are met. Without such a framework none of the library's is read.
final class FrameworkTables {

    static final String FRAMEWORKS = "Frameworks";
    static final String COVERAGE = "Framework_Coverage";
    static final String STATEMENT = "SoA";

    private static final String NONE_CHOSEN =
            "No framework is chosen: choose in Compliance which ones the workspace answers to.";

    private final Snapshot snapshot;
    private @Nullable List<FrameworkCoverage> used;

    FrameworkTables(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    record Line(FrameworkCoverage of, RequirementCoverage requirement) {

        String id() {
            return of.framework().id() + "/" + requirement.requirement().id();
        }
    }

    record Applicability(FrameworkCoverage of, StatementLine line, RequirementCoverage coverage) {

        String id() {
            return of.framework().id() + "/" + line.requirement().id();
        }
    }

    private List<FrameworkCoverage> used() {
        var known = used;
        if (known == null) {
            known = snapshot.state().frameworkUses().isEmpty()
                    ? List.of()
                    : Compliance.of(snapshot).used();
            used = known;
        }
        return known;
    }

    Table<FrameworkCoverage> frameworks() {
        var about = new Table.About(
                FRAMEWORKS,
                "The frameworks that the workspace answers to, and how far each is met",
                "Management, auditor",
                "Met is only what was tested or audited with fresh evidence. Labels are ours; see the standard for its text.",
                NONE_CHOSEN);
        return Table.of(
                        about,
                        this::used,
                        (FrameworkCoverage c) -> c.framework().id())
                .cell(
                        "framework",
                        "Framework",
                        c -> c.requirements().isEmpty()
                                ? Cell.text(c.title())
                                : Cell.link(
                                        c.title(),
                                        COVERAGE,
                                        new Line(c, c.requirements().getFirst()).id()))
                .text("version", "Version", c -> c.framework().version())
                .count("total", "Total", c -> c.requirements().size())
                .count("met", "Met", c -> c.count(RequirementStatus.MET))
                .count("partly", "Partly", c -> c.count(RequirementStatus.PARTLY_MET))
                .count("not_met", "Not met", c -> c.count(RequirementStatus.NOT_MET))
                .count("not_assessed", "Not assessed", c -> c.count(RequirementStatus.NOT_ASSESSED))
                .count("not_applicable", "Not applicable", c -> c.count(RequirementStatus.NOT_APPLICABLE))
                .number("share", "Met, share", c -> Cell.number(c.percentMet() / 100.0))
                .text("publisher", "Publisher", c -> c.framework().provenance().publisher())
                .text("source", "Source", c -> c.framework().provenance().source())
                .text("licence", "Licence note", c -> c.framework().provenance().licence())
                .build();
    }

    Table<Line> coverage() {
        var about = new Table.About(
                COVERAGE,
                "Each requirement of the frameworks in use: how far it is met, by which controls, and why",
                "Auditor",
                "One control serves many requirements. Met is only what was tested or audited with fresh evidence, at each"
                        + " place that counts. Labels are ours; see the standard for its text.",
                NONE_CHOSEN);
        return Table.of(
                        about,
                        () -> used().stream()
                                .flatMap(c -> c.requirements().stream().map(r -> new Line(c, r)))
                                .toList(),
                        Line::id)
                .text("framework", "Framework", l -> l.of().title())
                .text("version", "Version", l -> l.of().framework().version())
                .text(
                        "requirement_id",
                        "Requirement",
                        l -> l.requirement().requirement().id())
                .text("label", "Label", l -> l.requirement().requirement().label())
                .cell("controls", "Controls", l -> controls(l.requirement()))
                .count("met", "Met", l -> l.requirement().places().met())
                .count("partly", "Partly", l -> l.requirement().places().partlyMet())
                .count("not_met", "Not met", l -> l.requirement().places().notMet())
                .count(
                        "not_assessed",
                        "Not assessed",
                        l -> l.requirement().places().notAssessed())
                .count(
                        "not_applicable",
                        "Not applicable",
                        l -> l.requirement().places().notApplicable())
                .text("result", "Result", l -> mark(l.requirement().status()))
                .text("reason", "Why", l -> l.requirement().reason())
                .count(
                        "against",
                        "Fires against it",
                        l -> l.requirement().against().stream()
                                .mapToInt(a -> a.outcomes())
                                .sum())
                .cell(
                        "against_rule",
                        "First rule against it",
                        l -> l.requirement().against().stream()
                                .findFirst()
                                .map(a -> Cell.link(
                                        a.rule().id(),
                                        LibraryTables.RULES,
                                        a.rule().id()))
                                .orElse(Cell.EMPTY))
                .text(
                        "standing",
                        "Mapping",
                        l -> l.requirement().serving().isEmpty()
                                ? "none"
                                : l.requirement().restsOnProposals() ? "proposed" : "reviewed")
                .build();
    }

    private static Cell controls(RequirementCoverage requirement) {
        var ids = requirement.serving().stream()
                .map(s -> s.coverage().control().id())
                .toList();
        return ids.isEmpty() ? Cell.EMPTY : Cell.link(String.join(", ", ids), LibraryTables.CONTROLS, ids.getFirst());
    }

    /// With a sign beside the word, so that colour is never all.
    private static String mark(RequirementStatus status) {
        var sign = switch (status) {
            case MET -> "✓ ";
            case PARTLY_MET -> "◆ ";
            case NOT_MET -> "▲ ";
            case NOT_ASSESSED -> "? ";
            case NOT_APPLICABLE -> "– ";
        };
        return sign + status.word().toLowerCase(Locale.ROOT);
    }

    Table<Applicability> statement() {
        var about = new Table.About(
                STATEMENT,
                "The statement of applicability: each requirement, whether it applies and why, and how it is met",
                "Auditor, certification body",
                "What ISO/IEC 27001, clause 6.1.3 d, asks for. Tinted cells are for you to fill in. Labels are ours; see the"
                        + " standard for its text.",
                "No framework with a statement of applicability is chosen: choose ISO/IEC 27001 in Compliance.");
        return Table.of(about, this::lines, Applicability::id)
                .text("framework", "Framework", a -> a.of().framework().shortName())
                .text(
                        "requirement_id",
                        "Requirement",
                        a -> a.line().requirement().id())
                .text("label", "Label", a -> a.line().requirement().label())
                .choice("applicable", "Applicable", "yes_no", a -> a.line().applicable() ? "yes" : "no")
                .input("justification", "Justification", a -> a.line().justification())
                .text("status", "Status", a -> mark(a.line().status()))
                .cell(
                        "controls",
                        "Controls",
                        a -> a.line().controls().isEmpty()
                                ? Cell.EMPTY
                                : Cell.link(
                                        String.join(", ", a.line().controls()),
                                        LibraryTables.CONTROLS,
                                        a.line().controls().getFirst()))
                .text("owner", "Owner", a -> owners(a.coverage()))
                .text("evidence", "Evidence", a -> evidence(a.coverage()))
                .build();
    }

    private List<Applicability> lines() {
        return used().stream()
                .filter(c -> c.framework().statement())
                .flatMap(c -> StatementLine.of(c).stream()
                        .map(l -> new Applicability(
                                c, l, c.of(l.requirement().id()).orElseThrow())))
                .toList();
    }

    private static String owners(RequirementCoverage coverage) {
        return coverage.serving().stream()
                .flatMap(s -> s.coverage().parts().stream())
                .map(p -> p.record())
                .filter(Objects::nonNull)
                .map(r -> r.owner())
                .filter(o -> !o.isBlank())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private String evidence(RequirementCoverage coverage) {
        return coverage.serving().stream()
                .flatMap(s -> s.coverage().parts().stream())
                .map(p -> p.record())
                .filter(Objects::nonNull)
                .flatMap(r -> r.evidence().stream())
                .distinct()
                .flatMap(id -> snapshot.state().evidence(id).stream())
                .map(Evidence::title)
                .collect(Collectors.joining("\n"));
    }
}
