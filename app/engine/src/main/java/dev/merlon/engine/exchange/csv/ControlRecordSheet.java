package dev.merlon.engine.exchange.csv;

import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.change.EntityKind;
import dev.merlon.engine.model.control.Applicability;
import dev.merlon.engine.model.control.Confidence;
import dev.merlon.engine.model.control.ControlRecord;
import dev.merlon.engine.model.control.Result;
import dev.merlon.engine.model.control.WorkStatus;
import java.util.List;
import java.util.Objects;

/// Control records, one line for a control in a scope.
public final class ControlRecordSheet extends CsvSheet<ControlRecord> {

    public ControlRecordSheet() {
        super(
                List.of(
                        "control",
                        "scope",
                        "applicability",
                        "reason",
                        "status",
                        "result",
                        "confidence",
                        "owner",
                        "due",
                        "next_review",
                        "maturity",
                        "target",
                        "evidence",
                        "note"),
                List.of("control", "scope"));
    }

    @Override
    List<ControlRecord> all(Snapshot snapshot) {
        return snapshot.state().records();
    }

    @Override
    List<String> cells(ControlRecord each) {
        return List.of(
                each.control(),
                each.scope().text(),
                each.applicability().word(),
                each.reason(),
                each.status().word(),
                each.result().word(),
                each.confidence().word(),
                each.owner(),
                Objects.toString(each.due(), ""),
                Objects.toString(each.nextReview(), ""),
                Integer.toString(each.maturity()),
                Integer.toString(each.target()),
                String.join("; ", each.evidence()),
                each.note());
    }

    @Override
    ControlRecord read(CsvRow row, Snapshot snapshot) {
        var control = row.required("control");
        if (!control.isEmpty() && snapshot.library().control(control).isEmpty()) {
            row.refuse("control", "no control is called " + control);
        }
        var scope = row.scope("scope", snapshot);
        var id = ControlRecord.idOf(control, scope);
        var before = snapshot.state()
                .entity(EntityKind.CONTROL_RECORD, id)
                .map(ControlRecord.class::cast)
                .orElseGet(() -> ControlRecord.declared(control, scope, WorkStatus.NOT_STARTED, "", ""));
        var read = new ControlRecord(
                id,
                control,
                scope,
                row.word("applicability", Applicability.values(), Applicability::word, before.applicability()),
                row.text("reason", before.reason()),
                row.word("status", WorkStatus.values(), WorkStatus::word, before.status()),
                row.word("result", Result.values(), Result::word, before.result()),
                row.word("confidence", Confidence.values(), Confidence::word, before.confidence()),
                row.text("owner", before.owner()),
                row.date("due", before.due()),
                row.date("next_review", before.nextReview()),
                row.number("maturity", 5, before.maturity()),
                row.number("target", 5, before.target()),
                row.list("evidence", before.evidence()),
                row.text("note", before.note()));
        check(row, read, snapshot);
        return read;
    }

    private static void check(CsvRow row, ControlRecord read, Snapshot snapshot) {
        if (read.applicability() == Applicability.NOT_APPLICABLE
                && read.reason().isBlank()) {
            row.refuse("reason", "what does not apply needs a reason");
        }
        if (read.confidence().proves() && read.evidence().isEmpty()) {
            row.refuse("confidence", "what was tested or audited needs evidence");
        }
        read.evidence().stream()
                .filter(id -> snapshot.state().evidence(id).isEmpty())
                .forEach(id -> row.refuse("evidence", "the workspace has no evidence " + id));
    }
}
