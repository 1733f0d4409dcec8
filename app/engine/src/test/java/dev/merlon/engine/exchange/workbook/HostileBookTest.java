package dev.merlon.engine.exchange.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.engine.exchange.workbook.CellLine.Kind;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.problem.WorkbenchException;
import dev.merlon.engine.report.view.SafeText;
import dev.merlon.engine.report.workbook.data.AuditContent;
import dev.merlon.engine.report.workbook.data.RowHash;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

/// Whatever stands in a cell, or is called a workbook.
class HostileBookTest extends SampleCase {

    private static final int STRINGS = 500;
    private static final List<String> SEEDS = List.of(
            "=1+1",
            "=cmd|' /C calc'!A0",
            "+1",
            "-1",
            "@SUM(A1)",
            "\t=1",
            "\n=1",
            "＝1+1",
            "=HYPERLINK(\"http://example.org\",\"x\")",
            "\u0000",
            "a\u0001b",
            "\u000b\u000c",
            "\ufffe\uffff",
            "שלום עולם",
            "مرحبا بالعالم",
            "😀👩‍👩‍👧",
            "\u202eevil",
            "\u200bnothing",
            "_x0041_ and _x000D_",
            "<b>&amp;\"'</b>",
            "]]>",
            " leading and trailing ",
            "two\nlines",
            "a\r\nb",
            "{endpoint} ${x}",
            "'quoted",
            "\"",
            "\u007f\u0085",
            "1e308",
            "2027-01-31",
            "true",
            "#REF!",
            "long ".repeat(8_000),
            "x".repeat(32_767),
            "é".repeat(32_768));

    @Test
    void fiveHundredHostileStringsSurviveOrAreRefusedWithTheirAddress() throws Exception {
        var random = new Random(11);
        var strings = new ArrayList<String>();
        for (var i = 0; i < STRINGS; i++) {
            var seed = SEEDS.get(i % SEEDS.size());
            strings.add(i < SEEDS.size() ? seed : i + seed + (char) random.nextInt(1, 0xD7FF) + i);
        }
        var survived = 0;
        var refused = 0;
        for (var from = 0; from < STRINGS; from += 100) {
            var typed = new HashMap<String, String>();
            var rows = new AuditContent(exported()).described("SoA").orElseThrow();
            for (var i = from; i < Math.min(STRINGS, from + Math.min(100, rows.size())); i++) {
                var cell = book().sheet("SoA")
                        .getRow(SampleBook.HEADER + 1 + i - from)
                        .getCell(book().column("SoA", "Justification"));
                put(cell, strings.get(i));
                typed.put(SampleBook.address(cell), strings.get(i));
            }
            var read = book().read(exported());
            var after = exported().state().with(read.edits());
            for (var line : read.lines()) {
                var text = Objects.requireNonNull(typed.remove(line.address()), line.address());
                if (line.kind() == Kind.REFUSED) {
                    assertThat(line.why()).isNotEmpty();
                    assertThat(text.length() > 32_767 || !SafeText.visible(text).equals(text))
                            .as("refused: " + line.why())
                            .isTrue();
                    refused++;
                } else {
                    assertThat(line.kind()).isEqualTo(Kind.THEIRS);
                    assertThat(after.requirementRulings())
                            .extracting(r -> r.reason())
                            .contains(RowHash.plain(text));
                    survived++;
                }
            }
            typed.values().removeIf(String::isBlank);
            assertThat(typed).isEmpty();
        }
        assertThat(survived + refused).isGreaterThanOrEqualTo(STRINGS * 9 / 10);
        assertThat(survived).isGreaterThan(250);
    }

