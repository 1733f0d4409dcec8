package dev.merlon.engine.exchange.workbook;

import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.report.workbook.data.AuditContent;
import dev.merlon.engine.report.workbook.data.Field;
import dev.merlon.engine.report.workbook.data.RowHash;
import dev.merlon.engine.report.workbook.data.Table;
import dev.merlon.engine.report.workbook.part.XmlText;
import dev.merlon.engine.report.workbook.xlsx.Cell;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Compares the open cells of rows: what they were, what the workspace says, what the workbook says.
final class RowMerge {

    private static final String GONE = "the workspace no longer has this row";

    private final AuditContent now;
    private final AuditContent then;
    private final Choices choices;
    private final Map<String, List<String>> lists = new HashMap<>();
    private int unchanged;

    RowMerge(Snapshot now, Snapshot then, Choices choices) {
        this.now = new AuditContent(now);
        this.then = new AuditContent(then);
        this.choices = choices;
    }

    /// Open cells that nobody changed.
    int unchanged() {
        return unchanged;
    }

    private List<String> words(Field field) {
        return field.list().isEmpty()
                ? List.of()
                : lists.computeIfAbsent(field.list(), name -> now.list(name).orElse(List.of()));
    }

    /// The cells of rows that show the same thing, but for those that are as they were.
    List<MergedCell> merged(List<ReadRow> rows) {
        var byField = new HashMap<String, List<MergedCell>>();
        var all = new ArrayList<MergedCell>();
        for (var row : rows) {
            for (var open : row.cells()) {
                var cell = merged(row, open);
                if (cell == null) {
                    unchanged++;
                } else {
                    all.add(cell);
                    byField.computeIfAbsent(open.field().id(), _ -> new ArrayList<>())
                            .add(cell);
                }
            }
        }
        return all.stream()
                .map(c -> disputed(byField.get(c.field().id()))
                        ? refused(c, "another table of the workbook says something else about the same")
                        : c)
                .toList();
    }

    private static boolean disputed(@Nullable List<MergedCell> cells) {
        return cells != null
                && cells.stream()
                                .filter(MergedCell::taken)
                                .map(MergedCell::text)
                                .distinct()
                                .count()
                        > 1;
    }

    private static MergedCell refused(MergedCell cell, String why) {
        return cell.taken()
                ? new MergedCell(cell.field(), cell.text(), cell.line().refused(why))
                : cell;
    }

    private @Nullable MergedCell merged(ReadRow row, ReadRow.Open open) {
        var field = open.field();
        var raw = CellText.raw(field, open.typed());
        var base = RowHash.find(row.hash(), field.id()).orElse("");
        var table = now.described(row.table()).orElseThrow();
        var place = table.find(row.id());
        var untouched = RowHash.of(raw).equals(base) && !(open.typed() instanceof Typed.Formula);
        if (place.isEmpty()) {
            return untouched || (base.isEmpty() && raw.isEmpty())
                    ? null
                    : cell(row, open, raw, CellLine.Kind.REFUSED, "", "", GONE);
        }
        var cell = cell(table, place.getAsInt(), field);
        var ours = RowHash.plain(cell);
        var same = raw.equals(ours) && !(open.typed() instanceof Typed.Formula);
        if (same) {
            return null;
        }
        if (untouched) {
            return cell(row, open, raw, CellLine.Kind.OURS, was(row, field, base), ours, "");
        }
        var text = CellText.of(field, open.typed(), words(field));
        if (text.plain().equals(ours) && text.refusal().isEmpty()) {
            return null;
        }
        var reason = text.refusal().isEmpty() ? whole(row, cell) : text.refusal();
        if (!reason.isEmpty()) {
            return cell(row, open, text.plain(), CellLine.Kind.REFUSED, was(row, field, base), ours, reason);
        }
        var kind = RowHash.of(ours).equals(base) ? CellLine.Kind.THEIRS : CellLine.Kind.CONFLICT;
        return cell(
                row,
                open,
                text.plain(),
                kind,
                kind == CellLine.Kind.THEIRS ? ours : was(row, field, base),
                ours,
                base.isEmpty() ? "nobody knows what it was: its row hash is gone" : "");
    }

    private static Cell cell(Table<?> table, int row, Field field) {
        return table.column(field.id()).orElseThrow().at(row);
    }

    /// Why nothing of the row, or of a cell that holds such a text, can be taken.
    private static String whole(ReadRow row, Cell ours) {
        if (row.twice()) {
            return "another row of the table has the same hidden row id; write a new one into an empty row";
        }
        return ours instanceof Cell.Text(var text, var _) && XmlText.shortens(text)
                ? "the cell shows only the beginning of the text; change it in Merlon"
                : "";
    }

    /// What the cell was when the workbook was written, where that is certain.
    private String was(ReadRow row, Field field, String base) {
        var table = then.described(row.table()).orElseThrow();
        var place = table.find(row.id());
        if (place.isEmpty() || base.isEmpty()) {
            return "";
        }
        var was = RowHash.plain(cell(table, place.getAsInt(), field));
        return RowHash.of(was).equals(base) ? was : "";
    }

    private MergedCell cell(
            ReadRow row, ReadRow.Open open, String theirs, CellLine.Kind kind, String was, String ours, String why) {
        var field = open.field();
        var line = new CellLine(
                kind,
                row.sheet(),
                open.address(),
                row.id(),
                field.title(),
                CellText.shown(field, was),
                CellText.shown(field, ours),
                CellText.shown(field, theirs),
                why,
                Side.OURS);
        return new MergedCell(field, theirs, withSide(line, choices.at(line.rowAddress())));
    }

    private static CellLine withSide(CellLine line, Side side) {
        return new CellLine(
                line.kind(),
                line.sheet(),
                line.cell(),
                line.row(),
                line.field(),
                line.was(),
                line.ours(),
                line.theirs(),
                line.why(),
                side);
    }

    /// The cells of a row that somebody added.
    List<MergedCell> added(ReadRow row) {
        var cells = new ArrayList<MergedCell>();
        for (var open : row.cells()) {
            var text = CellText.of(open.field(), open.typed(), words(open.field()));
            if (!text.plain().isEmpty() || !text.refusal().isEmpty()) {
                var kind = text.refusal().isEmpty() ? CellLine.Kind.ADDED : CellLine.Kind.REFUSED;
                cells.add(cell(row, open, text.plain(), kind, "", "", text.refusal()));
            }
        }
        var bad = cells.stream().anyMatch(c -> c.line().kind() == CellLine.Kind.REFUSED);
        return bad
                ? cells.stream()
                        .map(c -> refused(c, "another cell of the new row is refused"))
                        .toList()
                : List.copyOf(cells);
    }

    /// The lines of a row that was taken whole: none where the same was there already.
    static List<CellLine> asRow(List<CellLine> lines, boolean isNew) {
        return isNew
                ? lines
                : lines.stream().filter(l -> l.kind() != CellLine.Kind.ADDED).toList();
    }
}
