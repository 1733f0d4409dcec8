package dev.merlon.engine.report;

import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.problem.WorkbenchException;
import dev.merlon.engine.report.pdf.PdfPages;
import dev.merlon.engine.report.preview.TextHead;
import dev.merlon.engine.report.preview.WorkbookHead;
import dev.merlon.engine.report.preview.ZipHead;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The beginning of a report as it would be written now. It is read back from the written file, so that it
/// shows what an export gives and nothing else.
public sealed interface Preview {

    /// The ending of files whose pages can be drawn.
    String PDF = ".pdf";

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

    /// Pages as they print; each is drawn when somebody looks at it.
    ///
    /// @param exact  false where the file's own reader breaks lines and pages its own way, as Word does
    /// @param bytes  of the file; 0 where these are pages of another form of the same report
    record Pages(PdfPages pages, boolean exact, long bytes) implements Preview {

        /// @param page   0 for the first
        /// @param scale  pixels for a point
        /// @throws WorkbenchException where it cannot be drawn
        public PdfPages.Image draw(int page, double scale) throws WorkbenchException {
            try {
                return pages.page(page, scale);
            } catch (IOException e) {
                throw new WorkbenchException("REPORT-PREVIEW", "the page cannot be drawn: " + e, "preview", e);
            }
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
            var shown = printed(reports, format);
            var file = folder.resolve("report" + shown.ending());
            try {
                reports.write(shown, snapshot, file, job);
                job.checkCancelled();
                return shown.equals(format) ? read(format, file) : new Pages(pages(file), false, 0);
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
            case PDF -> new Pages(pages(file), true, Files.size(file));
            default -> TextHead.read(file);
        };
    }

    private static PdfPages pages(Path file) throws IOException {
        return PdfPages.of(Files.readAllBytes(file));
    }

    /// The form whose pages show how the format will print: of Word's the same report as PDF.
    private static ReportFormat printed(Reports reports, ReportFormat format) {
        return !format.ending().equals(".docx")
                ? format
                : reports.forms(format.id()).stream()
                        .filter(f -> f.ending().equals(PDF))
                        .findFirst()
                        .orElse(format);
    }
}
