package dev.merlon.engine.exchange.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.merlon.engine.exchange.workbook.CellLine.Kind;
import dev.merlon.engine.model.change.EntityKind;
import dev.merlon.engine.model.control.ControlRecord;
import dev.merlon.engine.problem.WorkbenchException;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The merge, cell by cell, on the sample's workbook.
class ReadBackTest extends SampleCase {

    private static final String STATUS = "Control_Status";

    @Test
    void aWorkbookThatNobodyChangedChangesNothing() throws Exception {
        var read = book().read(exported());

        assertThat(read.lines()).isEmpty();
        assertThat(read.edits()).isEmpty();
        assertThat(read.unchanged()).isGreaterThan(500);
    }

    @Test
    void takesWhatOnlyTheWorkbookChangedInOneStepThatCanBeUndone() throws Exception {
        book().cell(STATUS, first().id(), "Owner").setCellValue("Sam");
        book().cell(STATUS, first().id(), "Due").setCellValue(LocalDate.of(2027, 3, 1));
        book().cell("Audit_Findings", "F-1", "Severity").setCellValue("low");
        book().cell("POAM", "action:A-2", "Milestones").setCellValue("2027-01-31 All done");
        book().cell("Scope_APIs", "payments", "Owner").setCellValue("Ledger squad");
        book().cell("Exceptions", "EX-9", "Until").setCellValue("2027-02-28");

        var read = book().read(exported());
        workspace().edit("Read back", _ -> read.edits());

        assertThat(read.lines()).hasSize(6).allMatch(l -> l.kind() == Kind.THEIRS);
        var state = workspace().snapshot().state();
        var record = (ControlRecord)
                state.entity(EntityKind.CONTROL_RECORD, first().id()).orElseThrow();
        assertThat(record.owner()).isEqualTo("Sam");
        assertThat(record.due()).isEqualTo("2027-03-01");
        assertThat(record.status()).isEqualTo(first().status());
        assertThat(state.findings().getFirst().severity().word()).isEqualTo("Low");
        assertThat(state.actions().get(1).milestones()).hasSize(1);
        assertThat(state.api("payments").orElseThrow().owner()).isEqualTo("Ledger squad");
        assertThat(state.exception("EX-9").orElseThrow().until()).isEqualTo("2027-02-28");

        workspace().undo();
        assertThat(workspace().snapshot().state().entities().toList())
                .containsExactlyInAnyOrderElementsOf(
                        exported().state().entities().toList());
    }

    @Test
    void keepsWhatOnlyTheWorkspaceChangedAndSaysSo() throws Exception {
        workspace().record("Planned", List.of(Changed.owner(first(), "Kim")));

        var read = book().read(workspace().snapshot());

        assertThat(read.edits()).isEmpty();
        assertThat(read.lines(Kind.OURS))
                .extracting(CellLine::field, CellLine::was, CellLine::ours, CellLine::theirs)
                .containsExactly(tuple("Owner", first().owner(), "Kim", first().owner()));
    }

    @Test
    void bothChangedIsAConflictThatIsSettledForAllOrForARow() throws Exception {
        var second = exported().state().records().get(1);
        workspace().record("Planned", List.of(Changed.owner(first(), "Kim"), Changed.owner(second, "Kim")));
        book().cell(STATUS, first().id(), "Owner").setCellValue("Sam");
        book().cell(STATUS, second.id(), "Owner").setCellValue("Sam");
        var now = workspace().snapshot();

        assertThat(book().read(now).edits()).isEmpty();
        assertThat(book().read(now).lines(Kind.CONFLICT))
                .extracting(CellLine::was, CellLine::ours, CellLine::theirs)
                .containsExactly(tuple(first().owner(), "Kim", "Sam"), tuple(second.owner(), "Kim", "Sam"));
        assertThat(book().read(now, Choices.of(Side.THEIRS)).edits()).hasSize(2);
        var row = book().read(now).lines(Kind.CONFLICT).getFirst().rowAddress();
        assertThat(book().read(now, Choices.of(Side.OURS).with(row, Side.THEIRS))
                        .edits())
                .extracting(e -> e.id())
                .containsExactly(first().id());
    }

