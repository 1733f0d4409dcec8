package dev.merlon.engine.report.workbook.xlsx;

import dev.merlon.engine.report.workbook.part.Area;
import dev.merlon.engine.report.workbook.part.Element;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// An Excel table of a template.
///
/// @param part     where it is kept
/// @param root     the `table`
/// @param area     with its header and, where it has one, its row of totals
/// @param headers  the texts of its header cells, from the left
/// @param totals   rows of totals: 0 or 1
record TemplateTable(String part, Element root, Area area, List<String> headers, int totals) {

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    /// @throws IOException where it has no header or its block of cells is none
    static TemplateTable of(String part, Element root) throws IOException {
        var area = Area.of(root.text("ref"))
                .orElseThrow(() -> new IOException(part + ": no block of cells: " + root.text("ref")));
        var headers = root.child("tableColumns").stream()
                .flatMap(c -> c.children("tableColumn").stream())
                .map(c -> unescaped(c.text("name")))
                .toList();
        if (headers.size() != area.columns() || root.number("headerRowCount", 1) != 1) {
            throw new IOException(part + ": a table needs one header row with a cell for each column");
        }
        return new TemplateTable(part, root, area, headers, Math.min(1, root.number("totalsRowCount", 0)));
    }

    private static String unescaped(String text) {
        return ESCAPED.matcher(text)
                .replaceAll(m -> java.util.regex.Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(m.group(1), 16))));
    }

    String name() {
        var name = root.text("displayName");
        return name.isEmpty() ? root.text("name") : name;
    }

    /// What fills it: `Endpoints` for `t_Endpoints` and for `t_Endpoints__for_the_board`; empty where the
    /// organisation fills it itself.
    String source() {
        var name = name();
        if (!name.startsWith("t_")) {
            return "";
        }
        var end = name.indexOf("__");
        return name.substring(2, end < 0 ? name.length() : end);
    }

    int headerRow() {
        return area.firstRow();
    }

    int firstRow() {
        return area.firstRow() + 1;
    }

    /// The last row of its body in the template.
    int lastRow() {
        return area.lastRow() - totals;
    }

    /// The formula that fills a column, where the template has one.
    Optional<String> formula(int column) {
        return columns().get(column).child("calculatedColumnFormula").map(Element::text);
    }

    List<Element> columns() {
        return root.child("tableColumns").map(c -> c.children("tableColumn")).orElse(List.of());
    }
}
