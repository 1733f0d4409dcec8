package dev.merlon.cli.command.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.cli.Cli;
import dev.merlon.engine.Workbench;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.control.ControlRecord;
import dev.merlon.engine.model.control.WorkStatus;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookCommandTest {

    private static final Scope EVERYWHERE = new Scope.Organisation();

    @TempDir
    Path temp;

    private final Cli cli = Cli.withoutDisplay();
    private Path workspace = Path.of("unset");
    private Path book = Path.of("unset");

    @BeforeEach
    void writesAWorkbook() throws Exception {
        workspace = temp.resolve("bank.merlon");
        book = temp.resolve("audit.xlsx");
        try (var open = Workbench.standard().create(workspace, "Bank")) {
            open.record("Recorded", List.of(record("Kim")));
        }
        assertThat(cli.run("report", "soa", "--workspace", workspace, "--out", book)
                        .exit())
                .isZero();
    }

    private static ControlRecord record(String owner) {
        return ControlRecord.declared("APC-AUT-01", EVERYWHERE, WorkStatus.PLANNED, owner, "");
    }

    @Test
    void listsFirstAndTakesWithApply() throws Exception {
        type("Owner", "Sam");

        var dry = cli.run("workbook", "read", book, "--workspace", workspace);

        assertThat(dry.exit()).isZero();
        assertThat(dry.out()).isEqualTo("changed\tControl_Status!L5\tOwner\tKim\tSam\t" + System.lineSeparator());
        assertThat(dry.err()).contains("Would take 1 cell of audit.xlsx");
        assertThat(owner()).isEqualTo("Kim");

        var run = cli.run("workbook", "read", book, "--workspace", workspace, "--apply");

        assertThat(run.exit()).isZero();
        assertThat(run.err()).contains("Took 1 cell of audit.xlsx");
        assertThat(owner()).isEqualTo("Sam");
    }

    @Test
    void takesNothingWhereACellIsRefusedUnlessTold() throws Exception {
        type("Owner", "Sam");
        type("Result", "perfect");

        var run = cli.run("workbook", "read", book, "--workspace", workspace, "--apply");

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.out()).contains("refused\tControl_Status!H5\tResult");
        assertThat(owner()).isEqualTo("Kim");

        assertThat(cli.run("workbook", "read", book, "--workspace", workspace, "--apply", "--skip-refused")
                        .exit())
                .isZero();
        assertThat(owner()).isEqualTo("Sam");
    }

    @Test
    void takesNothingBeforeAConflictIsSettled() throws Exception {
        type("Owner", "Sam");
        try (var open = Workbench.standard().open(workspace, Job.unwatched())) {
            open.record("Changed", List.of(record("Robin")));
        }

        var run = cli.run("workbook", "read", book, "--workspace", workspace, "--apply");

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.out()).contains("conflict\tControl_Status!L5\tOwner\tRobin\tSam");
        assertThat(run.err()).contains("--conflicts");
        assertThat(owner()).isEqualTo("Robin");

        cli.run("workbook", "read", book, "--workspace", workspace, "--apply", "--conflicts", "theirs");
        assertThat(owner()).isEqualTo("Sam");
    }

    @Test
    void saysWhatIsNoWorkbookOfThisWorkspace() throws Exception {
        var other = temp.resolve("other.xlsx");
        Files.writeString(other, "no zip");

        var run = cli.run("workbook", "read", other, "--workspace", workspace);

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("other.xlsx").contains("WORKBOOK-READ");
    }

    private String owner() throws Exception {
        try (var open = Workbench.standard().open(workspace, Job.unwatched())) {
            return open.snapshot().state().records().getFirst().owner();
        }
    }

    private void type(String title, String text) throws Exception {
        try (var in = Files.newInputStream(book);
                var open = new XSSFWorkbook(in)) {
            var sheet = open.getSheet("Control_Status");
            for (var header : sheet.getRow(3)) {
                if (header.getStringCellValue().equals(title)) {
                    sheet.getRow(4).getCell(header.getColumnIndex()).setCellValue(text);
                }
            }
            try (var out = Files.newOutputStream(book)) {
                open.write(out);
            }
        }
    }
}