    @Test
    void theSameChangeOnBothSidesIsNone() throws Exception {
        workspace().record("Planned", List.of(Changed.owner(first(), "Sam")));
        book().cell(STATUS, first().id(), "Owner").setCellValue("Sam");

        assertThat(book().read(workspace().snapshot()).lines()).isEmpty();
    }

    @Test
    void columnsMayBeMovedHiddenAddedAndRowsSorted() throws Exception {
        var sheet = book().sheet(STATUS);
        var owner = book().column(STATUS, "Owner");
        var note = book().column(STATUS, "Note");
        var ids = book().column(STATUS, "Row id");
        var last = SampleBook.HEADER + exported().state().records().size();
        for (var i = SampleBook.HEADER; i <= last; i++) {
            swap(sheet.getRow(i), owner, note);
        }
        book().cell(STATUS, first().id(), "Owner").setCellValue("Sam");
        // the first row changes places with the last one
        for (var column = 0; column <= ids + 1; column++) {
            var top = sheet.getRow(SampleBook.HEADER + 1).getCell(column);
            var bottom = sheet.getRow(last).getCell(column);
            if (top.getCellType() == org.apache.poi.ss.usermodel.CellType.STRING
                    && bottom.getCellType() == org.apache.poi.ss.usermodel.CellType.STRING) {
                var text = top.getStringCellValue();
                top.setCellValue(bottom.getStringCellValue());
                bottom.setCellValue(text);
            }
        }
        sheet.setColumnHidden(book().column(STATUS, "Owner"), true);
        var table = sheet.getTables().getFirst();
        var end = table.getEndColIndex();
        sheet.getRow(SampleBook.HEADER).createCell(end + 1).setCellValue("My remark");
        sheet.getRow(SampleBook.HEADER + 1).createCell(end + 1).setCellValue("hm");
        table.setArea(new org.apache.poi.ss.util.AreaReference(
                table.getStartCellReference(),
                new org.apache.poi.ss.util.CellReference(table.getEndRowIndex(), end + 1),
                org.apache.poi.ss.SpreadsheetVersion.EXCEL2007));

        var read = book().read(exported());

        assertThat(read.lines(Kind.THEIRS))
                .extracting(CellLine::row, CellLine::field, CellLine::theirs)
                .contains(tuple(first().id(), "Owner", "Sam"));
        assertThat(read.lines(Kind.IGNORED))
                .extracting(CellLine::field, l -> l.cell().replaceAll("\\d", ""))
                .contains(tuple("My remark", org.apache.poi.ss.util.CellReference.convertNumToColString(end + 1)));
        assertThat(read.lines(Kind.CONFLICT)).isEmpty();
    }

    private static void swap(org.apache.poi.ss.usermodel.Row row, int one, int other) {
        var text = row.getCell(one).getStringCellValue();
        row.getCell(one).setCellValue(row.getCell(other).getStringCellValue());
        row.getCell(other).setCellValue(text);
    }

    @Test
    void refusesWhatCannotBeWithItsAddressAndTakesTheRestOfTheRow() throws Exception {
        var result = book().cell(STATUS, first().id(), "Result");
        result.setCellValue("perfect");
        var due = book().cell(STATUS, first().id(), "Due");
        due.setCellValue("next week");
        var maturity = book().cell(STATUS, first().id(), "Maturity");
        maturity.setCellValue(7);
        var target = book().cell(STATUS, first().id(), "Target");
        target.setCellFormula("1+1");
        book().cell(STATUS, first().id(), "Note").setCellValue("seen");

        var read = book().read(exported());

        assertThat(read.lines(Kind.REFUSED))
                .extracting(CellLine::address)
                .containsExactlyInAnyOrder(
                        SampleBook.address(result),
                        SampleBook.address(due),
                        SampleBook.address(maturity),
                        SampleBook.address(target));
        assertThat(read.lines(Kind.REFUSED)).allMatch(l -> !l.why().isEmpty());
        assertThat(read.lines(Kind.THEIRS)).extracting(CellLine::theirs).containsExactly("seen");
        assertThat(read.edits()).hasSize(1);
    }

