package dev.merlon.engine.exchange.workbook;

import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.report.view.Phrase;
import dev.merlon.engine.report.workbook.data.AuditContent;
import dev.merlon.engine.report.workbook.data.Field;
import dev.merlon.engine.report.workbook.data.RowHash;
import dev.merlon.engine.report.workbook.data.Table;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds locked cells that say something else than Merlon wrote. They are passed over, but not in silence.
final class LockedCells {

    private final AuditContent now;
    private final AuditContent then;
    private final boolean movedOn;
    private final List<CellLine> lines;
    private final Map<String, Differing> differing = new LinkedHashMap<>();

    /// Cells of one sheet that differ where the workspace has changed since: nobody can tell from what follows from
    /// that.
    private static final class Differing {

        private final String first;
        private final Set<String> columns = new LinkedHashSet<>();
        private int cells;

        Differing(String first) {
            this.first = first;
        }
    }

    /// @param id     of the row; empty for one that was added
    /// @param table  its id
    record Place(String sheet, String cell, String id, String table) {}

    LockedCells(Snapshot now, BookMeta meta, List<CellLine> lines) {
        this.now = new AuditContent(now);
        this.then = new AuditContent(meta.then(now));
        this.movedOn = meta.movedOn(now);
        this.lines = lines;
    }

    /// A table that has row ids.
    Optional<Table<?>> table(String id) {
        return now.described(id).filter(t -> t.field(Field.ROW_ID).isPresent());
    }

    /// Whether it is a table of Merlon's in which nothing can be filled in.
    boolean withoutInputs(String id) {
        return now.described(id).filter(t -> t.field(Field.ROW_ID).isEmpty()).isPresent();
    }

    void look(Place place, Field field, Typed typed) {
        var theirs = CellText.raw(field, typed);
        if (place.id().isEmpty()) {
            if (Typed.written(typed)) {
                add(place, field, "", theirs, "the cell is locked; what it says is passed over");
            }
            return;
        }
        var was = value(then, place, field);
        if (was != null && same(theirs, was)) {
            return;
        }
        var ours = value(now, place, field);
        if (ours == null || same(theirs, ours)) {
            return;
        }
        if (movedOn) {
            var ofSheet = differing.computeIfAbsent(place.sheet(), _ -> new Differing(place.cell()));
            ofSheet.columns.add(field.title());
            ofSheet.cells++;
        } else {
            add(place, field, ours, theirs, "the cell is locked; what it says is passed over");
        }
    }

    /// Names what differs without anybody knowing why, one line for each sheet.
    void finish() {
        differing.forEach((sheet, ofSheet) -> lines.add(new CellLine(
                CellLine.Kind.IGNORED,
                sheet,
                ofSheet.first,
                "",
                String.join(", ", ofSheet.columns),
                "",
                "",
                "",
                Phrase.count(ofSheet.cells, "locked cell")
                        + " of the sheet differ from what Merlon shows now: the workspace has changed since, or somebody"
                        + " typed over them; they are passed over",
                Side.OURS)));
    }

    private void add(Place place, Field field, String ours, String theirs, String why) {
        lines.add(new CellLine(
                CellLine.Kind.IGNORED,
                place.sheet(),
                place.cell(),
                place.id(),
                field.title(),
                "",
                CellText.shown(field, ours),
                CellText.shown(field, theirs),
                why,
                Side.OURS));
    }

    private static @Nullable String value(AuditContent content, Place place, Field field) {
        var table = content.described(place.table()).orElseThrow();
        var row = table.find(place.id());
        return row.isEmpty()
                ? null
                : table.column(field.id())
                        .map(c -> RowHash.plain(c.at(row.getAsInt())))
                        .orElse(null);
    }

    /// Programs save numbers with fifteen digits.
    private static boolean same(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        try {
            var a = Double.parseDouble(one);
            var b = Double.parseDouble(other);
            return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));
        } catch (NumberFormatException _) {
            return false;
        }
    }
}