    /// As Excel keeps it: what XML cannot hold as `_x0000_`.
    private static void put(XSSFCell cell, String text) {
        var xml = new StringBuilder();
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == '_' && text.startsWith("_x", i)) {
                xml.append("_x005F_");
            } else if ((c < 0x20 && c != '\n' && c != '\t') || c >= 0xFFFE) {
                xml.append(String.format("_x%04X_", (int) c));
            } else {
                xml.append(c);
            }
        }
        cell.setBlank();
        cell.getCTCell().setT(STCellType.INLINE_STR);
        cell.getCTCell().addNewIs().setT(xml.toString());
    }

    @Test
    void whatIsThereAlreadyComesBackUntouched() throws Exception {
        for (var hostile : List.of("a\u0000b", "\u202eevil", "long ".repeat(8_000), "_x0041_", "\r\n= two ")) {
            var record = exported().state().records().getFirst();
            workspace().record("Hostile", List.of(Changed.note(record, hostile)));
            var now = workspace().snapshot();
            try (var again = SampleBook.write(now, temp.resolve("again.xlsx"))) {
                assertThat(again.read(now).lines()).as(hostile).isEmpty();
            }
        }
    }

    @Test
    void aTextThatTheCellShowsOnlyInPartCannotBeEditedThere() throws Exception {
        var record = exported().state().records().getFirst();
        workspace().record("Long", List.of(Changed.note(record, "long ".repeat(8_000))));
        var now = workspace().snapshot();
        try (var again = SampleBook.write(now, temp.resolve("again.xlsx"))) {
            again.cell("Control_Status", record.id(), "Note").setCellValue("short");

            assertThat(again.read(now).lines(Kind.REFUSED)).hasSize(1);
        }
    }

    @Test
    void errorsAndFormulasAreRefusedAndCachedValuesNotTaken() throws Exception {
        var record = exported().state().records().getFirst();
        book().cell("Control_Status", record.id(), "Note").setCellErrorValue((byte) 23);
        book().cell("Control_Status", record.id(), "Owner").setCellFormula("\"Payments\"&\" team\"");

        var read = book().read(exported());

        assertThat(read.edits()).isEmpty();
        assertThat(read.lines(Kind.REFUSED)).extracting(CellLine::field).containsExactly("Owner", "Note");
    }

    @Test
    void aWorkbookThatCountsDaysFrom1904IsReadRight() throws Exception {
        var record = exported().state().records().getFirst();
        book().book.getCTWorkbook().getWorkbookPr().setDate1904(true);
        // as Excel does where somebody ticks the box, all days move; here only this one is looked at
        var cell = book().cell("Control_Status", record.id(), "Due");
        cell.setCellValue(46_000 - 1_462);

        assertThat(book().read(exported()).lines(Kind.THEIRS))
                .filteredOn(l -> l.field().equals("Due"))
                .extracting(CellLine::theirs)
                .containsExactly("2025-12-09");
    }

    @Test
    void aZipBombIsRefusedInSeconds() throws Exception {
        var bomb = temp.resolve("bomb.xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
            zip.setLevel(Deflater.BEST_SPEED);
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            zeros(zip, 300);
        }
        assertThat(code(bomb)).isEqualTo("WORKBOOK-SIZE");
    }

    private static void zeros(OutputStream out, int megabytes) throws IOException {
        var piece = new byte[1 << 20];
        for (var i = 0; i < megabytes; i++) {
            out.write(piece);
        }
    }

    @Test
    void whatIsNoWorkbookIsSaidSo() throws Exception {
        var file = temp.resolve("other.xlsx");
        for (var bytes : List.of(new byte[0], new byte[] {'P', 'K', 3, 4}, "text".getBytes("UTF-8"))) {
            Files.write(file, bytes);
            assertThat(code(file)).isEqualTo("WORKBOOK-READ");
        }
        var whole = Files.readAllBytes(book().save());
        var random = new Random(5);
        for (var i = 0; i < 15; i++) {
            var broken = whole.clone();
            for (var j = 0; j < 20; j++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            Files.write(file, broken);
            // refused or read: never anything else
            assertThat(code(file)).isIn("none", "WORKBOOK-READ", "WORKBOOK-FOREIGN", "WORKBOOK-OTHER");
        }
    }

    private String code(Path file) {
        try {
            FilledBook.read(file, exported(), Job.unwatched());
            return "none";
        } catch (WorkbenchException e) {
            return e.problems().getFirst().code();
        }
    }
}