    @Test
    void whatDoesNotApplyNeedsAReason() throws Exception {
        var record = exported().state().records().stream()
                .filter(r -> r.reason().isEmpty())
                .findFirst()
                .orElseThrow();
        book().cell(STATUS, record.id(), "Applicability").setCellValue("not applicable");

        assertThat(book().read(exported()).lines(Kind.REFUSED)).hasSize(1);

        book().cell(STATUS, record.id(), "Reason").setCellValue("No such data");
        assertThat(book().read(exported()).lines(Kind.REFUSED)).isEmpty();
        assertThat(book().read(exported()).edits()).hasSize(1);
    }

    @Test
    void decidesOutcomesAndTakesDecisionsBack() throws Exception {
        var open = exported()
                .judgement()
                .live()
                .filter(o -> o.rule().kind() == dev.merlon.engine.model.rule.RuleKind.THREAT)
                .filter(o -> o.decided().isEmpty())
                .limit(2)
                .toList();
        book().cell("Threats", open.getFirst().id(), "Decision").setCellValue("accept");
        book().cell("Threats", open.getFirst().id(), "Decision's reason").setCellValue("Read only");
        book().cell("Threats", open.getFirst().id(), "Until").setCellValue(LocalDate.of(2027, 5, 1));
        book().cell("Threats", open.getLast().id(), "Decision").setCellValue("accept");

        var read = book().read(exported());
        var after = workspace().edit("Read back", _ -> read.edits());

        assertThat(after.state().entity(EntityKind.DECISION, open.getFirst().id()))
                .isPresent();
        assertThat(read.lines(Kind.REFUSED))
                .extracting(CellLine::row, CellLine::field)
                .containsExactly(tuple(open.getLast().id(), "Decision"));
        try (var next = SampleBook.write(after, temp.resolve("next.xlsx"))) {
            next.cell("Threats", open.getFirst().id(), "Decision").setBlank();
            next.cell("Threats", open.getFirst().id(), "Decision's reason").setBlank();
            next.cell("Threats", open.getFirst().id(), "Until").setBlank();
            var back = next.read(after);
            assertThat(back.lines(Kind.REFUSED)).isEmpty();
            assertThat(workspace().edit("Back", _ -> back.edits()).state().decisions())
                    .isEqualTo(exported().state().decisions());
        }
    }

    @Test
    void writtenRowsBecomeNewThingsOnceAndNameEachOther() throws Exception {
        book().type(
                        "Audit_Findings",
                        Map.of(
                                "Title", "Tokens live too long",
                                "Severity", "▲ High",
                                "Scope", "api:payments",
                                "Source", "Audit",
                                "Found on", LocalDate.of(2026, 11, 20),
                                "Owner", "Sam"));
        book().type("POAM", Map.of("Weakness", "Shorten tokens", "Asset", "api:payments", "Owner", "Sam"));
        book().type(
                        "Evidence",
                        Map.of(
                                "Title", "Token policy",
                                "SHA-256, link or note", "https://git.example.org/tokens",
                                "Captured on", LocalDate.of(2026, 11, 20)));
        book().cell(STATUS, first().id(), "Evidence ids").setCellValue("Token policy");

        var read = book().read(exported());
        var after = workspace().edit("Read back", _ -> read.edits());

        assertThat(read.lines(Kind.REFUSED)).isEmpty();
        assertThat(after.state().findings()).extracting(f -> f.id()).contains("F-5");
        assertThat(after.state().actions()).extracting(a -> a.title()).contains("Shorten tokens");
        var made = after.state().evidence().stream()
                .filter(e -> e.title().equals("Token policy"))
                .findFirst()
                .orElseThrow();
        assertThat(after.state().records().getFirst().evidence()).containsExactly(made.id());
        assertThat(book().read(after).edits()).isEmpty();
    }

