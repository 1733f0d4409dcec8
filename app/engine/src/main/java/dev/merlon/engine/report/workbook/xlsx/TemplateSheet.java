package dev.merlon.engine.report.workbook.xlsx;

import dev.merlon.engine.report.workbook.part.Area;
import dev.merlon.engine.report.workbook.part.Element;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A sheet of a template: its cells by place, its tables, and the rest of its part.
final class TemplateSheet {

    private final Element entry;
    private final String part;
    private final Element root;
    private final Element relations;
    private final List<TemplateTable> tables = new ArrayList<>();
    private final TreeMap<Integer, Element> rows = new TreeMap<>();
    private final Map<Integer, TreeMap<Integer, Element>> cells = new HashMap<>();

    /// @param entry  the book's line about it
    /// @param root   the `worksheet`
    TemplateSheet(Element entry, String part, Element root, Element relations) {
        this.entry = entry;
        this.part = part;
        this.root = root;
        this.relations = relations;
        root.child("sheetData").ifPresent(this::index);
    }

    /// Rows and cells may leave their numbers out: then they follow the one before.
    private void index(Element data) {
        var row = 0;
        for (var element : data.children("row")) {
            row = element.number("r", row + 1);
            element.set("r", Integer.toString(row));
            rows.put(row, element);
            var ofRow = cells.computeIfAbsent(row, _ -> new TreeMap<>());
            var column = -1;
            for (var cell : element.children("c")) {
                column = Area.of(cell.text("r")).map(Area::firstColumn).orElse(column + 1);
                cell.set("r", Area.address(row, column));
                ofRow.put(column, cell);
            }
        }
    }

    String name() {
        return entry.text("name");
    }

    boolean visible() {
        return entry.text("state").isEmpty() || entry.text("state").equals("visible");
    }

    Element entry() {
        return entry;
    }

    String part() {
        return part;
    }

    Element root() {
        return root;
    }

    Element relations() {
        return relations;
    }

    List<TemplateTable> tables() {
        return tables;
    }

    TreeMap<Integer, Element> rows() {
        return rows;
    }

    Optional<Element> cell(int row, int column) {
        return Optional.ofNullable(cells.getOrDefault(row, new TreeMap<>()).get(column));
    }

    TreeMap<Integer, Element> cellsOf(int row) {
        return cells.getOrDefault(row, new TreeMap<>());
    }

    /// The cell, made where there was none.
    Element cellAt(int row, int column) {
        rows.computeIfAbsent(row, r -> new Element("row").set("r", Integer.toString(r)));
        return cells.computeIfAbsent(row, _ -> new TreeMap<>())
                .computeIfAbsent(column, c -> new Element("c").set("r", Area.address(row, c)));
    }

    void removeRow(int row) {
        rows.remove(row);
        cells.remove(row);
    }

    int style(int row, int column) {
        return cell(row, column).map(c -> c.number("s", 0)).orElse(0);
    }

    boolean hidden(int column) {
        return column(column)
                .map(c -> c.text("hidden").equals("1") || c.text("hidden").equals("true"))
                .orElse(false);
    }

    /// In characters; Excel's usual width where the sheet says nothing.
    double width(int column) {
        return column(column)
                .map(c -> {
                    try {
                        return Double.parseDouble(c.text("width"));
                    } catch (NumberFormatException _) {
                        return 8.43;
                    }
                })
                .orElse(8.43);
    }

    private Optional<Element> column(int column) {
        return root.child("cols").stream()
                .flatMap(c -> c.children("col").stream())
                .filter(c -> column + 1 >= c.number("min", 0) && column + 1 <= c.number("max", 0))
                .findFirst();
    }
}
