package dev.merlon.engine.exchange.csv;

import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.change.EntityKind;
import dev.merlon.engine.model.control.AuditFinding;
import dev.merlon.engine.model.control.FindingState;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;

/// What audits and tests found, one line each.
public final class FindingSheet extends CsvSheet<AuditFinding> {

    public FindingSheet() {
        super(
                List.of(
                        "id",
                        "title",
                        "severity",
                        "state",
                        "control",
                        "scope",
                        "outcome",
                        "condition",
                        "criteria",
                        "effect",
                        "recommendation",
                        "source",
                        "found_on",
                        "owner",
                        "due",
                        "response",
                        "evidence"),
                List.of("id", "title", "scope"));
    }

    @Override
    List<AuditFinding> all(Snapshot snapshot) {
        return snapshot.state().findings();
    }

    @Override
    List<String> cells(AuditFinding each) {
        return List.of(
                each.id(),
                each.title(),
                each.severity().word(),
                each.state().word(),
                each.control(),
                each.scope().text(),
                each.outcome(),
                each.condition(),
                each.criteria(),
                each.effect(),
                each.recommendation(),
                each.source(),
                each.foundOn().toString(),
                each.owner(),
                Objects.toString(each.due(), ""),
                each.response(),
                String.join("; ", each.evidence()));
    }

    @Override
    AuditFinding read(CsvRow row, Snapshot snapshot) {
        var id = row.required("id");
        var title = row.required("title");
        var scope = row.scope("scope", snapshot);
        var today = snapshot.at().atZone(ZoneOffset.UTC).toLocalDate();
        var before = snapshot.state()
                .entity(EntityKind.AUDIT_FINDING, id)
                .map(AuditFinding.class::cast)
                .orElseGet(() -> AuditFinding.seen(id, title, Severity.MEDIUM, "", scope, "", today));
        var control = row.text("control", before.control());
        if (!control.isEmpty() && snapshot.library().control(control).isEmpty()) {
            row.refuse("control", "no control is called " + control);
        }
        LocalDate found = row.date("found_on", before.foundOn());
        return new AuditFinding(
                id,
                title,
                row.word("severity", Severity.values(), Severity::word, before.severity()),
                row.word("state", FindingState.values(), FindingState::word, before.state()),
                control,
                scope,
                row.text("outcome", before.outcome()),
                row.text("condition", before.condition()),
                row.text("criteria", before.criteria()),
                row.text("effect", before.effect()),
                row.text("recommendation", before.recommendation()),
                row.text("source", before.source()),
                found == null ? before.foundOn() : found,
                row.text("owner", before.owner()),
                row.date("due", before.due()),
                row.text("response", before.response()),
                row.list("evidence", before.evidence()));
    }
}
