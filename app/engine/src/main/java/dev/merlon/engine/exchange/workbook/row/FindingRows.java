package dev.merlon.engine.exchange.workbook.row;

import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.change.EntityKind;
import dev.merlon.engine.model.control.AuditFinding;
import dev.merlon.engine.model.control.FindingState;
import java.time.LocalDate;

/// What audits and tests found.
final class FindingRows implements RowWriter {

    @Override
    public void change(String id, RowCells cells, Draft draft) {
        draft.find(EntityKind.AUDIT_FINDING, id, AuditFinding.class).ifPresent(before -> {
            var after = finding(before, cells, draft);
            if (cells.refused().isEmpty()) {
                draft.put(after);
            }
        });
    }

    private static AuditFinding finding(AuditFinding before, RowCells cells, Draft draft) {
        if (cells.has("title") && cells.text("title", "").isEmpty()) {
            cells.refuse("title", "it cannot be empty");
        }
        var found = cells.day("found_on", before.foundOn());
        if (found == null) {
            cells.refuse("found_on", "it cannot be empty");
        }
        return new AuditFinding(
                before.id(),
                cells.text("title", before.title()),
                severity(cells, before.severity()),
                cells.word("state", FindingState.values(), FindingState::word, before.state()),
                cells.control("control", draft.now(), before.control()),
                cells.scope("scope", draft.now(), before.scope()),
                before.outcome(),
                cells.text("condition", before.condition()),
                cells.text("criteria", before.criteria()),
                cells.text("effect", before.effect()),
                cells.text("recommendation", before.recommendation()),
                cells.text("source", before.source()),
                found == null ? before.foundOn() : found,
                cells.text("owner", before.owner()),
                cells.day("due", before.due()),
                cells.text("response", before.response()),
                EvidenceNames.ids(cells, "evidence", before.evidence(), draft));
    }

    private static Severity severity(RowCells cells, Severity before) {
        return cells.word("severity", Severity.values(), s -> s.glyph() + " " + s.word(), before);
    }

    @Override
    public boolean add(RowCells cells, Draft draft) {
        var title = cells.required("title", "Title");
        cells.required("severity", "Severity");
        cells.required("scope", "Scope");
        var source = cells.required("source", "Source");
        var day = cells.day("found_on", null);
        if (day == null) {
            cells.refuseRow("Found on is missing");
        }
        var blank = AuditFinding.seen(
                draft.next(EntityKind.AUDIT_FINDING, "F-"),
                title,
                Severity.MEDIUM,
                "",
                new Scope.Organisation(),
                source,
                day == null ? LocalDate.EPOCH : day);
        var made = finding(blank, cells, draft);
        if (!cells.refused().isEmpty()
                || draft.all(EntityKind.AUDIT_FINDING, AuditFinding.class).stream()
                        .anyMatch(f -> same(f, made))) {
            return false;
        }
        draft.put(made);
        return true;
    }

    /// The same was read before, whatever became of it since.
    private static boolean same(AuditFinding one, AuditFinding other) {
        return one.title().equals(other.title())
                && one.scope().equals(other.scope())
                && one.source().equals(other.source())
                && one.foundOn().equals(other.foundOn())
                && one.control().equals(other.control());
    }
}
