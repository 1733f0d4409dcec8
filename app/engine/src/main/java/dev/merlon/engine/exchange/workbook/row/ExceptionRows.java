package dev.merlon.engine.exchange.workbook.row;

import dev.merlon.engine.model.change.EntityKind;
import dev.merlon.engine.model.governance.ExceptionRecord;
import dev.merlon.engine.model.governance.ExceptionStanding;

/// Exceptions that are only requested: whoever approves one approves what it says.
final class ExceptionRows implements RowWriter {

    @Override
    public void change(String id, RowCells cells, Draft draft) {
        draft.find(EntityKind.EXCEPTION, id, ExceptionRecord.class).ifPresent(before -> {
            if (before.standing(draft.today()) != ExceptionStanding.REQUESTED) {
                cells.refuseRow("only what is still requested can be changed; ask for a new exception in Merlon");
                return;
            }
            var reason = cells.text("reason", before.reason());
            var compensation = cells.text("compensation", before.compensation());
            var until = cells.day("until", before.until());
            if (reason.isBlank()) {
                cells.refuse("reason", "an exception has a reason");
            }
            if (compensation.isBlank()) {
                cells.refuse("compensation", "an exception says what protects meanwhile");
            }
            if (until == null || until.isBefore(before.from()) || until.isBefore(draft.today())) {
                cells.refuse("until", "an exception ends after it begins, and not before today");
            }
            if (cells.refused().isEmpty() && until != null) {
                draft.put(new ExceptionRecord(
                        before.id(),
                        before.waived(),
                        before.scope(),
                        reason,
                        compensation,
                        before.requested(),
                        before.from(),
                        until,
                        null,
                        null,
                        before.grounds()));
            }
        });
    }
}
