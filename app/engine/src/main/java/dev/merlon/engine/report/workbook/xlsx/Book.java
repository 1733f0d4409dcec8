package dev.merlon.engine.report.workbook.xlsx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A template with what comes into it, before any row is written: which table gets which rows, where it ends
/// then, and what follows from that for all that refers to it.
final class Book {

    private final Template template;
    private final Content content;
    private final Map<TemplateSheet, List<TableFill>> fills = new LinkedHashMap<>();
    private final Places places;
    private final Calculation calculation;

    Book(Template template, Content content) {
        this.template = template;
        this.content = content;
        bind(false);
        goOnOnFurtherSheets();
        tellSheets();
        bind(true);
        this.places = new Places(fills.values().stream().flatMap(List::stream).toList());
        this.calculation = new Calculation(this);
        new Named(this, content).fill();
        new Stretching(this).apply();
    }

    /// @param ofBook  the tables that tell of the book itself, which are known last
    private void bind(boolean ofBook) {
        for (var sheet : List.copyOf(template.sheets())) {
            for (var table : sheet.tables()) {
                if (content.tellsOfBook(table.source()) == ofBook) {
                    content.table(table.source())
                            .ifPresent(rows -> fills.computeIfAbsent(sheet, _ -> new ArrayList<>())
                                    .add(TableFill.of(sheet, table, rows)));
                }
            }
        }
    }

    Template template() {
        return template;
    }

    Content content() {
        return content;
    }

    Places places() {
        return places;
    }

    Calculation calculation() {
        return calculation;
    }

    List<TableFill> fills(TemplateSheet sheet) {
        return Objects.requireNonNullElse(fills.get(sheet), List.of());
    }

    Map<TemplateSheet, List<TableFill>> fills() {
        return fills;
    }

    /// Excel has 1,048,576 rows: what is more goes on on a copy of the sheet, `Threats 2`, right behind it.
    private void goOnOnFurtherSheets() {
        for (var sheet : List.copyOf(fills.keySet())) {
            var ofSheet = fills(sheet);
            var number = 2;
            var part = ofSheet.size() == 1 ? ofSheet.getFirst() : null;
            var before = sheet;
            var names = new ArrayList<String>();
            while (part != null && part.cut()) {
                var copy = new FurtherSheet(template, sheet, number++).after(before);
                part = part.next(copy, copy.tables().getFirst());
                fills.put(copy, List.of(part));
                names.add(part.table().name());
                before = copy;
            }
            if (!names.isEmpty()) {
                addUp(new OverParts(ofSheet.getFirst().table().name(), names));
            }
        }
    }

    private void addUp(OverParts parts) {
        for (var sheet : template.sheets()) {
            sheet.root()
                    .child("sheetData")
                    .ifPresent(d -> d.below("f").toList().forEach(f -> f.setText(parts.rewritten(f.text()))));
        }
    }

    private void tellSheets() {
        var told = new ArrayList<Content.SheetInfo>();
        var visible = template.sheets().stream().filter(TemplateSheet::visible).toList();
        for (var sheet : visible) {
            var ofBook = sheet.tables().stream().anyMatch(t -> content.tellsOfBook(t.source()));
            if (!ofBook) {
                var first = fills(sheet).stream().findFirst();
                told.add(new Content.SheetInfo(
                        sheet.name(),
                        first.map(f -> f.table().source()).orElse(""),
                        first.map(TableFill::size).orElse(0)));
            }
        }
        content.sheets(told);
    }
}
