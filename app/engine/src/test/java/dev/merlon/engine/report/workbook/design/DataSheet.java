package dev.merlon.engine.report.workbook.design;

import dev.merlon.engine.report.workbook.data.Field;
import dev.merlon.engine.report.workbook.data.Table;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// A sheet with one table: title, note and a link back above, header frozen and filtered, one empty row for
/// Merlon to fill.
final class DataSheet {

    private static final int HEADER = 3;
    private static final int BODY = 4;
    private static final List<String> MONO = List.of(
            "row_id",
            "status_id",
            "evidence_id",
            "test_id",
            "sample_id",
            "id",
            "rule_id",
            "control_id",
            "path",
            "when",
            "held_when",
            "sha256",
            "pointer",
            "object",
            "reference");

    private final XSSFWorkbook book;
    private final Looks looks;
    private final XSSFSheet sheet;
    private final TableDesign design;
    private final Table<?> table;

    private DataSheet(XSSFWorkbook book, Looks looks, TableDesign design, Table<?> table) {
        this.book = book;
        this.looks = looks;
        this.sheet = book.createSheet(design.name());
        this.design = design;
        this.table = table;
    }

    static void add(XSSFWorkbook book, Looks looks, TableDesign design, Table<?> table, String back) {
        var made = new DataSheet(book, looks, design, table);
        made.head(back);
        made.columns();
        made.table();
        made.shape();
    }

    private void head(String back) {
        put(0, looks.title(), design.title());
        sheet.getRow(0).setHeightInPoints(24);
        put(1, looks.note(), "");
        name(book, "note_" + design.name(), sheet, 1, 0);
        put(2, looks.back(), "← " + back);
        var link = book.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress("'" + back + "'!A1");
        sheet.getRow(2).getCell(0).setHyperlink(link);
    }

    private void put(int row, XSSFCellStyle style, String text) {
        var cell = sheet.createRow(row).createCell(0);
        cell.setCellStyle(style);
        cell.setCellValue(text);
    }

    static void name(XSSFWorkbook book, String name, XSSFSheet sheet, int row, int column) {
        var made = book.createName();
        made.setNameName(name);
        made.setRefersToFormula(
                "'" + sheet.getSheetName() + "'!" + new CellReference(row, column, true, true).formatAsString());
    }

    private void columns() {
        var header = sheet.createRow(HEADER);
        var spread = design.columns().getLast().header().startsWith("each ");
        header.setHeightInPoints(spread ? 104 : 30);
        var body = sheet.createRow(BODY);
        for (var i = 0; i < design.columns().size(); i++) {
            var column = design.columns().get(i);
            var field = table.field(column.header()).orElse(null);
            sheet.setColumnWidth(i, column.width() * 256);
            var right = field != null && field.kind() == Field.Kind.NUMBER;
            var title = header.createCell(i);
            title.setCellValue(column.header());
            title.setCellStyle(
                    looks.header(right, field == null && !column.header().equals("Failure rate")));
            body.createCell(i).setCellStyle(style(column.header(), field));
            if (field != null) {
                rules(field, i);
                validation(field, i);
                var hidden = field.id().equals(Field.ROW_ID) || field.id().equals(Field.ROW_HASH);
                sheet.setColumnHidden(i, hidden);
            } else {
                new Signs(sheet).put(Signs.BY_SIGN, BODY, i);
            }
        }
    }

    private XSSFCellStyle style(String header, @org.jspecify.annotations.Nullable Field field) {
        if (header.equals("Failure rate")) {
            return looks.cell("0.0 %", false, false, true, false);
        }
        if (field == null) {
            return looks.cell("General", false, false, false, false);
        }
        var mono = MONO.contains(field.id());
        var wraps = !field.id().equals("sum") && !field.id().startsWith("row_");
        return switch (field.kind()) {
            case NUMBER -> looks.cell(field.id().equals("share") ? "0 %" : "#,##0", false, false, true, field.input());
            case DAY -> looks.cell("yyyy-mm-dd", false, false, false, field.input());
            case MOMENT -> looks.cell("yyyy-mm-dd hh:mm", false, false, false, field.input());
            case TEXT, YES_NO -> looks.cell("General", mono, wraps, false, field.input());
        };
    }

    private void rules(Field field, int column) {
        var signs = new Signs(sheet);
        switch (field.id()) {
            case "severity", "worst", "risk", "overdue" -> signs.put(Signs.BY_SIGN, BODY, column);
            case "state", "status", "result" -> {
                signs.put(Signs.BY_SIGN, BODY, column);
                if (field.list().equals("result")) {
                    metWithoutEvidence(column);
                }
            }
            case "score" -> signs.put(Signs.BY_SCORE, BODY, column);
            case "method" -> {
                if (!field.input()) {
                    signs.put(Signs.BY_METHOD, BODY, column);
                }
            }
            case "days_left" -> signs.put(Signs.BY_DAYS_LEFT, BODY, column);
            case "due", "next_review", "planned" -> signs.put(Signs.BY_DUE, BODY, column);
            case "reason" -> notApplicableWithoutReason(field, column);
            default -> {}
        }
    }

