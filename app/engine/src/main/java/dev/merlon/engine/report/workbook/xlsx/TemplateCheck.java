package dev.merlon.engine.report.workbook.xlsx;

import dev.merlon.engine.report.workbook.part.Area;
import java.util.ArrayList;
import java.util.List;

/// Finds what a template names that there is not.
record TemplateCheck(Template template, Content content) {

    List<Filling.Unknown> unknown() {
        var found = new ArrayList<Filling.Unknown>();
        for (var sheet : template.sheets()) {
            for (var table : sheet.tables()) {
                table(sheet, table, found);
            }
        }
        for (var name : template.definedNames()) {
            template.place(name.text()).ifPresent(p -> name(name.text("name"), p, found));
        }
        return found;
    }

    private void table(TemplateSheet sheet, TemplateTable table, List<Filling.Unknown> found) {
        var source = table.source();
        if (source.isEmpty()) {
            return;
        }
        var at = table.area();
        var rows = content.table(source).orElse(null);
        if (rows == null) {
            found.add(unknown(
                    sheet,
                    at.firstRow(),
                    at.firstColumn(),
                    "there is no table " + source + " to fill " + table.name()));
            return;
        }
        for (var i = 0; i < table.headers().size(); i++) {
            var header = table.headers().get(i);
            if (table.formula(i).isPresent() || rows.column(header).isPresent()) {
                continue;
            }
            var last = i == table.headers().size() - 1;
            if (rows.spread(header).isEmpty()) {
                found.add(unknown(
                        sheet, at.firstRow(), at.firstColumn() + i, source + " has no field \"" + header + "\""));
            } else if (!last) {
                found.add(unknown(
                        sheet,
                        at.firstRow(),
                        at.firstColumn() + i,
                        "\"" + header + "\" stands for many columns: it has to be the last"));
            }
        }
    }

    private void name(String name, Template.Place place, List<Filling.Unknown> found) {
        var known = name.startsWith(Named.VALUE)
                ? content.value(Named.key(name, Named.VALUE)).isPresent()
                : name.startsWith(Named.NOTE)
                        ? content.table(Named.key(name, Named.NOTE)).isPresent()
                        : !name.startsWith(Named.LIST)
                                || content.list(Named.key(name, Named.LIST)).isPresent();
        if (!known) {
            found.add(unknown(
                    place.sheet(),
                    place.area().firstRow(),
                    place.area().firstColumn(),
                    "there is nothing called " + name));
        }
    }

    private static Filling.Unknown unknown(TemplateSheet sheet, int row, int column, String text) {
        return new Filling.Unknown("'" + sheet.name() + "'!" + Area.address(row, column), text);
    }
}
