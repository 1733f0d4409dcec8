package dev.merlon.engine.report.workbook.data;

import dev.merlon.engine.control.Extents;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.control.AuditFinding;
import dev.merlon.engine.model.control.Tool;
import dev.merlon.engine.report.view.Phrase;
import dev.merlon.engine.report.workbook.xlsx.Cell;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// What rows of Audit_Findings and of Tools can show.
final class AuditTables {

    static final String FINDINGS = "Audit_Findings";
    static final String TOOLS = "Tools";

    /// Rows in which people write down what is new.
    static final int SPARE = 10;

    private final Snapshot snapshot;

    AuditTables(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    Table<AuditFinding> findings() {
        var about = new Table.About(
                FINDINGS,
                "What audits and tests found: condition, criteria, effect, recommendation, response",
                "Auditor, risk owner",
                "What people found; what rules find in a contract stands on the sheet Findings. Tinted cells are for you to"
                        + " fill in. A new finding goes into an empty row: title, severity, scope, source and day.",
                "No audit or test found anything wanting, or none was recorded. A new finding goes into an empty row: title,"
                        + " severity, scope, source and day.");
        return Table.of(about, () -> snapshot.state().findings(), AuditFinding::id)
                .text("finding_id", "Finding", AuditFinding::id)
                .input("title", "Title", AuditFinding::title)
                .choice("severity", "Severity", "severity", f -> Phrase.mark(f.severity()))
                .choice("state", "State", "finding_state", f -> f.state().word())
                .input(
                        "control",
                        "Control",
                        Field.Kind.TEXT,
                        f -> Cell.link(f.control(), LibraryTables.CONTROLS, f.control()))
                .input("scope", "Scope", Field.Kind.TEXT, f -> RecordTables.scope(f.scope()))
                .input("condition", "Condition", AuditFinding::condition)
                .input("criteria", "Criteria", AuditFinding::criteria)
                .input("effect", "Effect", AuditFinding::effect)
                .input("recommendation", "Recommendation", AuditFinding::recommendation)
                .input("source", "Source", AuditFinding::source)
                .input("found_on", "Found on", Field.Kind.DAY, f -> Cell.day(f.foundOn()))
                .input("owner", "Owner", AuditFinding::owner)
                .input("due", "Due", Field.Kind.DAY, f -> Cell.day(f.due()))
                .input("response", "Response", AuditFinding::response)
                .text("overdue", "Overdue", f -> f.overdue(today()) ? "▲ overdue" : "no")
                .cell("outcome", "Outcome", this::outcome)
                .input("evidence", "Evidence", f -> Phrase.list(f.evidence()))
                .spare(SPARE)
                .build();
    }

    private Cell outcome(AuditFinding finding) {
        return snapshot.judgement()
                .outcomes()
                .filter(o -> o.id().equals(finding.outcome()))
                .findFirst()
                .map(o -> Cell.link(o.id(), OutcomeTables.sheetOf(o.rule().kind()), o.id()))
                .orElse(Cell.text(finding.outcome()));
    }

    private LocalDate today() {
        return snapshot.at().atZone(ZoneOffset.UTC).toLocalDate();
    }

    Table<Tool> tools() {
        var about = new Table.About(
                TOOLS,
                "Tools and shared components that provide controls, what passes through them, who answers for them",
                "Architect, auditor",
                "Which controls a tool provides stands on the sheet Control_Status, in the tool's scope.",
                "No tool was recorded: record the gateway, the identity provider, the scanners.");
        return Table.of(about, () -> snapshot.state().tools(), Tool::id)
                .text("tool_id", "Tool", Tool::id)
                .text("name", "Name", Tool::name)
                .text("type", "Type", t -> t.type().word())
                .text("layer", "Layer", t -> t.layer().word())
                .cell("reach", "Reach", t -> RecordTables.scope(t.reach()))
                .count(
                        "endpoints",
                        "Endpoints",
                        t -> Extents.of(snapshot)
                                .of(t.reach())
                                .list(snapshot.apis())
                                .size())
                .text("responsible", "Responsible", Tool::responsible)
                .text("leaves", "Leaves to the APIs", Tool::leaves)
                .build();
    }
}
