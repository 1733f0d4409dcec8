package dev.merlon.engine.report.workbook;

import dev.merlon.engine.job.Job;
import dev.merlon.engine.report.workbook.xlsx.Cell;
import dev.merlon.engine.report.workbook.xlsx.Paper;
import dev.merlon.engine.report.workbook.xlsx.Sheet;
import dev.merlon.engine.report.workbook.xlsx.SheetOut;
import dev.merlon.engine.report.workbook.xlsx.Tone;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/// A sheet with one Excel table: title, note and a link back above, one row per item below, header frozen and
/// filtered.
record TableSheet<T>(SheetPlan plan, String workspace, Cell.Anchor back, List<T> items, List<Function<T, Cell>> columns)
        implements Sheet {

    static final int HEADER_ROW = 4;
    static final int FIRST_ROW = HEADER_ROW + 1;
    /// Excel has 1,048,576 rows.
    static final int MOST_ITEMS = SpreadsheetVersion.EXCEL2007.getMaxRows() - FIRST_ROW;

    private static final int CHECK_EVERY = 1_000;

    /// One sheet, or several where the items are more than Excel has rows: `Threats`, `Threats 2`, …
    ///
    /// @throws IllegalArgumentException where the template names a field that there is not
    static <T> List<TableSheet<T>> of(
            SheetPlan plan, String workspace, Cell.Anchor back, List<T> items, Map<String, Function<T, Cell>> fields) {
        var columns = new ArrayList<Function<T, Cell>>();
        for (var column : plan.columns()) {
            var field = fields.get(column.field());
            if (field == null) {
                throw new IllegalArgumentException("sheet " + plan.id() + " has no field " + column.field());
            }
            columns.add(field);
        }
        var sheets = new ArrayList<TableSheet<T>>();
        for (var from = 0; from == 0 || from < items.size(); from += MOST_ITEMS) {
            var part = sheets.isEmpty() ? "" : Integer.toString(sheets.size() + 1);
            var named = part.isEmpty() ? plan : plan.named(plan.name() + " " + part, plan.table() + part);
            var to = Math.min(items.size(), from + MOST_ITEMS);
            sheets.add(new TableSheet<>(named, workspace, back, items.subList(from, to), columns));
        }
        return sheets;
    }

    @Override
    public String name() {
        return plan.name();
    }

    Cell.Anchor anchor(int index) {
        return new Cell.Anchor(name(), FIRST_ROW + index);
    }

    @Override
    public void shape(XSSFSheet sheet) {
        for (var i = 0; i < plan.columns().size(); i++) {
            sheet.setColumnWidth(i, plan.columns().get(i).width() * 256);
        }
        sheet.createFreezePane(plan.frozen(), HEADER_ROW);
        sheet.setDisplayGridlines(false);
        sheet.setRepeatingRows(new CellRangeAddress(HEADER_ROW - 1, HEADER_ROW - 1, -1, -1));
        Paper.landscape(sheet, workspace, false);
        sheet.getWorkbook()
                .setPrintArea(
                        sheet.getWorkbook().getSheetIndex(sheet),
                        0,
                        plan.printed() - 1,
                        0,
                        HEADER_ROW - 1 + Math.max(1, items.size()));
        table(sheet);
    }

    private void table(XSSFSheet sheet) {
        var lastRow = HEADER_ROW - 1 + Math.max(1, items.size());
        var area = new AreaReference(
                new CellReference(HEADER_ROW - 1, 0),
                new CellReference(lastRow, plan.columns().size() - 1),
                SpreadsheetVersion.EXCEL2007);
        var table = sheet.createTable(area);
        table.setName(plan.table());
        table.setDisplayName(plan.table());
        for (var i = 0; i < plan.columns().size(); i++) {
            table.getColumns().get(i).setName(plan.columns().get(i).title());
        }
        table.getCTTable().addNewAutoFilter().setRef(area.formatAsString());
    }

    @Override
    public void write(SheetOut out, Job job) throws IOException {
        out.begin();
        head(out);
        for (var i = 0; i < items.size(); i++) {
            if (i % CHECK_EVERY == 0) {
                job.checkCancelled();
            }
            row(out, FIRST_ROW + i, items.get(i));
        }
        out.end();
    }

    private void row(SheetOut out, int number, T item) throws IOException {
        var cells = new Cell[columns.size()];
        var lines = 1;
        for (var c = 0; c < cells.length; c++) {
            cells[c] = columns.get(c).apply(item);
            lines = Math.max(
                    lines, RowHeight.lines(cells[c], plan.columns().get(c).width()));
        }
        out.row(number, RowHeight.points(lines));
        for (var c = 0; c < cells.length; c++) {
            if (cells[c] instanceof Cell.Empty) {
                if (c < plan.printed()) {
                    out.blank(c);
                }
            } else {
                out.cell(c, cells[c]);
            }
        }
        out.endRow();
    }

    private void head(SheetOut out) throws IOException {
        out.row(1, 24);
        out.cell(0, Cell.text(plan.title(), Tone.TITLE));
        out.endRow();
        out.row(2);
        out.cell(
                0,
                Cell.text(items.isEmpty() ? plan.note() + " There is none yet." : plan.note() + linkNote(), Tone.NOTE));
        out.endRow();
        out.row(3);
        out.cell(0, new Cell.Text("← " + back.sheet(), Tone.BACK, back));
        out.endRow();
        out.row(HEADER_ROW, 30);
        for (var i = 0; i < plan.columns().size(); i++) {
            out.cell(i, new Cell.Text(plan.columns().get(i).title(), header(i), null));
        }
        out.endRow();
    }

    /// Says so where the rows may have more links than a sheet can take.
    private String linkNote() {
        var links = columns.stream()
                .map(c -> c.apply(items.getFirst()))
                .filter(c -> c instanceof Cell.Text(var _, var _, var link) && link != null
                        || c instanceof Cell.Number(var _, var _, var to) && to != null)
                .count();
        return links * items.size() < SheetOut.MOST_LINKS
                ? ""
                : " Excel takes 65,530 links on a sheet: rows further down name their ids as plain text.";
    }

    private Tone header(int column) {
        if (items.isEmpty()) {
            return Tone.HEADER;
        }
        var first = columns.get(column).apply(items.getFirst());
        return first instanceof Cell.Number ? Tone.HEADER_RIGHT : Tone.HEADER;
    }
}
