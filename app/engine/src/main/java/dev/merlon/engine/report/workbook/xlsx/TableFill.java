package dev.merlon.engine.report.workbook.xlsx;

import dev.merlon.engine.report.view.SafeText;
import dev.merlon.engine.report.workbook.part.Area;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One table of the template with the rows that come into it.
///
/// @param from     the first of the rows, and
/// @param to       the one after the last; a table keeps its size where something stands below it
/// @param columns  by the template's columns
/// @param spread   what the last column stands for, where it stands for many; else null
/// @param heads    of the spread
record TableFill(
        TemplateSheet sheet,
        TemplateTable table,
        Rows rows,
        int from,
        int to,
        boolean grows,
        List<Source> columns,
        Rows.@Nullable Spread spread,
        List<Cell> heads) {

    /// Excel takes 255 characters.
    private static final int LONGEST_HEADER = 240;

    /// Where the cells of a column come from.
    sealed interface Source {

        record Values(Rows.Column column) implements Source {}

        /// @param text  without the equals sign
        record Formula(String text) implements Source {}

        record Nothing() implements Source {}

        /// The column that stands for many.
        record Spread() implements Source {}
    }

    static TableFill of(TemplateSheet sheet, TemplateTable table, Rows rows) {
        var columns = new ArrayList<Source>();
        Rows.Spread spread = null;
        for (var i = 0; i < table.headers().size(); i++) {
            var header = table.headers().get(i);
            var found = rows.spread(header);
            if (found.isPresent() && i == table.headers().size() - 1) {
                spread = found.get();
                columns.add(new Source.Spread());
            } else {
                columns.add(source(table, rows, i, header));
            }
        }
        var grows = table.totals() == 1 || nothingBelow(sheet, table);
        var room = table.lastRow() - table.headerRow();
        var most = grows ? Area.MOST_ROWS - table.headerRow() - table.totals() : room;
        return new TableFill(
                sheet,
                table,
                rows,
                0,
                Math.min(rows.size(), most),
                grows,
                columns,
                spread,
                spread == null ? List.of() : heads(table, spread));
    }

    /// Excel repairs a table whose headers are empty, too long, or the same in any case.
    private static List<Cell> heads(TemplateTable table, Rows.Spread spread) {
        var taken = new HashSet<String>();
        table.headers().subList(0, table.headers().size() - 1).forEach(h -> taken.add(h.toLowerCase(Locale.ROOT)));
        var heads = new ArrayList<Cell>();
        for (var head : spread.heads()) {
            var text = SafeText.visible(Objects.toString(Cell.value(head), "")).strip();
            var base = text.isEmpty() ? "unnamed" : text.substring(0, Math.min(text.length(), LONGEST_HEADER));
            var name = base;
            for (var i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
                name = base + " (" + i + ")";
            }
            heads.add(head instanceof Cell.Text(var _, var link) ? new Cell.Text(name, link) : Cell.text(name));
        }
        return heads;
    }

    private static Source source(TemplateTable table, Rows rows, int index, String header) {
        var formula = table.formula(index);
        if (formula.isPresent()) {
            return new Source.Formula(formula.get());
        }
        return rows.column(header).<Source>map(Source.Values::new).orElseGet(Source.Nothing::new);
    }

    private static boolean nothingBelow(TemplateSheet sheet, TemplateTable table) {
        var area = table.area();
        var cells = sheet.rows().tailMap(area.lastRow(), false).keySet().stream()
                .flatMap(r -> sheet.cellsOf(r).subMap(area.firstColumn(), area.lastColumn() + 1).values().stream());
        return cells.noneMatch(c -> c.children().findAny().isPresent())
                && sheet.tables().stream()
                        .noneMatch(t -> t.area().firstRow() > area.lastRow()
                                && t.area().firstColumn() <= area.lastColumn()
                                && t.area().lastColumn() >= area.firstColumn());
    }

    /// The same rows from the one on that this part has no room for, on another sheet.
    TableFill next(TemplateSheet onSheet, TemplateTable inTable) {
        var room = Area.MOST_ROWS - table.headerRow() - table.totals();
        return new TableFill(
                onSheet, inTable, rows, to, Math.min(rows.size(), to + room), grows, columns, spread, heads);
    }

    /// Whether rows are left that a growing table has no room for.
    boolean cut() {
        return grows && to < rows.size();
    }

    int size() {
        return to - from;
    }

    /// A table has at least one row of body, be it an empty one.
    int newLastRow() {
        if (!grows) {
            return table.lastRow();
        }
        var most = Area.MOST_ROWS - table.totals();
        return Math.min(most, table.headerRow() + Math.max(1, size() + (cut() ? 0 : rows.spare())));
    }

    int newLastColumn() {
        return table.area().lastColumn() + Math.max(0, heads.size() - 1);
    }

    /// Where the table stands in the end.
    Area newArea() {
        return new Area(table.headerRow(), table.area().firstColumn(), newLastRow() + table.totals(), newLastColumn());
    }

    /// What an area of the same sheet becomes when the table takes its new size: one that ends with the table's
    /// body ends with it afterwards.
    Area stretched(Area area) {
        var result = area;
        var old = table.area();
        var across = area.firstColumn() <= old.lastColumn() && area.lastColumn() >= old.firstColumn();
        if (across && area.firstRow() <= table.lastRow() && area.lastRow() >= table.lastRow()) {
            var rest = area.lastRow() - table.lastRow();
            var ends = rest <= table.totals();
            result = result.withLastRow(ends ? newLastRow() + rest : Math.max(area.lastRow(), newLastRow()));
        }
        var down = area.firstRow() <= old.lastRow() && area.lastRow() >= old.firstRow();
        if (spread != null && down && area.lastColumn() == old.lastColumn()) {
            result = result.withLastColumn(newLastColumn());
        }
        return result;
    }

    /// The row's cell in a column of the template; null where the column holds a formula or stands for many.
    @Nullable
    Cell cell(int row, int column) {
        return switch (columns.get(column)) {
            case Source.Values(var values) -> values.at(row);
            case Source.Nothing _ -> Cell.EMPTY;
            default -> null;
        };
    }

    /// The headers as they stand in the book that is written.
    String header(int column) {
        var index = column - (table.headers().size() - 1);
        if (spread == null || index < 0) {
            return table.headers().get(column);
        }
        return heads.isEmpty() ? "none" : Objects.toString(Cell.value(heads.get(index)), "");
    }
}
