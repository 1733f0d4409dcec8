package dev.merlon.engine.exchange.workbook;

import dev.merlon.engine.exchange.workbook.row.Draft;
import dev.merlon.engine.exchange.workbook.row.RowCells;
import dev.merlon.engine.exchange.workbook.row.RowWriters;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.change.Edit;
import dev.merlon.engine.model.governance.Signature;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What reading a workbook back would change, cell by cell. Each open cell is compared with what it was and with
/// what the workspace says now: where only the workbook changed it, it is taken; where both did, somebody chooses.
/// Nothing is kept before [dev.merlon.engine.Workspace#edit] is given the edits.
public final class ReadBack {

    private final String file;
    private final List<CellLine> lines;
    private final List<Edit> edits;
    private final int unchanged;

    private ReadBack(String file, List<CellLine> lines, List<Edit> edits, int unchanged) {
        this.file = file;
        this.lines = List.copyOf(lines);
        this.edits = List.copyOf(edits);
        this.unchanged = unchanged;
    }

    /// @param reader   who reads it back, and when
    /// @param choices  who is right where both changed a cell
    public static ReadBack of(FilledBook book, Snapshot now, Signature reader, Choices choices) {
        var lines = new ArrayList<>(book.remarks());
        var merge = new RowMerge(now, book.then(now), choices);
        var draft = new Draft(now, reader);
        var rows = new LinkedHashMap<String, Map<String, List<ReadRow>>>();
        RowWriters.order().forEach(table -> rows.put(table, new LinkedHashMap<>()));
        for (var row : book.rows()) {
            var key = row.added() ? row.sheet() + "\n" + row.number() : row.id();
            rows.computeIfAbsent(row.table(), _ -> new LinkedHashMap<>())
                    .computeIfAbsent(key, _ -> new ArrayList<>())
                    .add(row);
        }
        rows.forEach(
                (table, ofTable) -> ofTable.values().forEach(same -> lines.addAll(take(table, same, merge, draft))));
        return new ReadBack(book.file(), lines, draft.edits(), merge.unchanged());
    }

    /// @param same  rows of one id; more than one where tables show the same thing, or somebody copied a row
    private static List<CellLine> take(String table, List<ReadRow> same, RowMerge merge, Draft draft) {
        var first = same.getFirst();
        var cells = first.added() ? merge.added(first) : merge.merged(same);
        var taken = new LinkedHashMap<String, String>();
        cells.stream()
                .filter(MergedCell::taken)
                .forEach(c -> taken.put(c.field().id(), c.text()));
        if (taken.isEmpty()) {
            return cells.stream().map(MergedCell::line).toList();
        }
        var refused = new LinkedHashMap<String, String>();
        var isNew = write(table, first, taken, refused, draft);
        var lines = new ArrayList<CellLine>();
        for (var cell : cells) {
            var why = refused.get(cell.field().id());
            lines.add(why != null && cell.taken() ? cell.line().refused(why) : cell.line());
        }
        return first.added() && refused.isEmpty() ? RowMerge.asRow(lines, isNew) : lines;
    }

    /// Takes the row; where a cell is refused, the others are taken without it. A row that is new is taken whole or
    /// not at all.
    ///
    /// @param refused  receives why cells cannot be taken, by field
    private static boolean write(
            String table, ReadRow row, Map<String, String> taken, Map<String, String> refused, Draft draft) {
        var writer = RowWriters.of(table);
        var left = new LinkedHashMap<>(taken);
        while (!left.isEmpty()) {
            var cells = new RowCells(left);
            var isNew = false;
            if (writer.isEmpty()) {
                cells.refused().put("", "what this table says cannot be read back");
            } else if (row.added()) {
                isNew = writer.get().add(cells, draft);
            } else {
                writer.get().change(row.id(), cells, draft);
            }
            if (cells.refused().isEmpty()) {
                return isNew;
            }
            var whole = row.added() || cells.refused().containsKey("");
            var why = cells.refused().values().iterator().next();
            left.keySet().forEach(f -> {
                var own = cells.refused().get(f);
                if (own != null || whole) {
                    refused.put(f, own == null ? why : own);
                }
            });
            left.keySet().removeAll(refused.keySet());
        }
        return false;
    }

    /// The workbook's name.
    public String file() {
        return file;
    }

    /// Every cell that is not as it was, in the order of the tables.
    public List<CellLine> lines() {
        return lines;
    }

    /// Those of a kind.
    public List<CellLine> lines(CellLine.Kind kind) {
        return lines.stream().filter(l -> l.kind() == kind).toList();
    }

    public int count(CellLine.Kind kind) {
        return (int) lines.stream().filter(l -> l.kind() == kind).count();
    }

    /// How many open cells are as they were on both sides.
    public int unchanged() {
        return unchanged;
    }

    /// What would change in the workspace, as one step.
    public List<Edit> edits() {
        return edits;
    }

    /// How many cells would be taken.
    public int taken() {
        return (int) lines.stream()
                .filter(l -> l.kind() == CellLine.Kind.THEIRS
                        || l.kind() == CellLine.Kind.ADDED
                        || (l.kind() == CellLine.Kind.CONFLICT && l.side() == Side.THEIRS))
                .count();
    }
}