    @Test
    void aWrittenRowThatLacksSomethingIsRefusedWithItsAddress() throws Exception {
        var row = book().type("Audit_Findings", Map.of("Title", "Something"));

        var read = book().read(exported());

        assertThat(read.edits()).isEmpty();
        assertThat(read.lines())
                .extracting(CellLine::kind, CellLine::rowAddress, CellLine::why)
                .containsExactly(tuple(Kind.REFUSED, "Audit_Findings!" + (row.getRowNum() + 1), "Severity is missing"));
    }

    @Test
    void namesLockedCellsThatSomebodyTypedOver() throws Exception {
        var title = book().cell(STATUS, first().id(), "Title");
        title.setCellValue("Mine");

        assertThat(book().read(exported()).lines())
                .extracting(CellLine::kind, CellLine::address, CellLine::theirs)
                .containsExactly(tuple(Kind.IGNORED, SampleBook.address(title), "Mine"));
    }

    @Test
    void aCopiedRowIsRefusedRatherThanGuessedAt() throws Exception {
        var copied = book().type("Audit_Findings", Map.of("Title", "Copied"));
        copied.getCell(book().column("Audit_Findings", "Row id")).setCellValue("F-1");
        copied.getCell(book().column("Audit_Findings", "Row hash"))
                .setCellValue(book().cell("Audit_Findings", "F-1", "Row hash").getStringCellValue());

        var read = book().read(exported());

        assertThat(read.edits()).isEmpty();
        assertThat(read.lines(Kind.REFUSED)).isNotEmpty().allMatch(l -> l.why().contains("same hidden row id"));
    }

    @Test
    void aRowThatTheWorkspaceLostIsRefusedWhereSomebodyChangedIt() throws Exception {
        workspace().remove("Removed", EntityKind.AUDIT_FINDING, List.of("F-1", "F-2"));
        var cell = book().cell("Audit_Findings", "F-1", "Response");
        cell.setCellValue("Mended");

        assertThat(book().read(workspace().snapshot()).lines(Kind.REFUSED))
                .extracting(CellLine::address, CellLine::why)
                .containsExactly(tuple(SampleBook.address(cell), "the workspace no longer has this row"));
    }

    @Test
    void aWorkbookOfAnotherWorkspaceOrOfNobodyIsRefused() throws Exception {
        var file = book().save();
        try (var other = SampleWorkspace.open(temp)) {
            // made at the same moment, and so told apart by how far its journal is
            other.undo();
            workspace().record("Planned", List.of(Changed.owner(first(), "Kim")));
        }
        try (var mine = SampleBook.write(workspace().snapshot(), temp.resolve("newer.xlsx"))) {
            assertThat(code(() -> mine.read(exported()))).isEqualTo("WORKBOOK-OTHER");
        }
        try (var foreign = new org.apache.poi.xssf.usermodel.XSSFWorkbook();
                var out = java.nio.file.Files.newOutputStream(file)) {
            foreign.createSheet("Threats").createRow(0).createCell(0).setCellValue("Outcome");
            foreign.write(out);
        }
        assertThat(code(() -> FilledBook.read(file, exported(), dev.merlon.engine.job.Job.unwatched())))
                .isEqualTo("WORKBOOK-FOREIGN");
    }

    private interface Attempt {
        void run() throws IOException, WorkbenchException;
    }

    private static String code(Attempt attempt) throws IOException {
        try {
            attempt.run();
            return "none";
        } catch (WorkbenchException e) {
            return e.problems().getFirst().code();
        }
    }

    private ControlRecord first() {
        return exported().state().records().getFirst();
    }
}
