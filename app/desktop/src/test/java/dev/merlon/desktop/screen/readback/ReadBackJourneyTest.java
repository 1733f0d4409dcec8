package dev.merlon.desktop.screen.readback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.desktop.AccessibleNames;
import dev.merlon.desktop.FxJourney;
import dev.merlon.desktop.StyleWarnings;
import dev.merlon.desktop.Toolkit;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.control.ControlRecord;
import dev.merlon.engine.report.workbook.WorkbookReport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

final class ReadBackJourneyTest extends FxJourney {

    @Test
    void readsAWorkbookBackAfterLookingAtEachCell() throws Exception {
        openSample();
        var records = snapshot().state().records();
        var file = filledIn(records.getFirst(), records.get(1));
        Toolkit.on(() -> window().context()
                .session()
                .change(
                        "Changed meanwhile",
                        (workspace, _) -> workspace.put(
                                "Changed meanwhile", List.of(noted(records.getFirst(), "Checked on site")))));
        settle();
        click("Reports");
        settle();
        picture("reports");
        try (var warnings = new StyleWarnings()) {
            click("Read back a workbook");
            dialogs.answer(Files.writeString(folder("other.xlsx"), "no workbook"));
            click("Choose a file");
            assertThat(shows("This file cannot be read back. It cannot be read as an Excel workbook; save it as .xlsx"
                            + " again."))
                    .isTrue();
            picture("refused");
            dialogs.answer(file);
            click("Choose a file");
            settle();
            find("Conflicts 1");
            find("Refused 1");
            robot.clickOn("conflict");
            settle();
            picture("cells");
            pictureAt("cells", 1280, 800);
            assertThat(Toolkit.on(() -> AccessibleNames.missing(scene().getRoot())))
                    .isEmpty();
            assertThat(warnings.lines()).isEmpty();
        }
        click("Theirs");
        find("2 cells are taken, 1 refused");
        click("Apply");
        Toolkit.until(
                "it is kept",
                () -> snapshot().state().records().getFirst().note().equals("Seen by the auditor"));
        settle();
        assertThat(snapshot().state().records().get(1).owner()).isEqualTo("Sam");
        assertThat(Toolkit.on(
                        () -> window().context().session().undoLabelProperty().get()))
                .isEqualTo("Read back audit.xlsx");
        picture("applied");
    }

    private Path filledIn(ControlRecord first, ControlRecord second) throws Exception {
        var file = folder("audit.xlsx");
        try (var out = Files.newOutputStream(file)) {
            WorkbookReport.builtIn("soa").render(snapshot(), out, Job.unwatched());
        }
        try (var in = Files.newInputStream(file);
                var book = new XSSFWorkbook(in)) {
            type(book, first, "Note", "Seen by the auditor");
            type(book, second, "Owner", "Sam");
            type(book, second, "Result", "perfect");
            try (var out = Files.newOutputStream(file)) {
                book.write(out);
            }
        }
        return file;
    }

    private static void type(XSSFWorkbook book, ControlRecord kept, String title, String text) {
        var sheet = book.getSheet("Control_Status");
        for (var row : sheet) {
            for (var header : sheet.getRow(3)) {
                if (row.getCell(0) != null
                        && row.getCell(0).toString().equals(kept.id())
                        && header.getStringCellValue().equals(title)) {
                    row.getCell(header.getColumnIndex()).setCellValue(text);
                }
            }
        }
    }

    private static ControlRecord noted(ControlRecord kept, String note) {
        return new ControlRecord(
                kept.id(),
                kept.control(),
                kept.scope(),
                kept.applicability(),
                kept.reason(),
                kept.status(),
                kept.result(),
                kept.confidence(),
                kept.owner(),
                kept.due(),
                kept.nextReview(),
                kept.maturity(),
                kept.target(),
                kept.evidence(),
                note);
    }

    private Snapshot snapshot() {
        return window().context().session().snapshot();
    }
}
