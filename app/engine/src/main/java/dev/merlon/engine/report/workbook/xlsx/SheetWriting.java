package dev.merlon.engine.report.workbook.xlsx;

import dev.merlon.engine.job.Job;
import dev.merlon.engine.report.workbook.part.Element;
import dev.merlon.engine.report.workbook.part.XmlOut;
import dev.merlon.engine.report.workbook.part.XmlText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Writes one sheet: the template's cells as they stand, and between them the rows of its tables, which are
/// never kept in memory.
final class SheetWriting {

    private static final int CHECK_EVERY = 1_000;

    private final TemplateSheet sheet;
    private final List<TableFill> fills;
    private final Calculation calculation;
    private final Styles styles;
    private final Links links;
    private final SheetOut out;
    private final XmlOut xml;
    private final Job job;

    /// What the rows of one table need, worked out once.
    private record Body(TableFill fill, int[] styles, double[] wrapped, double height, Cell[] cells, Cell[] spread) {}

    SheetWriting(TemplateSheet sheet, List<TableFill> fills, Book book, XmlOut xml, Job job) {
        this.sheet = sheet;
        this.fills = fills;
        this.calculation = book.calculation();
        this.styles = book.template().styles();
        this.xml = xml;
        this.job = job;
        this.links = new Links(sheet.root()
                .child("hyperlinks")
                .map(h -> h.children("hyperlink").size())
                .orElse(0));
        this.out = new SheetOut(xml, book.template().strings(), styles, book.places(), links);
    }

    void write() throws IOException {
        var text = out.text();
        text.append(XmlOut.DECLARATION);
        var root = sheet.root();
        root.openTo(text);
        var linked = false;
        for (var child : root.children().toList()) {
            if (child.is("sheetData")) {
                rows();
                continue;
            }
            if (!linked && (child.is("hyperlinks") || Links.behind(child))) {
                linked = true;
                links(child.is("hyperlinks") ? child : null);
            }
            if (!child.is("hyperlinks") && !child.is("dimension")) {
                child.writeTo(text);
            }
        }
        if (!linked) {
            links(null);
        }
        root.closeTo(text);
        out.flush();
    }

    private void links(@Nullable Element given) throws IOException {
        var text = out.text();
        if (given == null && links.text().isEmpty()) {
            return;
        }
        text.append("<hyperlinks>");
        if (given != null) {
            given.contentTo(text);
        }
        out.flush();
        xml.raw(links.text());
        text.append("</hyperlinks>");
    }

    private void rows() throws IOException {
        out.text().append("<sheetData>");
        var bodies = fills.stream().map(this::body).toList();
        var last = sheet.rows().isEmpty() ? 0 : sheet.rows().lastKey();
        for (var fill : fills) {
            last = Math.max(last, fill.newLastRow());
        }
        for (var row = 1; row <= last; row++) {
            if (row % CHECK_EVERY == 0) {
                job.checkCancelled();
            }
            row(row, bodies);
        }
        out.text().append("</sheetData>");
        out.flush();
    }

