package dev.merlon.engine.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.merlon.engine.job.CancelledException;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.problem.WorkbenchException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReportsTest {

    private final Reports reports = new Reports();

    @TempDir
    private Path folder;

    static Stream<ReportFormat> formats() {
        return new Reports().formats().stream();
    }

    @ParameterizedTest
    @MethodSource("formats")
    void sameSnapshotGivesTheSameBytes(ReportFormat format) throws Exception {
        var first = written(format, "first");
        var second = written(format, "second");

        assertThat(first).hasSameBinaryContentAs(second);
        assertThat(first).isNotEmptyFile();
    }

    @ParameterizedTest
    @MethodSource("formats")
    void writesAWorkspaceWithoutAnApi(ReportFormat format) throws Exception {
        var out = folder.resolve("empty" + format.ending());

        reports.write(format, SnapshotFixture.empty(), out, Job.unwatched());

        assertThat(out).isNotEmptyFile();
    }

    @ParameterizedTest
    @MethodSource("formats")
    void cancelLeavesWhatWasThereAndNothingElse(ReportFormat format) throws IOException {
        var out = folder.resolve("report" + format.ending());
        Files.writeString(out, "before");
        var job = new Job() {
            private int asked;

            @Override
            public void progress(String what, double done) {}

            @Override
            public void checkCancelled() {
                if (++asked > 1) {
                    throw new CancelledException();
                }
            }
        };

        if (!format.id().equals("md")) {
            assertThatThrownBy(() -> reports.write(format, SnapshotFixture.small(), out, job))
                    .isInstanceOf(CancelledException.class);
            assertThat(out).hasContent("before");
            assertThat(folder).isDirectoryNotContaining(p -> !p.equals(out));
        }
    }

    @Test
    void findsAFormatByTheEndingInAnyCase() {
        assertThat(reports.byEnding(Path.of("a/Report.XLSX")))
                .map(ReportFormat::id)
                .hasValue("workbook");
        assertThat(reports.byEnding(Path.of("report.sarif")))
                .map(ReportFormat::id)
                .hasValue("sarif");
        assertThat(reports.byEnding(Path.of("report.doc"))).isEmpty();
    }

    @Test
    void aMissingFolderIsNamed() {
        var out = folder.resolve("none/report.md");

        assertThatThrownBy(() -> reports.write(format("md"), SnapshotFixture.small(), out, Job.unwatched()))
                .isInstanceOf(WorkbenchException.class)
                .hasMessageContaining("REPORT-NO-FOLDER")
                .hasMessageContaining("does not exist");
    }

    @Test
    void aFolderIsNotOverwritten() {
        assertThatThrownBy(() -> reports.write(format("md"), SnapshotFixture.small(), folder, Job.unwatched()))
                .isInstanceOf(WorkbenchException.class)
                .hasMessageContaining("REPORT-IS-FOLDER");
    }

    @Test
    void aReadOnlyReportIsLeftAlone() throws IOException {
        var out = Files.writeString(folder.resolve("report.md"), "signed");
        assertThat(out.toFile().setWritable(false)).isTrue();
        org.junit.jupiter.api.Assumptions.assumeFalse(Files.isWritable(out), "this user may write everything");

        assertThatThrownBy(() -> reports.write(format("md"), SnapshotFixture.small(), out, Job.unwatched()))
                .isInstanceOf(WorkbenchException.class)
                .hasMessageContaining("REPORT-READ-ONLY");
        assertThat(out).hasContent("signed");
    }

    @Test
    void aFullDiskIsAProblemAndLeavesNothingBehind() throws IOException {
        var out = Files.writeString(folder.resolve("report.md"), "before");
        var file = new WholeFile(out);

        assertThatThrownBy(() -> file.write(stream -> {
                    stream.write(1);
                    throw new IOException("No space left on device");
                }))
                .isInstanceOf(WorkbenchException.class)
                .hasMessageContaining("REPORT-WRITE")
                .hasMessageContaining("No space left on device");
        assertThat(out).hasContent("before");
        assertThat(folder).isDirectoryNotContaining(p -> !p.equals(out));
    }

    private Path written(ReportFormat format, String name) throws WorkbenchException {
        var out = folder.resolve(name + format.ending());
        reports.write(format, SnapshotFixture.small(), out, Job.unwatched());
        return out;
    }

    private ReportFormat format(String id) {
        return reports.byId(id).orElseThrow();
    }
}
