package dev.merlon.engine.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.merlon.engine.job.CancelledException;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.report.preview.TextHead;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviewTest {

    private final Reports reports = new Reports();
    private final Snapshot snapshot = SnapshotFixture.small();

    @TempDir
    private Path folder;

    @Test
    void showsTheCellsThatTheWorkbookHolds() throws Exception {
        var format = reports.byId("workbook").orElseThrow();
        var file = folder.resolve("report.xlsx");
        reports.write(format, snapshot, file, Job.unwatched());

        var preview = (Preview.Sheets) Preview.of(reports, format, snapshot, Job.unwatched());

        var formatter = new DataFormatter(java.util.Locale.ENGLISH);
        formatter.setUseCachedValuesForFormulaCells(true);
        try (var workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            assertThat(preview.sheets())
                    .extracting(Preview.Sheet::name)
                    .containsExactlyElementsOf(IntStream.range(0, workbook.getNumberOfSheets())
                            .mapToObj(workbook::getSheetName)
                            .toList());
            for (var sheet : preview.sheets()) {
                var original = workbook.getSheet(sheet.name());
                for (var row = 0; row < sheet.rows().size(); row++) {
                    for (var cell : sheet.rows().get(row)) {
                        assertThat(cell.text())
                                .as("%s row %d column %d", sheet.name(), row + 1, cell.column())
                                .isEqualTo(formatter.formatCellValue(
                                        original.getRow(row).getCell(cell.column())));
                    }
                }
            }
        }
    }

    @Test
    void showsNoMoreOfASheetThanFitsAndSaysSo() throws Exception {
        var large = SnapshotFixture.large(60, 20);
        var preview =
                (Preview.Sheets) Preview.of(reports, reports.byId("workbook").orElseThrow(), large, Job.unwatched());

        var whole = preview.sheets().stream()
                .collect(java.util.stream.Collectors.toMap(Preview.Sheet::name, Preview.Sheet::whole));
        assertThat(preview.sheets())
                .allMatch(sheet -> sheet.rows().size() <= 48)
                .allMatch(sheet -> sheet.widths().size() <= 12);
        assertThat(whole)
                .containsEntry("Cover", true)
                .containsEntry("Outcomes", false)
                .containsEntry("Threats", false);
    }

    @Test
    void showsTheFirstLinesOfAText() throws Exception {
        var preview = (Preview.Lines) Preview.of(reports, reports.byId("md").orElseThrow(), snapshot, Job.unwatched());

        var file = folder.resolve("report.md");
        reports.write(reports.byId("md").orElseThrow(), snapshot, file, Job.unwatched());
        assertThat(preview.lines()).isNotEmpty();
        assertThat(Files.readAllLines(file)).startsWith(preview.lines().toArray(String[]::new));
        assertThat(preview.bytes()).isEqualTo(Files.size(file));
    }

    @Test
    void cutsWhatIsTooLongToShow() throws Exception {
        var file =
                Files.writeString(folder.resolve("long.txt"), "x".repeat(10_000) + "\nshort\r\n" + "y\n".repeat(1_000));

        var head = TextHead.read(file);

        assertThat(head.lines()).hasSize(400);
        assertThat(head.lines().getFirst()).hasSize(401).endsWith("…");
        assertThat(head.lines().get(1)).isEqualTo("short");
        assertThat(head.whole()).isFalse();
    }

    @Test
    void knowsWhenItShowsAll() throws Exception {
        assertThat(TextHead.read(Files.writeString(folder.resolve("a.txt"), "one\ntwo\n")))
                .isEqualTo(new Preview.Lines(java.util.List.of("one", "two"), true, 8));
        assertThat(TextHead.read(Files.writeString(folder.resolve("b.txt"), "one\ntwo"))
                        .whole())
                .isTrue();
        assertThat(TextHead.read(Files.writeString(folder.resolve("c.txt"), "")).lines())
                .isEmpty();
    }

    @Test
    void stopsWhereItIsNoLongerWanted() {
        var cancelled = new Job() {
            @Override
            public void progress(String what, double done) {}

            @Override
            public void checkCancelled() {
                throw new CancelledException();
            }
        };

        assertThatThrownBy(() -> Preview.of(reports, reports.byId("json").orElseThrow(), snapshot, cancelled))
                .isInstanceOf(CancelledException.class);
    }
}
