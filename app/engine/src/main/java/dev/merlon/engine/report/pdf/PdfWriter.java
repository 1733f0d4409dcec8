package dev.merlon.engine.report.pdf;

import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.drawing.Drawing;
import dev.merlon.engine.report.document.Block;
import dev.merlon.engine.report.document.Document;
import dev.merlon.engine.report.document.Imprint;
import dev.merlon.engine.report.document.Text;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.zip.CRC32;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/// Writes documents and drawings as PDF 1.7: tagged, with bookmarks and links inside, typefaces embedded. The same
/// document gives the same bytes. Nothing is read but Merlon's own typefaces.
public final class PdfWriter {

    private static final float POINTS_PER_PIXEL = 0.75f;

    private PdfWriter() {}

    /// @param out  left open
    /// @throws IOException where the stream fails
    public static void write(Document document, OutputStream out, Job job) throws IOException {
        try (var pdf = new PDDocument()) {
            describe(pdf, document.imprint());
            new Work(pdf, document).draw(job);
            pdf.save(out);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /// A drawing on a page of its own size.
    ///
    /// @param at   what the file says it was made at
    /// @param out  left open
    /// @throws IOException where the stream fails
    public static void write(Drawing drawing, Instant at, OutputStream out) throws IOException {
        try (var pdf = new PDDocument()) {
            describe(pdf, new Imprint(drawing.title(), "", at, ""));
            var page = new PDPage(new PDRectangle(
                    (float) drawing.width() * POINTS_PER_PIXEL, (float) drawing.height() * POINTS_PER_PIXEL));
            pdf.addPage(page);
            var fonts = new Fonts(pdf);
            var tags = new Tags();
            var figure = Tags.below(tags.top(), "Figure");
            figure.setAlternateDescription(drawing.title());
            try (var pen = new Pen(pdf, page, fonts, tags, AppendMode.OVERWRITE)) {
                pen.marked(figure, () -> new DrawingPainter(pen, fonts, 0, 0, POINTS_PER_PIXEL).draw(drawing));
            }
            tags.close(pdf);
            pdf.save(out);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void describe(PDDocument pdf, Imprint imprint) {
        var info = pdf.getDocumentInformation();
        var made = GregorianCalendar.from(imprint.at().atZone(ZoneOffset.UTC));
        info.setTitle(imprint.workspace().isEmpty() ? imprint.title() : imprint.title() + ": " + imprint.workspace());
        info.setCreator(imprint.tool());
        info.setProducer(imprint.tool());
        info.setCreationDate(made);
        info.setModificationDate(made);
        var catalog = pdf.getDocumentCatalog();
        catalog.setLanguage("en");
        var preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
        pdf.setVersion(1.7f);
        // Otherwise the clock would be in the file's id.
        var sum = new CRC32();
        sum.update((info.getTitle() + imprint.at()).getBytes(StandardCharsets.UTF_8));
        pdf.setDocumentId(sum.getValue());
    }

    /// One document on its way.
    private static final class Work {

        private final PDDocument pdf;
        private final Document document;
        private final Tags tags = new Tags();
        private final Outline outline = new Outline();
        private final Fonts fonts;

        Work(PDDocument pdf, Document document) {
            this.pdf = pdf;
            this.document = document;
            fonts = new Fonts(pdf);
        }

        void draw(Job job) throws IOException {
            var flow = new Flow(pdf, fonts, tags);
            var typesetter = new Typesetter(fonts, document.anchors());
            var title = new TitlePainter(flow, typesetter, document.imprint());
            var painter = new BlockPainter(flow, typesetter, fonts, outline);
            var chapters = document.contents() ? document.chapters() : List.<Block.Heading>of();
            title.title();
            if (!chapters.isEmpty()) {
                title.contents(chapters);
            }
            for (var i = 0; i < document.blocks().size(); i++) {
                job.checkCancelled();
                job.progress("laying out pages", (double) i / document.blocks().size());
                painter.draw(document.blocks(), i);
            }
            for (var note : missing()) {
                painter.draw(note);
            }
            title.finish();
            flow.close();
            outline.close(pdf);
            tags.close(pdf);
        }

        /// What to say where letters are missing; nothing where none is.
        private List<Block> missing() {
            return fonts.missing().isEmpty()
                    ? List.of()
                    : List.of(new Block.Paragraph(
                            Text.of("Letters of these scripts are shown by their numbers, as the typefaces of this"
                                    + " report have none of them: " + String.join(", ", fonts.missing())
                                    + ". Text that is copied or searched has them."),
                            Block.Rank.NOTE));
        }
    }
}
