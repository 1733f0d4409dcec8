package dev.merlon.engine.exchange.workbook.row;

import dev.merlon.engine.model.change.EntityKind;
import dev.merlon.engine.model.control.Applicability;
import dev.merlon.engine.model.framework.RequirementRuling;

/// Whether requirements apply, and why.
final class StatementRows implements RowWriter {

    @Override
    public void change(String id, RowCells cells, Draft draft) {
        var slash = id.indexOf('/');
        if (slash < 0) {
            cells.refuseRow("its row id names no requirement");
            return;
        }
        var before = draft.find(EntityKind.REQUIREMENT_RULING, id, RequirementRuling.class);
        var applies = before.map(RequirementRuling::applicability).orElse(Applicability.APPLIES);
        var said = cells.text("applicable", applies == Applicability.APPLIES ? "yes" : "no");
        var reason = cells.text(
                "justification", before.map(RequirementRuling::reason).orElse(""));
        if (said.isEmpty()) {
            cells.refuse("applicable", "it is yes or no");
        }
        if (said.equals("no") && reason.isBlank()) {
            cells.refuseFirst("what does not apply needs a justification", "applicable", "justification");
        }
        if (cells.refused().isEmpty()) {
            draft.put(new RequirementRuling(
                    id.substring(0, slash),
                    id.substring(slash + 1),
                    said.equals("no") ? Applicability.NOT_APPLICABLE : Applicability.APPLIES,
                    reason,
                    draft.reader().who(),
                    draft.reader().at()));
        }
    }
}
