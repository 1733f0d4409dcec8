package dev.merlon.engine.exchange.workbook;

import dev.merlon.engine.report.workbook.data.Field;
import dev.merlon.engine.report.workbook.data.RowHash;
import dev.merlon.engine.report.workbook.data.Table;
import dev.merlon.engine.report.workbook.part.Area;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// One table of a sheet while it is read: which column holds which field, wherever it has been moved.
final class TableBlock {

    private final String sheet;
    private final int header;
    private final SortedMap<Integer, String> headers;
    private final @Nullable BookTable area;
    private final LockedCells locked;
    private final List<CellLine> remarks;
    private final Map<Integer, Field> fields = new TreeMap<>();
    private final Set<Integer> unknown = new HashSet<>();
    private final List<ReadRow> rows = new ArrayList<>();
    private @Nullable Table<?> table;

    /// @param headers  of its columns, by their numbers
    /// @param area     null where the workbook has no Excel table there, as some programs save it
    TableBlock(
            String sheet,
            int header,
            SortedMap<Integer, String> headers,
            @Nullable BookTable area,
            LockedCells locked,
            List<CellLine> remarks) {
        this.sheet = sheet;
        this.header = header;
        this.headers = headers;
        this.area = area;
        this.locked = locked;
        this.remarks = remarks;
    }

    boolean covers(int column) {
        return column >= headers.firstKey() && column <= headers.lastKey();
    }

    /// Says which table it is, and so which field each column holds.
    void is(Table<?> known) {
        table = known;
        var taken = new HashSet<String>();
        headers.forEach((column, text) -> known.field(text)
                .filter(f -> taken.add(f.id()))
                .ifPresentOrElse(f -> fields.put(column, f), () -> unknown.add(column)));
        if (!taken.contains(Field.ROW_ID)) {
            remark(
                    CellLine.Kind.REFUSED,
                    Area.address(header, headers.firstKey()),
                    "",
                    "",
                    "its hidden column Row id is gone, so nobody can tell which row is which; nothing below is read");
        }
    }

    private void remark(CellLine.Kind kind, String cell, String field, String theirs, String why) {
        remarks.add(new CellLine(kind, sheet, cell, "", field, "", "", theirs, why, Side.OURS));
    }

    void row(int number, SortedMap<Integer, Typed> all) {
        if (area != null && area.total(number)) {
            return;
        }
        var cells = all.subMap(headers.firstKey(), headers.lastKey() + 1);
        if (table == null) {
            locked.table(RowHash.table(named(cells, Field.ROW_HASH, "row hash")))
                    .ifPresent(this::is);
        }
        var known = table;
        if (known == null) {
            cells.forEach((column, typed) -> {
                if (Typed.written(typed)) {
                    remark(
                            CellLine.Kind.REFUSED,
                            Area.address(number, column),
                            headers.getOrDefault(column, ""),
                            "",
                            "nobody can tell which table this row belongs to");
                }
            });
            return;
        }
        if (fields.values().stream().noneMatch(f -> f.id().equals(Field.ROW_ID))) {
            return;
        }
        unknown(number, cells);
        row(number, cells, known);
    }

    /// Names a column of somebody's own, once, when it first says something.
    private void unknown(int number, SortedMap<Integer, Typed> cells) {
        for (var column : List.copyOf(unknown)) {
            if (Typed.written(cells.get(column))) {
                unknown.remove(column);
                remark(
                        CellLine.Kind.IGNORED,
                        Area.address(header, column),
                        headers.getOrDefault(column, ""),
                        "",
                        "Merlon knows no such column here, or it stands twice; what it says from row " + number
                                + " on is passed over");
            }
        }
    }

    private void row(int number, SortedMap<Integer, Typed> cells, Table<?> known) {
        var id = named(cells, Field.ROW_ID, "row id");
        var hash = named(cells, Field.ROW_HASH, "row hash");
        var open = new ArrayList<ReadRow.Open>();
        var written = false;
        for (var each : fields.entrySet()) {
            var typed = cells.getOrDefault(each.getKey(), Typed.BLANK);
            var hidden = each.getValue().id().startsWith("row_");
            written |= !hidden && Typed.written(typed);
            if (each.getValue().input()) {
                open.add(new ReadRow.Open(Area.address(number, each.getKey()), each.getValue(), typed));
            }
        }
        if (id.isEmpty() && !written && open.stream().noneMatch(o -> o.typed() instanceof Typed.Formula)) {
            return;
        }
        var of = RowHash.table(hash);
        if (!of.isEmpty() && !of.equals(known.about().id())) {
            remark(
                    CellLine.Kind.REFUSED,
                    Area.address(number, headers.firstKey()),
                    "",
                    "",
                    "the row is from the table " + of + "; nothing of it is read");
            return;
        }
        rows.add(new ReadRow(sheet, number, known.about().id(), id, hash, false, open));
        fields.forEach((column, field) -> {
            if (!field.input() && !field.id().startsWith("row_")) {
                var place = new LockedCells.Place(
                        sheet, Area.address(number, column), id, known.about().id());
                locked.look(place, field, cells.getOrDefault(column, Typed.BLANK));
            }
        });
    }

    private String named(SortedMap<Integer, Typed> cells, String field, String title) {
        for (var each : headers.entrySet()) {
            if (each.getValue().equalsIgnoreCase(field) || each.getValue().equalsIgnoreCase(title)) {
                return cells.get(each.getKey()) instanceof Typed.Text(var text) ? RowHash.plain(text) : "";
            }
        }
        return "";
    }

    /// Its rows, when all are read.
    List<ReadRow> rows() {
        var times = new HashMap<String, Integer>();
        rows.stream().filter(r -> !r.added()).forEach(r -> times.merge(r.id(), 1, Integer::sum));
        return rows.stream()
                .map(r -> times.getOrDefault(r.id(), 0) > 1 ? r.standingTwice() : r)
                .toList();
    }
}
