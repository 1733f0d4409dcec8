package dev.merlon.engine.report.workbook.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FillingTest {

    private static final OwnWorkbook THREE = new OwnWorkbook(List.of("one", "two", "three"));

    @Test
    void keepsOrderStylesAndColumnsAsTheyWereDesigned() throws IOException {
        var template = OwnWorkbook.designed(book -> {
            var sheet = book.createSheet("Board");
            sheet.createRow(0).createCell(5).setCellValue("our own words");
            OwnWorkbook.table(sheet, "t_Things", "B3:D4", "Number", "Our remark", "Name");
            var red = book.createCellStyle();
            red.setFillForegroundColor(IndexedColors.RED.getIndex());
            red.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            sheet.createRow(3).createCell(1).setCellStyle(red);
        });
        try (var book = THREE.filled(template)) {
            var sheet = book.getSheet("Board");
            assertThat(sheet.getRow(0).getCell(5).getStringCellValue()).isEqualTo("our own words");
            assertThat(sheet.getTables().getFirst().getCTTable().getRef()).isEqualTo("B3:D6");
            for (var i = 0; i < 3; i++) {
                var row = sheet.getRow(3 + i);
                assertThat(row.getCell(1).getNumericCellValue()).isEqualTo(i + 1);
                assertThat(row.getCell(1).getCellStyle().getFillForegroundColor())
                        .isEqualTo(IndexedColors.RED.getIndex());
                assertThat(row.getCell(2)).isNull();
                assertThat(row.getCell(3).getStringCellValue())
                        .isEqualTo(List.of("one", "two", "three").get(i));
                assertThat(row.getCell(3).getHyperlink().getLocation()).isEqualTo("'Board'!B" + (4 + i));
            }
        }
    }

    @Test
    void whatRefersToTheTableGrowsWithIt() throws IOException {
        var template = OwnWorkbook.designed(book -> {
            var sheet = book.createSheet("Board");
            OwnWorkbook.table(sheet, "t_Things", "A1:B2", "Name", "Number");
            var helper = sheet.getDataValidationHelper();
            sheet.addValidationData(helper.createValidation(
                    helper.createFormulaListConstraint("lst_colours"),
                    new org.apache.poi.ss.util.CellRangeAddressList(1, 1, 1, 1)));
            var rules = sheet.getSheetConditionalFormatting();
            rules.addConditionalFormatting(
                    new CellRangeAddress[] {new CellRangeAddress(1, 1, 0, 1)},
                    rules.createConditionalFormattingRule("$B2>1"));
            book.setPrintArea(0, 0, 1, 0, 1);
            name(book, "all_numbers", "Board!$B$2:$B$3");
            name(book, "elsewhere", "Board!$F$2:$F$9");
        });
        try (var book = THREE.filled(template)) {
            var sheet = book.getSheet("Board");
            assertThat(sheet.getDataValidations()
                            .getFirst()
                            .getRegions()
                            .getCellRangeAddress(0)
                            .formatAsString())
                    .isEqualTo("B2:B4");
            assertThat(sheet.getSheetConditionalFormatting()
                            .getConditionalFormattingAt(0)
                            .getFormattingRanges()[0]
                            .formatAsString())
                    .isEqualTo("A2:B4");
            assertThat(book.getPrintArea(0)).isEqualTo("'Board'!$A$1:$B$4");
            assertThat(book.getName("elsewhere").getRefersToFormula()).isEqualTo("'Board'!$F$2:$F$9");
        }
    }

    @Test
    void aRowOfTotalsMovesToTheEndAndIsWorkedOut() throws IOException {
        var template = OwnWorkbook.designed(book -> {
            var sheet = book.createSheet("Board");
            var table = OwnWorkbook.table(sheet, "t_Things", "A1:B3", "Name", "Number");
            table.getCTTable().setTotalsRowCount(1);
            sheet.createRow(2).createCell(0).setCellValue("together");
            sheet.getRow(2).createCell(1).getCTCell().addNewF().setStringValue("SUBTOTAL(109,t_Things[Number])");
        });
        try (var book = THREE.filled(template)) {
            var sheet = book.getSheet("Board");
            assertThat(sheet.getTables().getFirst().getCTTable().getRef()).isEqualTo("A1:B5");
            assertThat(sheet.getRow(4).getCell(0).getStringCellValue()).isEqualTo("together");
            assertThat(sheet.getRow(4).getCell(1).getNumericCellValue()).isEqualTo(6);
            assertThat(sheet.getRow(2).getCell(0).getStringCellValue()).isEqualTo("two");
        }
    }

    @Test
    void aTableWithSomethingBelowKeepsItsSize() throws IOException {
        var template = OwnWorkbook.designed(book -> {
            var sheet = book.createSheet("Board");
            OwnWorkbook.table(sheet, "t_Things", "A1:A3", "Name");
            sheet.createRow(4).createCell(0).setCellValue("below");
        });
        try (var book = THREE.filled(template)) {
            var sheet = book.getSheet("Board");
            assertThat(sheet.getTables().getFirst().getCTTable().getRef()).isEqualTo("A1:A3");
            assertThat(sheet.getRow(2).getCell(0).getStringCellValue()).isEqualTo("two");
            assertThat(sheet.getRow(4).getCell(0).getStringCellValue()).isEqualTo("below");
        }
    }

    @Test
    void oneHeaderStandsForAsManyColumnsAsThereAre() throws IOException {
        var template = OwnWorkbook.designed(
                book -> OwnWorkbook.table(book.createSheet("Board"), "t_Things", "A1:B2", "Name", "each colour"));
        try (var book = THREE.filled(template)) {
            var sheet = book.getSheet("Board");
            assertThat(sheet.getTables().getFirst().getColumns())
                    .extracting(c -> c.getName())
                    .as("differ in any case, as Excel wants them")
                    .containsExactly("Name", "red", "RED (2)", "name (2)");
            assertThat(sheet.getRow(0).getCell(3).getStringCellValue()).isEqualTo("name (2)");
            assertThat(sheet.getRow(2).getCell(2).getStringCellValue()).isEqualTo("✓");
        }
    }

    @Test
    void namedCellsListsAndFootersAreFilled() throws IOException {
        var template = OwnWorkbook.designed(book -> {
            var sheet = book.createSheet("Board");
            name(book, "merlon_workspace", "Board!$B$2");
            name(book, "merlon_workspace__again", "Board!$B$3");
            name(book, "lst_colours", "Board!$D$1");
            name(book, "note_Things", "Board!$A$9");
            sheet.getFooter().setLeft("{merlon_workspace}, confidential");
        });
        try (var book = new OwnWorkbook(List.of()).filled(template)) {
            var sheet = book.getSheet("Board");
            assertThat(sheet.getRow(1).getCell(1).getStringCellValue()).isEqualTo("Retail & co");
            assertThat(sheet.getRow(2).getCell(1).getStringCellValue()).isEqualTo("Retail & co");
            assertThat(sheet.getRow(8).getCell(0).getStringCellValue()).isEqualTo("There is no thing.");
            assertThat(sheet.getRow(2).getCell(3).getStringCellValue()).isEqualTo("blue");
            assertThat(book.getName("lst_colours").getRefersToFormula()).isEqualTo("'Board'!$D$1:$D$3");
            assertThat(sheet.getFooter().getLeft()).isEqualTo("Retail && co, confidential");
        }
    }

    @Test
    void aFormulaThatIsNotKnownIsLeftForExcelToWorkOut() throws IOException {
        var template = OwnWorkbook.designed(book -> {
            var sheet = book.createSheet("Board");
            OwnWorkbook.table(sheet, "t_Things", "A1:A2", "Name");
            sheet.createRow(9).createCell(3).getCTCell().addNewF().setStringValue("COUNTA(t_Things[Name])");
            sheet.getRow(9).createCell(4).getCTCell().addNewF().setStringValue("VLOOKUP(1,A1:A2,1)");
        });
        try (var book = THREE.filled(template)) {
            var row = book.getSheet("Board").getRow(9);
            assertThat(row.getCell(3).getNumericCellValue()).isEqualTo(3);
            assertThat(row.getCell(4).getCTCell().isSetV()).isFalse();
            assertThat(book.getForceFormulaRecalculation()).isTrue();
        }
    }

    @Test
    void moreRowsThanExcelHasGoOnOnTheNextSheet() throws IOException {
        var template = OwnWorkbook.designed(book -> {
            var sheet = book.createSheet("Things");
            OwnWorkbook.table(sheet, "t_Things", "A1048573:B1048574", "Name", "Number");
            book.createSheet("After")
                    .createRow(6)
                    .createCell(0)
                    .getCTCell()
                    .addNewF()
                    .setStringValue("COUNTA(t_Things[Name])&\" things, \"&SUM(t_Things[Number])");
            name(book, "merlon_workspace", "After!$A$1");
            book.setPrintArea(1, 0, 3, 0, 3);
        });
        var seven = new OwnWorkbook(List.of("1", "2", "3", "4", "5", "6", "7"));
        try (var book = seven.filled(template)) {
            assertThat(book)
                    .extracting(s -> s.getSheetName())
                    .containsExactly("Things", "Things 2", "Things 3", "After");
            assertThat(List.of(0, 1, 2)).allSatisfy(i -> {
                var table = book.getSheetAt(i).getTables().getFirst();
                assertThat(table.getName()).isEqualTo(i == 0 ? "t_Things" : "t_Things__" + (i + 1));
                assertThat(table.getEndRowIndex()).isEqualTo(1_048_572 + (i < 2 ? 3 : 1));
            });
            assertThat(book.getSheet("Things 3").getRow(1_048_573).getCell(0).getStringCellValue())
                    .isEqualTo("7");
            assertThat(book.getSheet("Things 2")
                            .getRow(1_048_573)
                            .getCell(0)
                            .getHyperlink()
                            .getLocation())
                    .isEqualTo("'Things 2'!A1048574");
            assertThat(book.getSheet("After").getRow(6).getCell(0).getStringCellValue())
                    .isEqualTo("7 things, 28");
            assertThat(book.getPrintArea(3)).isEqualTo("'After'!$A$1:$D$4");
        }
    }

    @Test
    void theCheckNamesWhatItDoesNotKnowByItsCell() throws IOException {
        var template = OwnWorkbook.designed(book -> {
            var sheet = book.createSheet("Our board");
            OwnWorkbook.table(sheet, "t_Things", "B3:E4", "Name", "Sevrity", "each colour", "Number");
            OwnWorkbook.table(sheet, "t_Nothings", "H3:H4", "Name");
            OwnWorkbook.table(sheet, "Ours", "J3:J4", "Anything");
            name(book, "merlon_worksapce", "'Our board'!$A$1");
            name(book, "our_rate", "'Our board'!$A$2");
        });

        assertThat(Filling.of(new ByteArrayInputStream(template)).unknown(THREE))
                .extracting(u -> u.address() + " " + u.text())
                .containsExactlyInAnyOrder(
                        "'Our board'!C3 Things has no field \"Sevrity\"",
                        "'Our board'!D3 \"each colour\" stands for many columns: it has to be the last",
                        "'Our board'!H3 there is no table Nothings to fill t_Nothings",
                        "'Our board'!A1 there is nothing called merlon_worksapce");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xl/vbaProject.bin",
                "xl/activeX/activeX1.xml",
                "xl/externalLinks/externalLink1.xml",
                "xl/connections.xml",
                "xl/embeddings/oleObject1.bin"
            })
    void whatActsIsRefused(String part) throws IOException {
        var template = with(OwnWorkbook.designed(book -> book.createSheet("Board")), part, "x");

        assertThatThrownBy(() -> Filling.of(new ByteArrayInputStream(template)))
                .hasMessageContaining("nothing that acts")
                .hasMessageContaining(part);
    }

    @Test
    void noEntityIsEverResolved() throws IOException {
        var template = with(
                OwnWorkbook.designed(book -> book.createSheet("Board")),
                "xl/workbook.xml",
                "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><workbook>&x;</workbook>");

        assertThatThrownBy(() -> Filling.of(new ByteArrayInputStream(template)))
                .hasMessageContaining("xl/workbook.xml")
                .hasMessageContaining("DOCTYPE");
    }

    @Test
    void whatIsNoWorkbookIsRefusedInWords() {
        assertThatThrownBy(() -> Filling.of(new ByteArrayInputStream("hello".getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no workbook");
    }

    @Test
    void theSameRowsGiveTheSameBytes() throws IOException {
        var template =
                OwnWorkbook.designed(book -> OwnWorkbook.table(book.createSheet("Board"), "t_Things", "A1:A2", "Name"));

        assertThat(THREE.bytes(template)).isEqualTo(THREE.bytes(template));
    }

    @Test
    void anEmptyTableKeepsOneEmptyRow() throws IOException {
        var template =
                OwnWorkbook.designed(book -> OwnWorkbook.table(book.createSheet("Board"), "t_Things", "A1:A4", "Name"));
        try (var book = new OwnWorkbook(List.of()).filled(template)) {
            var sheet = book.getSheet("Board");
            assertThat(sheet.getTables().getFirst().getCTTable().getRef()).isEqualTo("A1:A2");
            assertThat(sheet.getRow(1).getCell(0))
                    .satisfiesAnyOf(
                            c -> assertThat(c).isNull(),
                            c -> assertThat(c.getCellType()).isEqualTo(CellType.BLANK));
        }
    }

    private static Name name(XSSFWorkbook book, String name, String refersTo) {
        var made = book.createName();
        made.setNameName(name);
        made.setRefersToFormula(refersTo);
        return made;
    }

    /// The zip with one part more, or with another text in a part that it has.
    private static byte[] with(byte[] zip, String part, String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip));
                var out = new ZipOutputStream(bytes)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!entry.getName().equals(part)) {
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    in.transferTo(out);
                    out.closeEntry();
                }
            }
            out.putNextEntry(new ZipEntry(part));
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.closeEntry();
        }
        return bytes.toByteArray();
    }
}
