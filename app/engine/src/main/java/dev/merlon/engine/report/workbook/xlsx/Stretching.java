package dev.merlon.engine.report.workbook.xlsx;

import dev.merlon.engine.report.workbook.part.Area;
import dev.merlon.engine.report.workbook.part.Element;
import dev.merlon.engine.report.workbook.part.XmlText;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Gives all that refers to a table's cells the size that the table has in the end: the table itself, conditional
/// formats, lists of words, filters, print areas, names and charts.
record Stretching(Book book) {

    private static final Set<String> BY_SQREF =
            Set.of("conditionalFormatting", "dataValidation", "ignoredError", "protectedRange");

    void apply() {
        book.fills()
                .forEach((sheet, fills) -> fills.forEach(fill -> {
                    clear(sheet, fill);
                    heads(sheet, fill);
                    table(fill);
                }));
        book.fills().keySet().forEach(this::references);
        names();
    }

    /// The example rows of the template make room; a row of totals moves to the new end.
    private static void clear(TemplateSheet sheet, TableFill fill) {
        if (!fill.grows()) {
            return;
        }
        var area = fill.table().area();
        if (fill.table().totals() == 1 && fill.newLastRow() != fill.table().lastRow()) {
            var moved = new TreeMap<>(sheet.cellsOf(area.lastRow()).subMap(area.firstColumn(), area.lastColumn() + 1));
            moved.forEach((column, cell) -> {
                sheet.cellsOf(area.lastRow()).remove(column);
                var there = sheet.cellAt(fill.newLastRow() + 1, column);
                cell.attributes().forEach((name, value) -> {
                    if (!name.equals("r")) {
                        there.set(name, value);
                    }
                });
                cell.children().forEach(there::add);
            });
        }
        var below = sheet.rows().tailMap(fill.newLastRow() + fill.table().totals(), false).keySet().stream()
                .filter(r -> r <= area.lastRow() && sheet.cellsOf(r).isEmpty())
                .toList();
        below.forEach(sheet::removeRow);
    }

    private void heads(TemplateSheet sheet, TableFill fill) {
        if (fill.spread() == null) {
            return;
        }
        var column = fill.table().area().lastColumn();
        var given = sheet.cellAt(fill.table().headerRow(), column);
        for (var i = 0; i < Math.max(1, fill.heads().size()); i++) {
            var cell = sheet.cellAt(fill.table().headerRow(), column + i);
            cell.clear();
            cell.set("s", given.text("s").isEmpty() ? "0" : given.text("s")).set("t", "inlineStr");
            cell.add(Named.inline(fill.header(column - fill.table().area().firstColumn() + i)));
        }
        widths(sheet, column, fill.newLastColumn());
    }

    private static void widths(TemplateSheet sheet, int column, int last) {
        sheet.root().child("cols").ifPresent(cols -> {
            for (var col : cols.children("col")) {
                if (col.number("min", 0) > column + 1) {
                    cols.remove(col);
                } else if (col.number("max", 0) >= column + 1) {
                    col.set("max", Integer.toString(last + 1));
                }
            }
        });
    }

    private static void table(TableFill fill) {
        var root = fill.table().root();
        var area = fill.newArea();
        root.set("ref", area.toString());
        root.child("autoFilter").ifPresent(f -> {
            f.set("ref", area.withLastRow(fill.newLastRow()).toString());
            f.removeAll("filterColumn");
            f.removeAll("sortState");
        });
        root.removeAll("sortState");
        if (fill.spread() != null && fill.heads().size() > 1) {
            spreadColumns(fill, root);
        }
    }

    private static void spreadColumns(TableFill fill, Element root) {
        var list = root.child("tableColumns").orElseThrow();
        var columns = list.children("tableColumn");
        var last = columns.getLast();
        var ids = columns.stream().mapToInt(c -> c.number("id", 0)).max().orElse(0);
        last.set("name", columnName(fill.header(columns.size() - 1)));
        for (var i = 1; i < fill.heads().size(); i++) {
            var copy = last.copy();
            copy.set("id", Integer.toString(ids + i)).set("name", columnName(fill.header(columns.size() - 1 + i)));
            copy.unset("xr3:uid");
            list.add(copy);
        }
        list.set("count", Integer.toString(columns.size() + fill.heads().size() - 1));
    }

    private static String columnName(String header) {
        return XmlText.fit(header).replace("\n", "_x000a_");
    }

    private void references(TemplateSheet sheet) {
        for (var name : BY_SQREF) {
            sheet.root().below(name).forEach(e -> {
                if (e.get("sqref") != null) {
                    e.set("sqref", stretched(sheet, e.text("sqref")));
                }
            });
        }
        sheet.root().below("sqref").forEach(e -> e.setText(stretched(sheet, e.text())));
        sheet.root().child("autoFilter").ifPresent(f -> f.set("ref", stretched(sheet, f.text("ref"))));
    }

    private String stretched(TemplateSheet sheet, String areas) {
        return Stream.of(areas.strip().split("\\s+"))
                .map(a -> Area.of(a)
                        .map(area -> stretched(sheet, area).toString())
                        .orElse(a))
                .collect(Collectors.joining(" "));
    }

    Area stretched(TemplateSheet sheet, Area area) {
        var result = area;
        for (var fill : book.fills(sheet)) {
            result = fill.stretched(result);
        }
        return result;
    }

    private void names() {
        for (var name : book.template().definedNames()) {
            if (name.text("name").startsWith(Named.LIST)) {
                continue;
            }
            book.template()
                    .place(name.text())
                    .filter(p -> p.area().firstRow() != p.area().lastRow())
                    .ifPresent(p ->
                            name.setText(new Template.Place(p.sheet(), stretched(p.sheet(), p.area())).address()));
        }
    }
}
