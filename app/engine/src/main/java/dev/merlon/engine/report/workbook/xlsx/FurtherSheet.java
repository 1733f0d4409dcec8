package dev.merlon.engine.report.workbook.xlsx;

import dev.merlon.engine.report.workbook.part.Element;
import java.util.Map;
import java.util.Set;

/// A copy of a sheet and its one table, for the rows that the sheet has no room for.
///
/// @param number  2 for the first copy
record FurtherSheet(Template template, TemplateSheet sheet, int number) {

    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final Set<String> NOT_COPIED =
            Set.of("drawing", "legacyDrawing", "legacyDrawingHF", "picture", "hyperlinks", "oleObjects", "controls");

    /// Puts the copy into the book.
    TemplateSheet after(TemplateSheet before) {
        var suffix = sheet.part().substring(sheet.part().lastIndexOf('/') + 1).replace(".xml", "_" + number + ".xml");
        var part = "xl/worksheets/" + suffix;
        var tablePart = "xl/tables/of_" + suffix;
        template.declare(part, TYPES + "worksheet+xml", "");
        template.declare(tablePart, TYPES + "table+xml", "");
        var relation = Template.relate(template.bookRelations(), RELATIONS + "/worksheet", "/" + part);
        var links = new Element("Relationships")
                .set("xmlns", "http://schemas.openxmlformats.org/package/2006/relationships");
        var tableRelation = Template.relate(links, RELATIONS + "/table", "/" + tablePart);
        var copy = new TemplateSheet(entry(relation), part, root(tableRelation), links);
        copy.tables().add(table(tablePart));
        var at = template.sheets().indexOf(before) + 1;
        template.sheets().add(at, copy);
        listed(copy.entry(), before.entry(), at);
        return copy;
    }

    private Element entry(String relation) {
        var name = sheet.name();
        var suffix = " " + number;
        var cut = name.substring(0, Math.min(name.length(), 31 - suffix.length()));
        var ids = template.book().child("sheets").orElseThrow().children("sheet").stream()
                .mapToInt(s -> s.number("sheetId", 0))
                .max()
                .orElse(0);
        return new Element("sheet")
                .set("name", cut + suffix)
                .set("sheetId", Integer.toString(ids + 1))
                .set("r:id", relation);
    }

    private Element root(String tableRelation) {
        var root = sheet.root().copy();
        NOT_COPIED.forEach(root::removeAll);
        root.child("sheetViews").ifPresent(v -> v.children("sheetView").forEach(s -> s.unset("tabSelected")));
        root.removeAll("tableParts");
        root.addBefore(
                Set.of("extLst"),
                new Element("tableParts").set("count", "1").add(new Element("tablePart").set("r:id", tableRelation)));
        return root;
    }

    private TemplateTable table(String part) {
        var given = sheet.tables().getFirst();
        var root = given.root().copy();
        var name = given.name() + (given.name().contains("__") ? "" : "__") + number;
        root.set("name", name).set("displayName", name);
        var ids = template.sheets().stream()
                .flatMap(s -> s.tables().stream())
                .mapToInt(t -> t.root().number("id", 0))
                .max()
                .orElse(0);
        root.set("id", Integer.toString(ids + 1));
        root.below("calculatedColumnFormula").forEach(f -> f.setText(f.text().replace(given.name() + "[", name + "[")));
        return new TemplateTable(part, root, given.area(), given.headers(), given.totals());
    }

    /// Behind the sheet before it; names of single sheets count sheets, and move on.
    private void listed(Element entry, Element before, int at) {
        var list = template.book().child("sheets").orElseThrow();
        var all = list.children("sheet");
        list.clear();
        for (var each : all) {
            list.add(each);
            if (each == before) {
                list.add(entry);
            }
        }
        for (var name : template.definedNames()) {
            var local = name.number("localSheetId", -1);
            if (local >= at) {
                name.set("localSheetId", Integer.toString(local + 1));
            }
        }
        template.book().below("workbookView").forEach(v -> {
            for (var attribute : Map.of("activeTab", 0, "firstSheet", 0).keySet()) {
                if (v.number(attribute, 0) >= at) {
                    v.set(attribute, Integer.toString(v.number(attribute, 0) + 1));
                }
            }
        });
    }
}
