package dev.merlon.engine.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.drawing.Drawing;
import dev.merlon.engine.model.drawing.Ink;
import dev.merlon.engine.model.drawing.Mark;
import dev.merlon.engine.report.FullFixture;
import dev.merlon.engine.report.Reports;
import dev.merlon.engine.report.SnapshotFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfWriterTest {

    @TempDir
    private Path folder;

    @Test
    void eachPageSaysOfWhatAndOfWhenItIsAndItsNumber() throws Exception {
        try (var pdf = report("design-review", FullFixture.snapshot())) {
            for (var page = 1; page <= pdf.getNumberOfPages(); page++) {
                assertThat(text(pdf, page))
                        .contains("Retail bank", "Design review", "23 Nov 2026, 14:02 UTC")
                        .contains("Page " + page + " of " + pdf.getNumberOfPages());
            }
        }
    }

    @Test
    void hasEachChapterAmongItsBookmarksAndInItsContents() throws Exception {
        try (var pdf = report("threat-model", FullFixture.snapshot())) {
            var chapters = bookmarks(pdf);

            assertThat(chapters)
                    .contains("Where it stands", "Use cases", "Misuse cases", "Attack trees", "Threats one by one");
            assertThat(text(pdf, 1)).contains(chapters);
        }
    }

    @Test
    void tellsWhatIsKeptAndLeavesOutWhatIsNot() throws Exception {
        try (var pdf = report("design-review", FullFixture.snapshot())) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains(
                            "Somebody else pays",
                            "Pay a new beneficiary",
                            "EX-1",
                            "F-1 Owner is not checked",
                            "Check the owner");
        }
        try (var pdf = report("design-review", SnapshotFixture.small())) {
            assertThat(bookmarks(pdf)).doesNotContain("Use cases", "Exceptions", "Action plan", "Frameworks");
        }
    }

    @Test
    void givesEachEndpointAPageOfItsOwn() throws Exception {
        var snapshot = SnapshotFixture.large(30, 40);
        try (var pdf = report("dossier", snapshot)) {
            var first = new ArrayList<Integer>();
            for (var page = 1; page <= pdf.getNumberOfPages(); page++) {
                if (text(pdf, page).contains("Protection, layer by layer")) {
                    first.add(page);
                }
            }

            assertThat(first).hasSize(30);
            assertThat(pdf.getNumberOfPages()).isEqualTo(first.getFirst() + 29);
        }
    }

    @Test
    void everyLinkLeadsToAPageOfTheSameDocument() throws Exception {
        try (var pdf = report("threat-model", FullFixture.snapshot())) {
            var links = new ArrayList<PDAnnotationLink>();
            for (var page : pdf.getPages()) {
                for (var annotation : page.getAnnotations()) {
                    links.add((PDAnnotationLink) annotation);
                }
            }

            assertThat(links).hasSizeGreaterThan(10);
            for (var link : links) {
                assertThat(link.getAction()).isNull();
                assertThat(((PDPageDestination) link.getDestination()).retrievePageNumber())
                        .isNotNegative();
            }
        }
    }

    @Test
    void isTaggedAndHasItsTypefacesWithin() throws Exception {
        try (var pdf = report("summary", FullFixture.snapshot())) {
            var catalog = pdf.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getLanguage()).isEqualTo("en");
            for (var page : pdf.getPages()) {
                assertThat(catalog.getStructureTreeRoot().getParentTree().getValue(page.getStructParents()))
                        .isNotNull();
                for (var name : page.getResources().getFontNames()) {
                    var font = (PDType0Font) page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).isTrue();
                }
            }
        }
    }

    @Test
    void keepsTextThatItHasNoLettersForAndSaysSo() throws Exception {
        try (var pdf = report("summary", SnapshotFixture.hostile("Ελλάδα Київ \u202e\u0000 支付 שלום Ạ"))) {
            assertThat(text(pdf, 1)).contains("Ελλάδα Київ \\u202e␀ 支付", "Ạ");
            assertThat(new PDFTextStripper().getText(pdf)).contains("have none of them: Han, Hebrew");
        }
    }

    @Test
    void saysThatThereIsNothingYetInAnEmptyWorkspace() throws Exception {
        for (var id : List.of("summary", "design-review", "threat-model", "dossier")) {
            try (var pdf = report(id, SnapshotFixture.empty())) {
                assertThat(pdf.getNumberOfPages()).isEqualTo(1);
                assertThat(bookmarks(pdf)).isSubsetOf("Where it stands", "How to read this");
            }
        }
    }

    @Test
    void drawsADrawingOnAPageOfItsSize() throws Exception {
        var file = folder.resolve("drawing.pdf");
        var drawing = new Drawing(
                "Two boxes",
                400,
                200,
                List.of(
                        new Mark.Box("", Ink.USE, 20, 20, 100, 60, 8, false),
                        new Mark.Words("", Ink.PLAIN, "Pay", 70, 50, 13, true, true)));
        try (var out = Files.newOutputStream(file)) {
            PdfWriter.write(drawing, SnapshotFixture.AT, out);
        }

        try (var pdf = Loader.loadPDF(file.toFile());
                var pages = PdfPages.of(file)) {
            assertThat(text(pdf, 1).strip()).isEqualTo("Pay");
            var image = pages.page(0, 4 / 3.0);
            assertThat(image.width()).isEqualTo(400);
            assertThat(image.argb()[30 * 400 + 60]).isEqualTo(0xffeef0ff);
        }
    }

    private PDDocument report(String id, Snapshot snapshot) throws Exception {
        var file = folder.resolve(id + ".pdf");
        var reports = new Reports();
        var format = reports.forms(id).stream()
                .filter(f -> f.ending().equals(".pdf"))
                .findFirst()
                .orElseThrow();
        reports.write(format, snapshot, file, Job.unwatched());
        return Loader.loadPDF(file.toFile());
    }

    private static String text(PDDocument pdf, int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(pdf);
    }

    private static List<String> bookmarks(PDDocument pdf) {
        var outline = pdf.getDocumentCatalog().getDocumentOutline();
        var titles = new ArrayList<String>();
        if (outline != null) {
            for (PDOutlineItem item : outline.children()) {
                titles.add(item.getTitle());
            }
        }
        return titles;
    }
}
