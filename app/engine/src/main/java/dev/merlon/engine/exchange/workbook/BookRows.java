package dev.merlon.engine.exchange.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Finds the tables of a workbook: by the Excel tables where the workbook still has them, else by a header that
/// names the row id.
final class BookRows implements BookVisitor {

    private final LockedCells locked;
    private final List<CellLine> remarks;
    private final List<ReadRow> rows = new ArrayList<>();
    private final List<TableBlock> blocks = new ArrayList<>();
    private String sheet = "";
    private List<BookTable> tables = List.of();
    private int found;

    BookRows(LockedCells locked, List<CellLine> remarks) {
        this.locked = locked;
        this.remarks = remarks;
    }

    @Override
    public boolean sheet(String name, List<BookTable> ofSheet) {
        finish();
        sheet = name;
        tables = ofSheet;
        return ofSheet.isEmpty() || ofSheet.stream().anyMatch(t -> !locked.withoutInputs(t.source()));
    }

    private void finish() {
        blocks.forEach(b -> rows.addAll(b.rows()));
        blocks.clear();
    }

    @Override
    public void row(int number, SortedMap<Integer, Typed> cells) {
        var before = List.copyOf(blocks);
        if (!begins(number, cells)) {
            before.forEach(b -> b.row(number, cells));
        }
    }

    /// Whether a table begins with the row.
    private boolean begins(int number, SortedMap<Integer, Typed> cells) {
        var begun = false;
        for (var table : tables) {
            var known = locked.table(table.source());
            if (table.area().firstRow() == number && known.isPresent()) {
                var block = block(
                        number,
                        headers(cells.subMap(
                                table.area().firstColumn(), table.area().lastColumn() + 1)),
                        table);
                if (block != null) {
                    block.is(known.get());
                    begun = true;
                }
            }
        }
        return begun || beginsWithoutTable(number, cells);
    }

    private boolean beginsWithoutTable(int number, SortedMap<Integer, Typed> cells) {
        var headers = headers(cells);
        var namesRow = headers.values().stream().anyMatch(h -> h.equalsIgnoreCase("row id") || h.equals("row_id"));
        if (!namesRow || tables.stream().anyMatch(t -> t.area().firstRow() == number)) {
            return false;
        }
        var block = block(number, headers, null);
        if (block != null) {
            locked.table(sheet).ifPresent(block::is);
        }
        return block != null;
    }

    private static SortedMap<Integer, String> headers(SortedMap<Integer, Typed> cells) {
        var headers = new TreeMap<Integer, String>();
        cells.forEach((column, typed) -> {
            if (typed instanceof Typed.Text(var text)) {
                headers.put(column, text.strip());
            }
        });
        return headers;
    }

    private @Nullable TableBlock block(int number, SortedMap<Integer, String> headers, @Nullable BookTable table) {
        if (headers.isEmpty()) {
            return null;
        }
        var above = blocks.stream()
                .filter(b -> headers.keySet().stream().anyMatch(b::covers))
                .toList();
        above.forEach(b -> rows.addAll(b.rows()));
        blocks.removeAll(above);
        var block = new TableBlock(sheet, number, headers, table, locked, remarks);
        blocks.add(block);
        found++;
        return block;
    }

    /// All rows, when the workbook is read.
    List<ReadRow> rows() {
        finish();
        locked.finish();
        return rows;
    }

    /// How many tables were found.
    int found() {
        return found;
    }
}
