package dev.merlon.engine.exchange.workbook;

import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.report.workbook.data.AuditContent;
import dev.merlon.engine.report.workbook.data.Field;
import dev.merlon.engine.report.workbook.data.RowHash;
import dev.merlon.engine.report.workbook.data.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds locked cells that say something else than Merlon wrote. They are passed over, but not in silence.
final class LockedCells {

    /// How many cells of a column are named one by one where the workspace has changed since: then most of them
    /// differ because of that.
    private static final int NAMED = 20;

    private final AuditContent now;
    private final AuditContent then;
    private final boolean movedOn;
    private final List<CellLine> lines;
    private final Map<String, Integer> counts = new HashMap<>();

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

    void look(Place place, Field field, Typed typed) {
        var theirs = CellText.raw(field, typed);
        if (place.id().isEmpty()) {
            if (Typed.written(typed)) {
                add(place, field, "", theirs, "the cell is locked; what it says is passed over");
            }
            return;
        }
        var ours = value(now, place, field);
        var was = value(then, place, field);
        if (ours == null || same(theirs, ours) || (was != null && same(theirs, was))) {
            return;
        }
        var column = place.sheet() + "\t" + field.id();
        var count = counts.merge(column, 1, Integer::sum);
        if (!movedOn || count <= NAMED) {
            add(
                    place,
                    field,
                    ours,
                    theirs,
                    movedOn
                            ? "the cell is locked; somebody typed over it, or the workspace has changed since"
                            : "the cell is locked; what it says is passed over");
        } else if (count == NAMED + 1) {
            add(place, field, ours, theirs, "the cell is locked, like more below that differ in this column");
        }
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
