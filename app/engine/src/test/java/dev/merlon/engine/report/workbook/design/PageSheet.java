package dev.merlon.engine.report.workbook.design;

import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// A sheet that is a page rather than a table: labels, named cells, formulas, small tables.
final class PageSheet {

    final XSSFWorkbook book;
    final Looks looks;
    final XSSFSheet sheet;

    PageSheet(XSSFWorkbook book, Looks looks, String name, int... widths) {
        this.book = book;
        this.looks = looks;
        this.sheet = book.createSheet(name);
        for (var i = 0; i < widths.length; i++) {
            sheet.setColumnWidth(i, widths[i] * 256);
        }
        sheet.setDisplayGridlines(false);
        DataSheet.paper(sheet, true, true);
    }

    /// @param row     1-based
    /// @param column  `B`
    XSSFCell at(int row, String column) {
        var index = CellReference.convertColStringToIndex(column);
        var ofRow = sheet.getRow(row - 1) == null ? sheet.createRow(row - 1) : sheet.getRow(row - 1);
        return ofRow.getCell(index) == null ? ofRow.createCell(index) : ofRow.getCell(index);
    }

    void text(int row, String column, String text, XSSFCellStyle style) {
        var cell = at(row, column);
        cell.setCellValue(text);
        cell.setCellStyle(style);
    }

    void named(int row, String column, String name, XSSFCellStyle style) {
        at(row, column).setCellStyle(style);
        var taken = book.getName("merlon_" + name) != null;
        DataSheet.name(
                book,
                "merlon_" + name + (taken ? "__" + sheet.getSheetName() : ""),
                sheet,
                row - 1,
                CellReference.convertColStringToIndex(column));
    }

    void formula(int row, String column, String formula, XSSFCellStyle style) {
        var cell = at(row, column);
        // POI would look the tables up, which are on sheets that come later.
        cell.getCTCell().addNewF().setStringValue(formula);
        cell.setCellStyle(style);
    }

    void link(int row, String column, String sheetName) {
        var link = book.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress("'" + sheetName + "'!A1");
        at(row, column).setHyperlink(link);
    }

    void headers(int row, String column, String... titles) {
        for (var i = 0; i < titles.length; i++) {
            var letter = CellReference.convertNumToColString(CellReference.convertColStringToIndex(column) + i);
            text(row, letter, titles[i], looks.header(i > 0, false));
        }
    }

    void height(int row, double points) {
        if (sheet.getRow(row - 1) == null) {
            sheet.createRow(row - 1);
        }
        sheet.getRow(row - 1).setHeightInPoints((float) points);
    }

    /// Gives a row of cells that have nothing else the look.
    void fill(int row, String from, String to, XSSFCellStyle style) {
        for (var i = CellReference.convertColStringToIndex(from); i <= CellReference.convertColStringToIndex(to); i++) {
            var letter = CellReference.convertNumToColString(i);
            var cell = at(row, letter);
            if (cell.getCellStyle().getIndex() == 0) {
                cell.setCellStyle(style);
            }
        }
    }

    /// @param rows    of its body; a table that has nothing below grows with what comes
    /// @param styles  by column
    void table(int row, String column, String name, int rows, List<String> headers, List<XSSFCellStyle> styles) {
        var first = CellReference.convertColStringToIndex(column);
        for (var i = 0; i < headers.size(); i++) {
            var letter = CellReference.convertNumToColString(first + i);
            var right = styles.get(i).getAlignment() == org.apache.poi.ss.usermodel.HorizontalAlignment.RIGHT;
            text(row, letter, headers.get(i), looks.header(right, headers.get(i).startsWith("each ")));
            for (var r = 1; r <= rows; r++) {
                at(row + r, letter).setCellStyle(styles.get(i));
            }
        }
        var area = new AreaReference(
                new CellReference(row - 1, first),
                new CellReference(row - 1 + rows, first + headers.size() - 1),
                SpreadsheetVersion.EXCEL2007);
        DataSheet.shape(sheet.createTable(area), name, headers);
    }

    void tile(int row, String from, String to, String label) {
        text(row, from, label, looks.tile("label"));
        fill(row, from, to, looks.tile("label"));
        fill(row + 1, from, to, looks.tile("note"));
        fill(row + 2, from, to, looks.tile("note"));
        height(row, 18);
        height(row + 1, 32);
    }
}
