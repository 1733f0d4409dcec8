package dev.merlon.engine.report.workbook.data;

import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.control.Control;
import dev.merlon.engine.model.control.ControlRecord;
import dev.merlon.engine.model.framework.Framework;
import dev.merlon.engine.model.framework.FrameworkUse;
import dev.merlon.engine.model.rule.Origin;
import dev.merlon.engine.report.view.Phrase;
import dev.merlon.engine.report.view.Spread;
import dev.merlon.engine.report.workbook.xlsx.Cell;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What rows of Rules and of Controls can show.
final class LibraryTables {

    static final String RULES = "Rules";
    static final String CONTROLS = "Controls";

    private final Snapshot snapshot;
    private @Nullable Map<String, List<ControlRecord>> records;

    LibraryTables(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    Table<Spread> rules() {
        var about = new Table.About(
                RULES,
                "The criteria: condition, controls, categories and rating of each rule that was applied",
                "Auditor, architect",
                "The condition is in the Common Expression Language over facts; the rule fires where it is true and nothing"
                        + " holds it.",
                "No rule was applied yet: import a contract first.");
        return Table.of(
                        about,
                        () -> Spread.all(snapshot),
                        (Spread s) -> s.rule().id())
                .text("rule_id", "Rule", s -> s.rule().id())
                .text("kind", "Kind", s -> s.rule().kind().word())
                .text("title", "What", s -> Phrase.general(s.rule()))
                .text("applies_to", "Applies to", s -> s.rule().appliesTo().word())
                .number(
                        "fires",
                        "Fires",
                        s -> first(s, s.live().size() + s.settled().size()))
                .number("open", "Open", s -> first(s, s.open().size()))
                .number("held", "Held", s -> first(s, s.held().size()))
                .count("not_applicable", "Not applicable", Spread::notApplicable)
                .text("when", "Condition", s -> s.rule().when())
                .text("held_when", "Held when the contract shows", s -> s.rule().heldWhen())
                .cell(
                        "held_by",
                        "Held by",
                        s -> s.rule().heldBy().isEmpty()
                                ? Cell.EMPTY
                                : Cell.link(
                                        Phrase.list(s.rule().heldBy()),
                                        CONTROLS,
                                        s.rule().heldBy().getFirst()))
                .count("likelihood", "Likelihood", s -> s.rule().likelihood())
                .text("impact", "Impact", s -> Phrase.impact(s.rule().impact()))
                .text("principle", "Principle", s -> Phrase.principle(s.rule().principle()))
                .text("stride", "STRIDE", s -> Phrase.list(s.rule().categories().stride()))
                .text(
                        "owasp_api",
                        "OWASP API 2023",
                        s -> Phrase.list(s.rule().categories().owaspApi()))
                .text(
                        "linddun",
                        "LINDDUN",
                        s -> Phrase.list(s.rule().categories().linddun()))
                .text("cwe", "CWE", s -> Phrase.cwe(s.rule().categories().cwe()))
                .text("capec", "CAPEC", s -> Phrase.list(s.rule().categories().capec()))
                .text("mitigation", "What to do", s -> s.rule().mitigation())
                .text("false_positives", "Where it may be wrong", s -> s.rule().falsePositives())
                .text("origin", "From", s -> origin(s.rule().origin()))
                .build();
    }

    private static Cell first(Spread spread, int count) {
        var shown = spread.live().stream()
                .findFirst()
                .or(() -> spread.settled().stream().findFirst())
                .or(() -> spread.open().stream().findFirst())
                .or(() -> spread.held().stream().findFirst());
        return shown.map(o -> Cell.number(
                        count, new Cell.Link(OutcomeTables.sheetOf(spread.rule().kind()), o.id())))
                .orElse(Cell.number(count));
    }

    Table<Control> controls() {
        var about = new Table.About(
                CONTROLS,
                "The controls that were considered, with statement, layer, stage and how to verify each",
                "Auditor, architect",
                "The catalogue. What was recorded about a control stands on the sheet Control_Status. Numbers name"
                        + " requirements of the frameworks in use; their texts are the standards' own.",
                "The library holds no control.");
        return Table.of(about, () -> snapshot.library().controls(), Control::id)
                .text("control_id", "Control", Control::id)
                .text("title", "Title", Control::title)
                .text("statement", "Statement", Control::statement)
                .text("family", "Family", Control::family)
                .text("layer", "Layer", c -> c.layer().word())
                .text("stage", "Stage", c -> c.stage().word())
                .text("principle", "Principle", c -> Phrase.principle(c.principle()))
                .number("records", "Records", this::records)
                .text("applies_to", "For APIs", c -> Phrase.list(c.applyTo()))
                .text("cwe", "CWE", c -> Phrase.cwe(c.cwe()))
                .text("requirements", "Requirements served", this::requirements)
                .text("verification", "How to verify it", Control::verification)
                .text("inferable", "A contract shows it", Control::inferable)
                .text("signal", "By what", Control::signal)
                .text("origin", "From", c -> origin(c.origin()))
                .build();
    }

    private Cell records(Control control) {
        var known = records;
        if (known == null) {
            known = snapshot.state().records().stream()
                    .collect(Collectors.groupingBy(ControlRecord::control, HashMap::new, Collectors.toList()));
            records = known;
        }
        var own = known.getOrDefault(control.id(), List.of());
        return own.isEmpty()
                ? Cell.number(0)
                : Cell.number(
                        own.size(),
                        new Cell.Link(RecordTables.STATUS, own.getFirst().id()));
    }

    /// Of the frameworks in use only: reading all of them takes a while, and most say nothing to this workspace.
    private String requirements(Control control) {
        return inUse(snapshot).stream()
                .map(f -> f.shortName() + ": " + f.servedBy(control.id()).collect(Collectors.joining(", ")))
                .filter(t -> !t.endsWith(": "))
                .collect(Collectors.joining("\n"));
    }

    static List<Framework> inUse(Snapshot snapshot) {
        return snapshot.state().frameworkUses().stream()
                .map(FrameworkUse::framework)
                .flatMap(id -> snapshot.library().frameworks().find(id).stream())
                .toList();
    }

    private static String origin(Origin origin) {
        return origin.layer().word() + ", " + origin.file();
    }
}
