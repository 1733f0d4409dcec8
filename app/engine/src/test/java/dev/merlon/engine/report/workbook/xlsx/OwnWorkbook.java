package dev.merlon.engine.report.workbook.xlsx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// A template as an organisation would design it, and simple rows to fill it with: fields `Name`, `Note`,
/// `Number`, and `each colour`.
final class OwnWorkbook implements Content {

    private final List<String> names;

    OwnWorkbook(List<String> names) {
        this.names = names;
    }

    static byte[] designed(Consumer<XSSFWorkbook> design) throws IOException {
        try (var book = new XSSFWorkbook()) {
            design.accept(book);
            var bytes = new ByteArrayOutputStream();
            book.write(bytes);
            return bytes.toByteArray();
        }
    }

    static XSSFTable table(XSSFSheet sheet, String name, String area, String... headers) {
        var block = new AreaReference(area, SpreadsheetVersion.EXCEL2007);
        var first = block.getFirstCell();
        var row = sheet.getRow(first.getRow()) == null ? sheet.createRow(first.getRow()) : sheet.getRow(first.getRow());
        for (var i = 0; i < headers.length; i++) {
            row.createCell(first.getCol() + i).setCellValue(headers[i]);
        }
        var table = sheet.createTable(block);
        table.setName(name);
        table.setDisplayName(name);
        return table;
    }

    XSSFWorkbook filled(byte[] template) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes(template)));
    }

    byte[] bytes(byte[] template) throws IOException {
        var out = new ByteArrayOutputStream();
        Filling.of(new ByteArrayInputStream(template)).fill(this, out, dev.merlon.engine.job.Job.unwatched());
        return out.toByteArray();
    }

    @Override
    public Optional<Rows> table(String id) {
        return id.equals("Things") ? Optional.of(new Things()) : Optional.empty();
    }

    private final class Things implements Rows {

        @Override
        public int size() {
            return names.size();
        }

        @Override
        public Optional<Column> column(String header) {
            return switch (header) {
                case "Name" -> Optional.of(i -> Cell.link(names.get(i), "Things", names.get(i)));
                case "Note" -> Optional.of(i -> Cell.text(names.get(i)));
                case "Number" -> Optional.of(i -> Cell.number(i + 1));
                default -> Optional.empty();
            };
        }

        @Override
        public Optional<Spread> spread(String header) {
            return !header.equals("each colour")
                    ? Optional.empty()
                    : Optional.of(new Spread() {
                        @Override
                        public List<Cell> heads() {
                            return List.of(Cell.text("red"), Cell.text("RED"), Cell.text("name"));
                        }

                        @Override
                        public void fill(int row, Cell[] cells) {
                            cells[row % cells.length] = Cell.text("✓");
                        }
                    });
        }

        @Override
        public OptionalInt find(String key) {
            var at = names.indexOf(key);
            return at < 0 ? OptionalInt.empty() : OptionalInt.of(at);
        }

        @Override
        public String note() {
            return names.isEmpty() ? "There is no thing." : "Things.";
        }
    }

    @Override
    public Optional<Cell> value(String name) {
        return name.equals("workspace") ? Optional.of(Cell.text("Retail & co")) : Optional.empty();
    }

    @Override
    public Optional<List<String>> list(String name) {
        return name.equals("colours")
                ? Optional.of(new ArrayList<>(List.of("red", "green", "blue")))
                : Optional.empty();
    }

    @Override
    public String title() {
        return "Things";
    }

    @Override
    public String maker() {
        return "Merlon";
    }

    @Override
    public Instant at() {
        return Instant.parse("2026-11-23T14:02:00Z");
    }
}
