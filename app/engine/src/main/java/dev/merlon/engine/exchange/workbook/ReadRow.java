package dev.merlon.engine.exchange.workbook;

import dev.merlon.engine.report.workbook.data.Field;
import java.util.List;

/// A row of a table that was read, with its open cells.
///
/// @param sheet   its name
/// @param number  1-based, as people see it
/// @param table   the id of the table
/// @param id      the hidden row id; empty for one that somebody added
/// @param hash    what its inputs were when it was written; see
///                [dev.merlon.engine.report.workbook.data.RowHash]
/// @param twice   whether another row of the same table has the id too
/// @param cells   of its inputs, blank ones too
record ReadRow(String sheet, int number, String table, String id, String hash, boolean twice, List<Open> cells) {

    /// A cell that people may change.
    ///
    /// @param address  within the sheet: `F7`
    record Open(String address, Field field, Typed typed) {}

    ReadRow {
        cells = List.copyOf(cells);
    }

    ReadRow standingTwice() {
        return new ReadRow(sheet, number, table, id, hash, true, cells);
    }

    boolean added() {
        return id.isEmpty();
    }
}