    private Body body(TableFill fill) {
        var columns = fill.columns().size();
        var first = fill.table().area().firstColumn();
        var ofColumn = new int[columns];
        var wrapped = new double[columns];
        for (var i = 0; i < columns; i++) {
            ofColumn[i] = sheet.style(fill.table().firstRow(), first + i);
            wrapped[i] = styles.wraps(ofColumn[i]) && !sheet.hidden(first + i) ? sheet.width(first + i) : 0;
        }
        var template = sheet.rows().get(fill.table().firstRow());
        var fixed = template == null || !template.text("customHeight").equals("1") ? 0 : number(template.text("ht"));
        return new Body(
                fill,
                ofColumn,
                wrapped,
                fixed,
                new Cell[columns],
                new Cell[fill.heads().size()]);
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException _) {
            return 0;
        }
    }

    private void row(int row, List<Body> bodies) throws IOException {
        var here = new ArrayList<Body>(2);
        for (var body : bodies) {
            if (row >= body.fill().table().firstRow() && row <= body.fill().newLastRow()) {
                here.add(body);
            }
        }
        var template = sheet.rows().get(row);
        if (here.isEmpty()) {
            if (template != null) {
                out.row(row, template);
                sheet.cellsOf(row).forEach((_, cell) -> given(row, cell));
                out.endRow();
            }
            return;
        }
        here.forEach(b -> read(row, b));
        open(row, here, template);
        cells(row, here);
        out.endRow();
    }

    private void open(int row, List<Body> here, @Nullable Element template) {
        var first = here.getFirst();
        if (template != null && !first.fill().grows()) {
            var lines = lines(here);
            if (lines > 1 && template.get("customHeight") == null) {
                template.set("ht", Double.toString(RowHeight.points(lines)));
            }
            out.row(row, template);
            return;
        }
        out.row(row, first.height() > 0 ? first.height() : RowHeight.points(lines(here)));
    }

    private static int lines(List<Body> here) {
        var lines = 1;
        for (var body : here) {
            for (var i = 0; i < body.cells().length; i++) {
                if (body.wrapped()[i] > 0 && body.cells()[i] instanceof Cell.Text(var text, var _)) {
                    lines = Math.max(lines, RowHeight.lines(text, body.wrapped()[i]));
                }
            }
        }
        return lines;
    }

    /// Reads the row's cells, so that its height is known before they are written.
    private void read(int row, Body body) {
        var fill = body.fill();
        var index = fill.from() + row - fill.table().firstRow();
        for (var i = 0; i < body.cells().length; i++) {
            body.cells()[i] = index < fill.to() ? fill.cell(index, i) : Cell.EMPTY;
        }
        java.util.Arrays.fill(body.spread(), Cell.EMPTY);
        var spread = fill.spread();
        if (spread != null && index < fill.to()) {
            spread.fill(index, body.spread());
        }
    }

    private void cells(int row, List<Body> here) {
        var given = sheet.cellsOf(row);
        if (given.isEmpty() && here.size() == 1) {
            table(row, here.getFirst());
            return;
        }
        // Tables and cells of the template may stand side by side in any order.
        var pieces = new TreeMap<Integer, Runnable>();
        given.forEach((column, cell) -> {
            if (here.stream().noneMatch(b -> covers(b, column))) {
                pieces.put(column, () -> given(row, cell));
            }
        });
        here.forEach(b -> pieces.put(b.fill().table().area().firstColumn(), () -> table(row, b)));
        pieces.values().forEach(Runnable::run);
    }

    private static boolean covers(Body body, int column) {
        return column >= body.fill().table().area().firstColumn()
                && column <= body.fill().newLastColumn();
    }

    private void table(int row, Body body) {
        var fill = body.fill();
        var first = fill.table().area().firstColumn();
        var index = fill.from() + row - fill.table().firstRow();
        for (var i = 0; i < body.cells().length; i++) {
            var style = fill.grows() ? body.styles()[i] : sheet.style(row, first + i);
            switch (fill.columns().get(i)) {
                case TableFill.Source.Spread() -> {
                    for (var j = 0; j < body.spread().length; j++) {
                        out.cell(first + i + j, style, body.spread()[j]);
                    }
                }
                case TableFill.Source.Formula(var text)
                when index < fill.to() -> out.formula(first + i, style, text, calculation.inTable(fill, index, i));
                default -> {
                    var cell = body.cells()[i];
                    out.cell(first + i, style, cell == null ? Cell.EMPTY : cell);
                }
            }
        }
    }

    /// A cell of the template; of a formula with the value that it has now.
    private void given(int row, Element cell) {
        var formula = cell.child("f");
        if (formula.isEmpty()) {
            cell.writeTo(out.text());
            return;
        }
        var value = calculation.at(sheet, row, cell);
        var now = new Element("c");
        cell.attributes().forEach((name, text) -> {
            if (!name.equals("t")) {
                now.set(name, text);
            }
        });
        now.add(formula.get());
        switch (value) {
            case null -> {}
            case Double number -> {
                var digits = new StringBuilder();
                SheetOut.digits(digits, number);
                now.add(new Element("v").setText(digits.toString()));
            }
            case Boolean truth -> now.set("t", "b").add(new Element("v").setText(truth ? "1" : "0"));
            default -> now.set("t", "str").add(new Element("v").setText(XmlText.fit(value.toString())));
        }
        now.writeTo(out.text());
    }
}
