package dev.merlon.engine.report.workbook.xlsx;

import dev.merlon.engine.report.workbook.part.Area;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where each row stands in the book that is written, so that every id can lead to it.
final class Places {

    private final Map<String, TableFill[]> tables = new HashMap<>();

    /// @param fills  in the order of the book
    Places(List<TableFill> fills) {
        for (var fill : fills) {
            tables.merge(fill.table().source(), new TableFill[] {fill}, (known, more) -> {
                if (known[0].table().name().equals(fill.table().name()) || fill.from() == 0) {
                    return known;
                }
                var longer = java.util.Arrays.copyOf(known, known.length + 1);
                longer[known.length] = more[0];
                return longer;
            });
        }
    }

    /// `'Control_Status'!A12`; null where the template does not show the row.
    @Nullable
    String location(Cell.Link link) {
        if (link.table().equals(Content.SHEET)) {
            return "'" + link.key().replace("'", "''") + "'!A1";
        }
        var parts = tables.get(link.table());
        if (parts == null) {
            return null;
        }
        var row = parts[0].rows().find(link.key());
        if (row.isEmpty()) {
            return null;
        }
        for (var part : parts) {
            if (row.getAsInt() >= part.from() && row.getAsInt() < part.to()) {
                var at = part.table().firstRow() + row.getAsInt() - part.from();
                return "'" + part.sheet().name().replace("'", "''") + "'!"
                        + Area.address(at, part.table().area().firstColumn());
            }
        }
        return null;
    }
}
