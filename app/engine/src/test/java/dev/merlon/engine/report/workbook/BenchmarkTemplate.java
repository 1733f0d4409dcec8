package dev.merlon.engine.report.workbook;

import dev.merlon.engine.report.workbook.xlsx.Cell;
import dev.merlon.engine.report.workbook.xlsx.Content;
import dev.merlon.engine.report.workbook.xlsx.Rows;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// A template with one table in Excel's plain style.
final class BenchmarkTemplate {

    private BenchmarkTemplate() {}

    /// The text of a cell.
    @FunctionalInterface
    interface Texts {

        String at(int row, int column);
    }

    static byte[] of(String name, List<String> headers) throws IOException {
        try (var book = new XSSFWorkbook()) {
            var sheet = book.createSheet("Sheet");
            var header = sheet.createRow(0);
            for (var i = 0; i < headers.size(); i++) {
                header.createCell(i).setCellValue(headers.get(i));
            }
            var table = sheet.createTable(new AreaReference(
                    new CellReference(0, 0), new CellReference(1, headers.size() - 1), SpreadsheetVersion.EXCEL2007));
            table.setName(name);
            table.setDisplayName(name);
            var bytes = new ByteArrayOutputStream();
            book.write(bytes);
            return bytes.toByteArray();
        }
    }

    static Optional<Rows.Column> column(List<String> headers, String header, Texts texts) {
        var column = headers.indexOf(header);
        return column < 0 ? Optional.empty() : Optional.of(row -> Cell.text(texts.at(row, column)));
    }

    record OneTable(String id, Rows rows) implements Content {

        @Override
        public Optional<Rows> table(String wanted) {
            return wanted.equals(id) ? Optional.of(rows) : Optional.empty();
        }

        @Override
        public Optional<Cell> value(String name) {
            return Optional.empty();
        }

        @Override
        public Optional<List<String>> list(String name) {
            return Optional.empty();
        }

        @Override
        public String title() {
            return "Benchmark";
        }

        @Override
        public String maker() {
            return "Merlon";
        }

        @Override
        public Instant at() {
            return Instant.EPOCH;
        }
    }
}
