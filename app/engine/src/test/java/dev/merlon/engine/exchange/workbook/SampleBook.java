package dev.merlon.engine.exchange.workbook;

import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.governance.Signature;
import dev.merlon.engine.problem.WorkbenchException;
import dev.merlon.engine.report.workbook.WorkbookReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// A workbook as an auditor has it open.
final class SampleBook implements AutoCloseable {

    static final Signature READER = new Signature("Robin", SampleWorkspace.NOW);
    static final int HEADER = 3;

    final XSSFWorkbook book;
    private final Path file;

    private SampleBook(Path file) throws IOException {
        this.file = file;
        try (var in = Files.newInputStream(file)) {
            this.book = new XSSFWorkbook(in);
        }
    }

    static SampleBook write(Snapshot snapshot, Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            WorkbookReport.builtIn("workbook").render(snapshot, out, Job.unwatched());
        }
        return new SampleBook(file);
    }

    static SampleBook open(Path file) throws IOException {
        return new SampleBook(file);
    }

    Path save() throws IOException {
        try (var out = Files.newOutputStream(file)) {
            book.write(out);
        }
        return file;
    }

    /// Saves it and reads it back.
    ReadBack read(Snapshot now, Choices choices) throws IOException, WorkbenchException {
        return ReadBack.of(FilledBook.read(save(), now, Job.unwatched()), now, READER, choices);
    }

    ReadBack read(Snapshot now) throws IOException, WorkbenchException {
        return read(now, Choices.of(Side.OURS));
    }

    XSSFSheet sheet(String name) {
        return book.getSheet(name);
    }

    int column(String sheet, String title) {
        for (var cell : sheet(sheet).getRow(HEADER)) {
            if (cell.getStringCellValue().equals(title)) {
                return cell.getColumnIndex();
            }
        }
        throw new AssertionError(sheet + " has no column " + title);
    }

    XSSFCell cell(String sheet, String id, String title) {
        var ids = column(sheet, "Row id");
        for (var row : sheet(sheet)) {
            var cell = row.getCell(ids);
            if (row.getRowNum() > HEADER
                    && cell != null
                    && cell.getStringCellValue().equals(id)) {
                return (XSSFCell) row.getCell(column(sheet, title), MissingCellPolicy.CREATE_NULL_AS_BLANK);
            }
        }
        throw new AssertionError(sheet + " has no row " + id);
    }

    /// Types into the first empty row of a table.
    XSSFRow type(String sheet, Map<String, Object> values) {
        var ids = column(sheet, "Row id");
        for (var i = HEADER + 1; i <= sheet(sheet).getLastRowNum(); i++) {
            var row = sheet(sheet).getRow(i);
            var first = row.getCell(column(sheet, values.keySet().iterator().next()));
            if (row.getCell(ids).getStringCellValue().isEmpty()
                    && (first == null || first.toString().isEmpty())) {
                values.forEach((title, value) ->
                        set(row.getCell(column(sheet, title), MissingCellPolicy.CREATE_NULL_AS_BLANK), value));
                return row;
            }
        }
        throw new AssertionError(sheet + " has no empty row");
    }

    static void set(XSSFCell cell, Object value) {
        switch (value) {
            case LocalDate day -> cell.setCellValue(day);
            case Number number -> cell.setCellValue(number.doubleValue());
            case Boolean truth -> cell.setCellValue(truth);
            default -> cell.setCellValue(value.toString());
        }
    }

    static String address(XSSFCell cell) {
        return cell.getSheet().getSheetName() + "!" + cell.getAddress();
    }

    @Override
    public void close() throws IOException {
        book.close();
    }
}
