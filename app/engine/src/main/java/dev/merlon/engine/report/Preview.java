package dev.merlon.engine.report;

import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.problem.WorkbenchException;
import dev.merlon.engine.report.preview.TextHead;
import dev.merlon.engine.report.preview.WorkbookHead;
import dev.merlon.engine.report.preview.ZipHead;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The beginning of a report as it would be written now. It is read back from the written file, so that it shows what
/// an export gives and nothing else.
public sealed interface Preview {

    /// A workbook: the beginning of each of its sheets, in their order.
    ///
    /// @param bytes  of the whole file
    record Sheets(List<Sheet> sheets, long bytes) implements Preview {
        public Sheets {
            sheets = List.copyOf(sheets);
        }
    }

    /// A text: its first lines. A line that is very long is cut and ends with `…`.
    ///
    /// @param whole  true where these are all its lines
    record Lines(List<String> lines, boolean whole, long bytes) implements Preview {
        public Lines {
            lines = List.copyOf(lines);
        }
    }

    /// The first rows of a sheet; a row without cells is an empty list.
    ///
    /// @param widths  of the columns that are shown, in characters of the text face
    /// @param whole   true where the sheet has no more rows and columns than these
    record Sheet(String name, List<Double> widths, List<List<Cell>> rows, boolean whole) {
        public Sheet {
            widths = List.copyOf(widths);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /// A cell as people see it.
    ///
    /// @param column  0-based; within a row the columns ascend, and empty cells may be missing
    /// @param text    the value in its format: `23 Nov 2026`, `62`; of a formula its result
    record Cell(int column, String text, Face face) {}

    /// How a cell looks.
    ///
    /// @param ink    `#1f2328`
    /// @param fill   null where the paper shows
    /// @param size   in points
    /// @param lined  with a line below it
    record Face(
            String ink,
            @Nullable String fill,
            boolean bold,
            boolean monospaced,
            int size,
            Align align,
            boolean lined) {}

    /// Where the text of a cell stands.
    enum Align {
        LEFT,
        CENTRE,
        RIGHT
    }

    /// Writes the report to a temporary file, reads its beginning and removes the file.
    ///
    /// @throws WorkbenchException where there is no room for the temporary file
    static Preview of(Reports reports, ReportFormat format, Snapshot snapshot, Job job) throws WorkbenchException {
        try {
            var folder = Files.createTempDirectory("merlon-preview");
            var file = folder.resolve("report" + format.ending());
            try {
                reports.write(format, snapshot, file, job);
                job.checkCancelled();
                return read(format, file);
            } finally {
                Files.deleteIfExists(file);
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            throw new WorkbenchException(
                    "REPORT-PREVIEW", "the preview cannot be made: " + e, System.getProperty("java.io.tmpdir"), e);
        }
    }

    private static Preview read(ReportFormat format, Path file) throws IOException {
        return switch (format.ending()) {
            case ".xlsx" -> WorkbookHead.read(file);
            case ".zip" -> ZipHead.read(file);
            default -> TextHead.read(file);
        };
    }
}
