package dev.merlon.engine.exchange.workbook.row;

import dev.merlon.engine.model.change.EntityKind;
import dev.merlon.engine.model.control.Applicability;
import dev.merlon.engine.model.control.Confidence;
import dev.merlon.engine.model.control.ControlRecord;
import dev.merlon.engine.model.control.Result;
import dev.merlon.engine.model.control.WorkStatus;

/// Control records.
final class StatusRows implements RowWriter {

    private static final int HIGHEST = 5;

    @Override
    public void change(String id, RowCells cells, Draft draft) {
        draft.find(EntityKind.CONTROL_RECORD, id, ControlRecord.class).ifPresent(before -> {
            var after = new ControlRecord(
                    before.id(),
                    before.control(),
                    before.scope(),
                    cells.word("applicability", Applicability.values(), Applicability::word, before.applicability()),
                    cells.text("reason", before.reason()),
                    cells.word("status", WorkStatus.values(), WorkStatus::word, before.status()),
                    cells.word("result", Result.values(), Result::word, before.result()),
                    cells.word("confidence", Confidence.values(), Confidence::word, before.confidence()),
                    cells.text("owner", before.owner()),
                    cells.day("due", before.due()),
                    cells.day("next_review", before.nextReview()),
                    cells.number("maturity", HIGHEST, before.maturity()),
                    cells.text("target", "0").isEmpty() ? 0 : cells.number("target", HIGHEST, before.target()),
                    EvidenceNames.ids(cells, "evidence_ids", before.evidence(), draft),
                    cells.text("note", before.note()));
            check(after, cells);
            if (cells.refused().isEmpty()) {
                draft.put(after);
            }
        });
    }

    /// What a record says together; what it said before and nobody changed is not asked about.
    private static void check(ControlRecord after, RowCells cells) {
        if (after.applicability() == Applicability.NOT_APPLICABLE
                && after.reason().isBlank()
                && cells.hasAny("applicability", "reason")) {
            cells.refuseFirst("what does not apply needs a reason", "applicability", "reason");
        }
        if (after.confidence().proves() && after.evidence().isEmpty() && cells.hasAny("confidence", "evidence_ids")) {
            cells.refuseFirst("what was tested or audited needs evidence", "confidence", "evidence_ids");
        }
    }
}
