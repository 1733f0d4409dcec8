package dev.merlon.engine.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.merlon.engine.problem.WorkbenchException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class WorkbookReaderTest {

    @Test
    void readsCellsAtTheirPlaces() throws IOException, WorkbenchException {
        var sheets = WorkbookReader.read(workbook(), "own.xlsx");

        assertThat(sheets).extracting(Sheet::name).containsExactly("Requirements");
        var sheet = sheets.getFirst();
        assertThat(sheet.cell(0, 0)).isEqualTo("Our standard");
        assertThat(sheet.cell(1, 0)).isEmpty();
        assertThat(sheet.cell(2, 1)).isEqualTo("Control ID");
        assertThat(sheet.cell(3, 1)).isEqualTo("1.1");
        assertThat(sheet.cell(3, 3)).isEqualTo("Text\nof two lines");
        assertThat(sheet.cell(4, 1)).isEqualTo("2");
        assertThat(sheet.cell(4, 2)).isEmpty();
        assertThat(sheet.cell(99, 99)).isEmpty();
    }

    @Test
    void guessesColumnsBelowATitle() throws IOException, WorkbenchException {
        var sheet = WorkbookReader.read(workbook(), "own.xlsx").getFirst();
        var guess = ColumnMapping.guess(sheet);

        assertThat(guess.header()).isEqualTo(2);
        assertThat(guess.column(ColumnMapping.Field.NUMBER)).isEqualTo(1);
        assertThat(guess.column(ColumnMapping.Field.TITLE)).isEqualTo(2);
        assertThat(guess.column(ColumnMapping.Field.TEXT)).isEqualTo(3);
        assertThat(guess.column(ColumnMapping.Field.LEVEL)).isEqualTo(-1);
        assertThat(guess.find(sheet, "description")).isEqualTo(3);
        assertThat(guess.find(sheet, "C")).isEqualTo(2);
        assertThat(guess.find(sheet, "ZZ")).isEqualTo(-1);
    }

    @Test
    void refusesWhatUnpacksToMoreThanAnyWorkbook() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            var zeros = new byte[1 << 20];
            for (var i = 0; i < 130; i++) {
                zip.write(zeros);
            }
        }
        assertThatThrownBy(() -> WorkbookReader.read(bytes.toByteArray(), "bomb.xlsx"))
                .hasMessageContaining("IMPORT-SIZE");
    }

    @Test
    void refusesWhatIsNoWorkbook() {
        assertThatThrownBy(() -> WorkbookReader.read("nothing".getBytes(StandardCharsets.UTF_8), "no.xlsx"))
                .hasMessageContaining("IMPORT-WORKBOOK");
        assertThatThrownBy(() -> WorkbookReader.read(new byte[0], "no.xlsx")).hasMessageContaining("IMPORT-WORKBOOK");
    }

    /// A damaged file is refused or read: never anything else.
    @Test
    void survivesDamage() throws IOException {
        var whole = workbook();
        var random = new Random(7);
        for (var i = 0; i < 60; i++) {
            var damaged = whole.clone();
            for (var n = 0; n < 6; n++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            try {
                assertThat(WorkbookReader.read(damaged, "damaged.xlsx")).isNotNull();
            } catch (WorkbenchException e) {
                assertThat(e).hasMessageContaining("IMPORT-");
            }
        }
    }

    private static byte[] workbook() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new XSSFWorkbook()) {
            var sheet = book.createSheet("Requirements");
            sheet.createRow(0).createCell(0).setCellValue("Our standard");
            var header = sheet.createRow(2);
            header.createCell(1).setCellValue("Control ID");
            header.createCell(2).setCellValue("Title");
            header.createCell(3).setCellValue("Description");
            var first = sheet.createRow(3);
            first.createCell(1).setCellValue("1.1");
            first.createCell(2).setCellValue("First");
            first.createCell(3).setCellValue("Text\nof two lines");
            sheet.createRow(4).createCell(1).setCellValue(2);
            book.createSheet("Empty");
            book.write(out);
        }
        return out.toByteArray();
    }
}
