package dev.merlon.engine.exchange.workbook.row;

import dev.merlon.engine.model.change.EntityKind;
import dev.merlon.engine.model.control.ControlTest;
import dev.merlon.engine.model.control.Result;
import org.jspecify.annotations.Nullable;

/// Tests of control records.
final class TestRows implements RowWriter {

    private static final int MOST = 1_000_000;

    @Override
    public void change(String id, RowCells cells, Draft draft) {
        var before = draft.find(EntityKind.CONTROL_TEST, id, ControlTest.class).orElseGet(() -> ControlTest.blank(id));
        var after = new ControlTest(
                id,
                cells.text("method", before.method()),
                cells.text("tester", before.tester()),
                cells.day("date", before.date()),
                cells.text("sampling", before.sampling()),
                count("sample_size", cells, before.sampleSize()),
                count("failed", cells, before.failed()),
                result(cells, before.result()),
                cells.text("conclusion", before.conclusion()),
                cells.text("reviewer", before.reviewer()),
                cells.day("reviewed_on", before.reviewedOn()));
        for (var field : new String[] {"sampling", "sample_size"}) {
            if (cells.text(field, "as it was").isEmpty()) {
                cells.refuse(field, "it cannot be empty");
            }
        }
        var size = after.sampleSize();
        var failed = after.failed();
        if (size != null && failed != null && failed > size && cells.hasAny("failed", "sample_size")) {
            cells.refuseFirst("more items failed than the sample has", "failed", "sample_size");
        }
        if (cells.refused().isEmpty()) {
            draft.put(after);
        }
    }

    /// An empty cell is one that nobody filled in.
    private static @Nullable Integer count(String field, RowCells cells, @Nullable Integer before) {
        return !cells.has(field)
                ? before
                : cells.text(field, "").isEmpty() ? null : Integer.valueOf(cells.number(field, MOST, 0));
    }

    private static @Nullable Result result(RowCells cells, @Nullable Result before) {
        return !cells.has("result")
                ? before
                : cells.text("result", "").isEmpty()
                        ? null
                        : cells.word("result", Result.values(), Result::word, Result.NOT_ASSESSED);
    }
}