    private void metWithoutEvidence(int column) {
        column("Fresh")
                .ifPresent(fresh -> new Signs(sheet)
                        .put(
                                List.of(
                                        new Signs.Rule("AND(@=\"met\"," + fresh + "=0)", "AB3A05", "FFEFE4"),
                                        new Signs.Rule("@=\"met\"", "136A2C", "E0F4E5"),
                                        new Signs.Rule("@=\"not met\"", "A0113F", "FFE8EE")),
                                BODY,
                                column));
    }

    private void notApplicableWithoutReason(Field field, int column) {
        if (field.input()) {
            column("Applicability")
                    .ifPresent(other -> new Signs(sheet)
                            .put(
                                    List.of(new Signs.Rule(
                                            "AND(" + other + "=\"not applicable\",LEN(@)=0)", "A0113F", "FFE8EE")),
                                    BODY,
                                    column));
        }
    }

    /// The cell of another column in the first row of the body: `$P5`.
    private java.util.Optional<String> column(String header) {
        for (var i = 0; i < design.columns().size(); i++) {
            if (design.columns().get(i).header().equals(header)) {
                return java.util.Optional.of(new CellReference(BODY, i, false, true).formatAsString());
            }
        }
        return java.util.Optional.empty();
    }

    private void validation(Field field, int column) {
        if (!field.input()) {
            return;
        }
        var kinds = sheet.getDataValidationHelper();
        if (!field.list().isEmpty()) {
            validate(kinds.createFormulaListConstraint("lst_" + field.list()), column, "Choose a word of the list.");
        } else if (field.kind() == Field.Kind.DAY) {
            validate(
                    kinds.createDateConstraint(
                            DataValidationConstraint.OperatorType.BETWEEN, "DATE(2000,1,1)", "DATE(2100,1,1)", ""),
                    column,
                    "A day from 2000 to 2100, such as 2027-01-31.");
        } else if (field.kind() == Field.Kind.NUMBER) {
            var most = (field.id().equals("maturity") || field.id().equals("target")) ? "5" : "1000000";
            validate(
                    kinds.createIntegerConstraint(DataValidationConstraint.OperatorType.BETWEEN, "0", most),
                    column,
                    "A whole number from 0 to " + most + ".");
        }
    }

    private void validate(DataValidationConstraint constraint, int column, String hint) {
        var validation = sheet.getDataValidationHelper()
                .createValidation(constraint, new CellRangeAddressList(BODY, BODY, column, column));
        validation.setEmptyCellAllowed(true);
        validation.setErrorStyle(DataValidation.ErrorStyle.STOP);
        validation.setShowErrorBox(true);
        validation.createErrorBox("Not taken", hint);
        sheet.addValidationData(validation);
    }

    private void table() {
        var area = new AreaReference(
                new CellReference(HEADER, 0),
                new CellReference(BODY, design.columns().size() - 1),
                SpreadsheetVersion.EXCEL2007);
        var made = sheet.createTable(area);
        shape(
                made,
                "t_" + design.name(),
                design.columns().stream().map(TableDesign.Column::header).toList());
        made.getCTTable().addNewAutoFilter().setRef(area.formatAsString());
        for (var i = 0; i < design.columns().size(); i++) {
            if (design.columns().get(i).header().equals("Failure rate")) {
                made.getCTTable()
                        .getTableColumns()
                        .getTableColumnArray(i)
                        .addNewCalculatedColumnFormula()
                        .setStringValue("IF(t_Tests[[#This Row],[Sample size]]>0,t_Tests[[#This Row],[Items failed]]"
                                + "/t_Tests[[#This Row],[Sample size]],0)");
            }
        }
    }

    static void shape(XSSFTable table, String name, List<String> headers) {
        table.setName(name);
        table.setDisplayName(name);
        for (var i = 0; i < headers.size(); i++) {
            table.getColumns().get(i).setName(headers.get(i));
        }
    }

    private void shape() {
        sheet.createFreezePane(design.frozen(), BODY);
        sheet.setDisplayGridlines(false);
        sheet.setRepeatingRows(new CellRangeAddress(HEADER, HEADER, -1, -1));
        paper(sheet, design.printed() > 0, false);
        if (design.printed() > 0) {
            book.setPrintArea(book.getSheetIndex(sheet), 0, design.printed() - 1, 0, BODY);
        } else {
            sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, 0));
        }
        protect(sheet);
    }

    /// Without a password: it guards against slips, and is no security.
    static void protect(XSSFSheet sheet) {
        sheet.enableLocking();
        sheet.lockAutoFilter(false);
        sheet.lockSort(false);
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
        sheet.lockSelectLockedCells(false);
    }

    static void paper(XSSFSheet sheet, boolean oneWide, boolean onePage) {
        var setup = sheet.getPrintSetup();
        setup.setLandscape(true);
        setup.setPaperSize(PaperSize.A4_PAPER);
        if (oneWide) {
            sheet.setFitToPage(true);
            setup.setFitWidth((short) 1);
            setup.setFitHeight((short) (onePage ? 1 : 0));
        } else {
            setup.setScale((short) 55);
        }
        for (var margin : Map.of(
                        PageMargin.LEFT, 0.4, PageMargin.RIGHT, 0.4, PageMargin.TOP, 0.5, PageMargin.BOTTOM, 0.6)
                .entrySet()) {
            sheet.setMargin(margin.getKey(), margin.getValue());
        }
        sheet.getFooter().setLeft("{merlon_workspace}");
        sheet.getFooter().setCenter("&A");
        sheet.getFooter().setRight("page &P of &N");
    }

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
