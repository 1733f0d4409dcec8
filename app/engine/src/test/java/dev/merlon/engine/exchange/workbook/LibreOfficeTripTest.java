package dev.merlon.engine.exchange.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.merlon.engine.job.Job;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// The same as [RoundTripTest], saved by LibreOffice. It takes half a minute, so it runs where `MERLON_LIBREOFFICE`
/// names the program: `MERLON_LIBREOFFICE=soffice`.
class LibreOfficeTripTest extends SampleCase {

    private static final int EDITS = 200;

    @Test
    void losesNothingOfTwoHundredEditsThatLibreOfficeSaves() throws Exception {
        var edits = new RandomEdits(book(), exported(), 7_2026).make(EDITS);
        var here = book().read(exported());

        var there = ReadBack.of(
                FilledBook.read(saved(book().save()), exported(), Job.unwatched()),
                exported(),
                SampleBook.READER,
                Choices.of(Side.OURS));

        edits.allAreFoundIn(there);
        // but for what formulas show, which are calculated there
        assertThat(there.lines().stream().map(LibreOfficeTripTest::said))
                .containsExactlyElementsOf(
                        here.lines().stream().map(LibreOfficeTripTest::said).toList());
        edits.allThatWasTakenIsIn(workspace().edit("Read back", _ -> there.edits()), there);
    }

    @Test
    void aWorkbookThatLibreOfficeOnlySavedChangesNothing() throws Exception {
        var read = FilledBook.read(saved(book().save()), exported(), Job.unwatched());

        assertThat(ReadBack.of(read, exported(), SampleBook.READER, Choices.of(Side.OURS))
                        .lines())
                .isEmpty();
    }

    private static List<Object> said(CellLine line) {
        var formula = line.why().contains("formula");
        return List.of(line.kind(), line.address(), line.row(), line.why(), formula ? "" : line.theirs());
    }

    private Path saved(Path file) throws Exception {
        var program = System.getenv("MERLON_LIBREOFFICE");
        assumeThat(program).as("MERLON_LIBREOFFICE names no program").isNotBlank();
        var out = temp.resolve("saved");
        var running = new ProcessBuilder(
                        Objects.requireNonNull(program),
                        "--headless",
                        "-env:UserInstallation=" + temp.resolve("profile").toUri(),
                        "--convert-to",
                        "xlsx:Calc MS Excel 2007 XML",
                        "--outdir",
                        out.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(running.waitFor(3, TimeUnit.MINUTES)).isTrue();
        return out.resolve(file.getFileName());
    }
}
