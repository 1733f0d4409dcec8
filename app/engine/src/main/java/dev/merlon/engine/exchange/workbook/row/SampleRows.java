package dev.merlon.engine.exchange.workbook.row;

import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.change.EntityKind;
import dev.merlon.engine.model.control.ControlRecord;
import dev.merlon.engine.model.control.ControlTest;
import dev.merlon.engine.model.control.SampleItem;
import java.util.ArrayList;
import java.util.Optional;

/// What the items of samples showed.
final class SampleRows implements RowWriter {

    @Override
    public void change(String id, RowCells cells, Draft draft) {
        item(id, draft)
                .ifPresentOrElse(
                        before -> draft.put(changed(before, cells)),
                        () -> cells.refuseRow("its row id names no item of a sample"));
    }

    private static SampleItem changed(SampleItem before, RowCells cells) {
        var attributes = new ArrayList<String>();
        for (var i = 0; i < SampleItem.ATTRIBUTES; i++) {
            attributes.add(cells.text(
                    "attribute_" + (char) ('a' + i), before.attributes().get(i)));
        }
        return new SampleItem(
                before.test(),
                before.endpoint(),
                attributes,
                cells.text("note", before.note()),
                cells.text("evidence", before.evidence()));
    }

    /// The id is that of the test, a slash and the endpoint; the longest test's id that fits is meant.
    private static Optional<SampleItem> item(String id, Draft draft) {
        var kept = draft.find(EntityKind.SAMPLE_ITEM, id, SampleItem.class);
        if (kept.isPresent()) {
            return kept;
        }
        return draft.all(EntityKind.CONTROL_RECORD, ControlRecord.class).stream()
                .map(r -> ControlTest.idOf(r.id()))
                .filter(t -> id.startsWith(t + "/") && id.indexOf('@', t.length() + 1) > 0)
                .max(java.util.Comparator.comparingInt(String::length))
                .map(test -> {
                    var endpoint = id.substring(test.length() + 1);
                    var at = endpoint.indexOf('@');
                    return SampleItem.blank(
                            test, new EndpointId(endpoint.substring(0, at), endpoint.substring(at + 1)));
                });
    }
}
