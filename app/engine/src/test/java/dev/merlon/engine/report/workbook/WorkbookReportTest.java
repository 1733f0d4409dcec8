package dev.merlon.engine.report.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.rule.OutcomeState;
import dev.merlon.engine.model.rule.RuleKind;
import dev.merlon.engine.report.SnapshotFixture;
import dev.merlon.engine.report.view.SafeText;
import dev.merlon.engine.report.workbook.data.AuditContent;
import dev.merlon.engine.report.workbook.data.Field;
import dev.merlon.engine.report.workbook.data.RowHash;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookReportTest {

    private static final List<String> PAGES = List.of("Cover", "Contents", "ReadMe", "Dashboard");
    private static final List<String> TABLES = List.of(
            "Scope_APIs",
            "Endpoints",
            "Outcomes",
            "Controls",
            "Control_Status",
            "Framework_Coverage",
            "SoA",
            "OWASP_API_Top10",
            "Threats",
            "Tests",
            "Test_Samples",
            "Findings",
            "Audit_Findings",
            "POAM",
            "Exceptions",
            "Evidence",
            "Tools",
            "Rules",
            "Change_Log");

    @Test
    void holdsEverySheetWithFrozenFilteredHeaders() throws IOException {
        try (var workbook = workbook(SnapshotFixture.small())) {
            assertThat(workbook)
                    .filteredOn(s -> workbook.getSheetVisibility(workbook.getSheetIndex(s)) == SheetVisibility.VISIBLE)
                    .extracting(s -> s.getSheetName())
                    .containsExactlyElementsOf(
                            Stream.concat(PAGES.stream(), TABLES.stream()).toList());
            for (var name : TABLES) {
                var sheet = workbook.getSheet(name);
                assertThat(sheet.getPaneInformation().isFreezePane()).as(name).isTrue();
                assertThat(sheet.getPaneInformation().getHorizontalSplitPosition())
                        .as(name)
                        .isEqualTo((short) 4);
                assertThat(sheet.getPrintSetup().getLandscape()).as(name).isTrue();
                assertThat(sheet.getRepeatingRows().getFirstRow()).as(name).isEqualTo(3);
                assertThat(sheet.getFooter().getLeft()).as(name).isEqualTo("Retail bank");
                assertThat(sheet.getFooter().getRight()).as(name).isEqualTo("page &P of &N");
                assertThat(sheet.getTables()).as(name).hasSize(1);
                var table = sheet.getTables().getFirst();
                assertThat(table.getName()).isEqualTo("t_" + name);
                assertThat(table.getCTTable().getAutoFilter().getRef())
                        .as(name)
                        .isEqualTo(table.getCTTable().getRef());
            }
        }
    }

    @Test
    void inputsAreOpenAndTintedTheRestIsLocked() throws IOException {
        try (var workbook = workbook(SnapshotFixture.small())) {
            var content = new AuditContent(SnapshotFixture.small());
            for (var name : TABLES) {
                var sheet = workbook.getSheet(name);
                assertThat(sheet.getProtect()).as(name).isTrue();
                assertThat(sheet.getCTWorksheet().getSheetProtection().isSetPassword())
                        .as(name)
                        .isFalse();
                for (var header : sheet.getRow(3)) {
                    var field = content.described(name).orElseThrow().field(header.getStringCellValue());
                    var cell = sheet.getRow(4).getCell(header.getColumnIndex());
                    var input = field.map(Field::input).orElse(false);
                    assertThat(cell.getCellStyle().getLocked())
                            .as(name + " " + header)
                            .isEqualTo(!input);
                    var hidden = field.map(Field::id)
                            .filter(f -> f.startsWith("row_"))
                            .isPresent();
                    assertThat(sheet.isColumnHidden(header.getColumnIndex()))
                            .as(name + " " + header)
                            .isEqualTo(hidden);
                }
            }
        }
    }

    @Test
    void listsOfWordsReachEveryRow() throws IOException {
        var snapshot = SnapshotFixture.small();
        try (var workbook = workbook(snapshot)) {
            var sheet = workbook.getSheet("Control_Status");
            var lists = sheet.getDataValidations().stream()
                    .filter(v -> "lst_result".equals(v.getValidationConstraint().getFormula1()))
                    .toList();
            assertThat(lists).hasSize(1);
            var area = lists.getFirst().getRegions().getCellRangeAddress(0);
            assertThat(area.getFirstRow()).isEqualTo(4);
            assertThat(area.getLastRow())
                    .isEqualTo(3 + snapshot.state().records().size());
            var words = new AreaReference(
                    workbook.getName("lst_result").getRefersToFormula(), SpreadsheetVersion.EXCEL2007);
            assertThat(Stream.of(words.getAllReferencedCells())
                            .map(c -> workbook.getSheet("Lists")
                                    .getRow(c.getRow())
                                    .getCell(c.getCol())
                                    .getStringCellValue()))
                    .containsExactly("not assessed", "met", "partly met", "not met");
        }
    }

    @Test
    void theHiddenColumnsTellEachRowAndWhatItsInputsWere() throws IOException {
        var snapshot = SnapshotFixture.small();
        try (var workbook = workbook(snapshot)) {
            var sheet = workbook.getSheet("Control_Status");
            var first = snapshot.state().records().getFirst();
            assertThat(column(sheet, "Row id").getFirst().getStringCellValue()).isEqualTo(first.id());
            var hash = column(sheet, "Row hash").getFirst().getStringCellValue();
            assertThat(RowHash.find(hash, "owner")).contains(RowHash.of(first.owner()));
            assertThat(RowHash.find(hash, "result"))
                    .contains(RowHash.of(first.result().word()));
            assertThat(RowHash.find(hash, "control")).isEmpty();
        }
    }

    @Test
    void anEmptyWorkspaceSaysOnEachSheetWhyItIsEmpty() throws IOException {
        try (var workbook = workbook(SnapshotFixture.empty())) {
            for (var name : TABLES) {
                var sheet = workbook.getSheet(name);
                var rows = new AuditContent(SnapshotFixture.empty()).table(name).orElseThrow();
                if (rows.size() == 0) {
                    assertThat(sheet.getRow(1).getCell(0).getStringCellValue())
                            .as(name)
                            .isEqualTo(rows.note())
                            .endsWith(".");
                    assertThat(sheet.getTables().getFirst().getEndRowIndex()).isEqualTo(3 + Math.max(1, rows.spare()));
                }
            }
        }
    }

    @Test
    void theContentsLeadToEverySheetWithItsRows() throws IOException {
        try (var workbook = workbook(SnapshotFixture.small())) {
            var sheet = workbook.getSheet("Contents");
            var names = new ArrayList<String>();
            for (var row = 4; row <= sheet.getLastRowNum(); row++) {
                var cell = sheet.getRow(row).getCell(1);
                names.add(cell.getStringCellValue());
                assertThat(cell.getHyperlink().getLocation()).isEqualTo("'" + cell.getStringCellValue() + "'!A1");
                assertThat(sheet.getRow(row).getCell(2).getStringCellValue()).isNotEmpty();
            }
            assertThat(names)
                    .doesNotContain("Contents", "Lists", "Meta")
                    .containsAll(TABLES)
                    .contains("Cover", "Dashboard");
        }
    }

    @Test
    void tableColumnsAreTheHeaderCells() throws IOException {
        try (var workbook = workbook(SnapshotFixture.small())) {
            for (var sheet : workbook) {
                for (var table : TABLES.contains(sheet.getSheetName())
                        ? ((XSSFSheet) sheet).getTables()
                        : List.<XSSFTable>of()) {
                    var titles = new HashSet<String>();
                    for (var column : table.getColumns()) {
                        var header =
                                sheet.getRow(3).getCell(column.getColumnIndex()).getStringCellValue();
                        assertThat(column.getName()).isEqualTo(header);
                        assertThat(titles.add(header.toLowerCase(Locale.ROOT)))
                                .as(header)
                                .isTrue();
                    }
                    assertThat(table.getEndRowIndex()).isEqualTo(sheet.getLastRowNum());
                }
            }
        }
    }

    @Test
    void theMatrixHasACellForEachRuleAtEachEndpoint() throws IOException {
        var snapshot = SnapshotFixture.small();
        try (var workbook = workbook(snapshot)) {
            var sheet = workbook.getSheet("Outcomes");
            var rules = snapshot.judgement().rules().size();
            var judged = 0;
            for (var row = 4; row <= sheet.getLastRowNum(); row++) {
                for (var column = 6; column < 6 + rules; column++) {
                    var cell = sheet.getRow(row).getCell(column);
                    judged += cell == null || cell.getCellType() == CellType.BLANK ? 0 : 1;
                }
            }
            assertThat(judged).isEqualTo((int) snapshot.judgement().outcomes().count());
            assertThat(texts(sheet))
                    .contains("⬢ Critical", "▲ High", "◆ Medium", "▲ accept", "? open", "✓ held", "– n/a");
        }
    }

    @Test
    void threatsHaveARowForEachOutcomeThatApplies() throws IOException {
        var snapshot = SnapshotFixture.small();
        var expected = snapshot.judgement()
                .outcomes()
                .filter(o -> o.rule().kind() == RuleKind.THREAT && o.state() != OutcomeState.NOT_APPLICABLE)
                .map(o -> o.id())
                .toList();
        try (var workbook = workbook(snapshot)) {
            assertThat(column(workbook.getSheet("Threats"), "Outcome"))
                    .extracting(Cell::getStringCellValue)
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void formulasComputeWhatIsCached() throws IOException {
        try (var workbook = workbook(SnapshotFixture.small())) {
            var evaluator = workbook.getCreationHelper().createFormulaEvaluator();
            var formulas = 0;
            for (var row : workbook.getSheet("Dashboard")) {
                for (var cell : row) {
                    if (cell.getCellType() == CellType.FORMULA) {
                        var cached = cell.getNumericCellValue();
                        assertThat(evaluator.evaluate(cell).getNumberValue())
                                .as(cell.getAddress() + " " + cell.getCellFormula())
                                .isCloseTo(cached, org.assertj.core.data.Offset.offset(1e-9));
                        formulas++;
                    }
                }
            }
            assertThat(formulas).isGreaterThan(40);
        }
    }

    @Test
    void everyLinkLeadsToACellThatIsThere() throws IOException {
        try (var workbook = workbook(SnapshotFixture.small())) {
            var links = 0;
            for (var sheet : workbook) {
                for (var link : sheet.getHyperlinkList()) {
                    var reference = new org.apache.poi.ss.util.CellReference(link.getAddress());
                    var target = workbook.getSheet(reference.getSheetName());
                    assertThat(target).as(link.getAddress()).isNotNull();
                    assertThat(reference.getRow()).isLessThanOrEqualTo(target.getLastRowNum());
                    links++;
                }
            }
            assertThat(links).isGreaterThan(200);
        }
    }

    @Test
    void linksGoBothWaysBetweenEndpointMatrixAndThreat() throws IOException {
        try (var workbook = workbook(SnapshotFixture.small())) {
            var endpoints = workbook.getSheet("Endpoints");
            var fires = column(endpoints, "Fires").getFirst();
            var matrixRow = target(workbook, fires);
            assertThat(target(workbook, (XSSFCell) matrixRow
                                    .getSheet()
                                    .getRow(matrixRow.getRowIndex())
                                    .getCell(0))
                            .getAddress())
                    .isEqualTo(endpoints.getRow(fires.getRowIndex()).getCell(0).getAddress());

            var rule = column(workbook.getSheet("Threats"), "Rule").getFirst();
            assertThat(target(workbook, rule).getStringCellValue()).isEqualTo(rule.getStringCellValue());
        }
    }

    @Test
    void datesAndNumbersAreNoTexts() throws IOException {
        try (var workbook = workbook(SnapshotFixture.small())) {
            var expires = column(workbook.getSheet("Evidence"), "Expires").getFirst();
            assertThat(expires.getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(DateUtil.isCellDateFormatted(expires)).isTrue();
            assertThat(expires.getLocalDateTimeCellValue()).isEqualTo("2026-12-09T00:00:00");
            var when = column(workbook.getSheet("Change_Log"), "When (UTC)").getFirst();
            assertThat(when.getLocalDateTimeCellValue()).isEqualTo("2026-11-23T14:02:00");
            assertThat(column(workbook.getSheet("Threats"), "Risk")).allMatch(c -> c.getCellType() == CellType.NUMERIC);
        }
    }

    @Test
    void dashboardHasThreeNativeChartsWithTheirValues() throws IOException {
        try (var workbook = workbook(SnapshotFixture.small())) {
            assertThat(workbook.getSheet("Dashboard").createDrawingPatriarch().getCharts())
                    .hasSize(3);
        }
    }

    @Test
    void propertiesCarryTheSnapshotsTime() throws IOException {
        try (var workbook = workbook(SnapshotFixture.small())) {
            var core = workbook.getProperties().getCoreProperties();
            assertThat(core.getTitle()).isEqualTo("Retail bank, API security posture");
            assertThat(core.getCreated()).isEqualTo(SnapshotFixture.AT);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "=cmd|' /C calc'!A0",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "＝1+1",
                "＋1",
                "－1",
                "＠A1",
                "=HYPERLINK(\"http://example.org\",\"x\")",
                "\u0000",
                "a\u0001b",
                "\u000b\u000c",
                "\ud800",
                "x\udc00y",
                "\ufffe\uffff",
                "שלום עולם",
                "مرحبا",
                "😀👩‍👩‍👧",
                "\u202eevil",
                "_x0041_ and _x000D_",
                "<b>&amp;\"'</b>",
                "]]>",
                " leading and trailing ",
                "two\nlines",
                "a\r\nb",
                "{endpoint} {0} ${x}",
                "&P&N",
                "'quoted",
                "\"",
                "\u007f\u0085"
            })
    void hostileTextStaysText(String hostile) throws IOException {
        try (var workbook = workbook(SnapshotFixture.hostile(hostile))) {
            assertThat(formulas(workbook)).allMatch(f -> f.startsWith("Dashboard!") || f.startsWith("Tests!"));
            var summary = column(workbook.getSheet("Endpoints"), "Summary").getFirst();
            assertThat(summary.getCellType()).isEqualTo(CellType.STRING);
            assertThat(summary.getStringCellValue())
                    .isEqualTo(SafeText.visible(hostile).replace("\r\n", "\n").replace('\r', '\n'));
            assertThat(summary.getCellStyle().getQuotePrefixed()).isEqualTo(SafeText.formulaLike(hostile));
        }
    }

    @Test
    void aTextThatIsTooLongIsShortenedWithANote() throws IOException {
        try (var workbook = workbook(SnapshotFixture.hostile("long ".repeat(8_000)))) {
            var text =
                    column(workbook.getSheet("Endpoints"), "Summary").getFirst().getStringCellValue();
            assertThat(text).hasSize(32_767).endsWith("… (shortened: it has 40,000 characters)");
        }
    }

    private static XSSFWorkbook workbook(Snapshot snapshot) throws IOException {
        var bytes = new ByteArrayOutputStream();
        WorkbookReport.builtIn("workbook").render(snapshot, bytes, Job.unwatched());
        return new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray()));
    }

    private static List<String> texts(XSSFSheet sheet) {
        return StreamSupport.stream(sheet.spliterator(), false)
                .flatMap(r -> StreamSupport.stream(r.spliterator(), false))
                .filter(c -> c.getCellType() == CellType.STRING)
                .map(Cell::getStringCellValue)
                .toList();
    }

    private static List<String> formulas(XSSFWorkbook workbook) {
        var found = new ArrayList<String>();
        for (var sheet : workbook) {
            for (var row : sheet) {
                for (var cell : row) {
                    if (cell.getCellType() == CellType.FORMULA) {
                        found.add(sheet.getSheetName() + "!" + cell.getAddress());
                    }
                }
            }
        }
        return found;
    }

    private static List<XSSFCell> column(XSSFSheet sheet, String title) {
        var index = -1;
        for (var cell : sheet.getRow(3)) {
            index = cell.getStringCellValue().equals(title) ? cell.getColumnIndex() : index;
        }
        assertThat(index).as("column " + title).isNotNegative();
        var cells = new ArrayList<XSSFCell>();
        for (var row = 4; row <= sheet.getLastRowNum(); row++) {
            cells.add(sheet.getRow(row).getCell(index));
        }
        return cells;
    }

    private static XSSFCell target(XSSFWorkbook workbook, XSSFCell from) {
        var reference =
                new org.apache.poi.ss.util.CellReference(from.getHyperlink().getAddress());
        return workbook.getSheet(reference.getSheetName())
                .getRow(reference.getRow())
                .getCell(reference.getCol());
    }
}
