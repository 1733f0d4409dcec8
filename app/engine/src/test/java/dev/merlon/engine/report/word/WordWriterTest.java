package dev.merlon.engine.report.word;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.report.FullFixture;
import dev.merlon.engine.report.Reports;
import dev.merlon.engine.report.SnapshotFixture;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordWriterTest {

    @TempDir
    private Path folder;

    @Test
    void hasRealHeadingsAndATableOfContents() throws Exception {
        try (var word = report(FullFixture.snapshot())) {
            assertThat(word.getParagraphs())
                    .filteredOn(p -> "Heading1".equals(p.getStyle()))
                    .extracting(XWPFParagraph::getText)
                    .contains("Where it stands", "Use cases", "Misuse cases", "Threats one by one", "Action plan");
            assertThat(word.getDocument().xmlText()).contains("TOC \\o \"1-1\"");
        }
    }

    @Test
    void repeatsTheHeadOfEachTable() throws Exception {
        try (var word = report(FullFixture.snapshot())) {
            assertThat(word.getTables())
                    .filteredOn(t -> "MerlonTable".equals(t.getStyleID()))
                    .isNotEmpty()
                    .allMatch(t -> t.getRow(0).isRepeatHeader());
        }
    }

    @Test
    void numbersItsPagesAndSaysOfWhatTheyAre() throws Exception {
        try (var word = report(FullFixture.snapshot())) {
            assertThat(word.getHeaderList().getFirst().getText()).contains("Retail bank", "23 Nov 2026");
            assertThat(word.getFooterList().getFirst()._getHdrFtr().xmlText()).contains(" PAGE ", " NUMPAGES ");
        }
    }

    @Test
    void bringsDrawingsAsPictures() throws Exception {
        try (var word = report(FullFixture.snapshot())) {
            assertThat(word.getAllPictures())
                    .as("data flows of all and of each API, use cases")
                    .hasSize(4);
            assertThat(word.getAllPictures().getFirst().getData()).startsWith(0x89, 'P', 'N', 'G');
        }
    }

    @Test
    void keepsWhatAStrangerWroteAsText() throws Exception {
        var evil = "<w:p/>&\u0000]]>\u202e{ INCLUDETEXT \"/etc/passwd\" }";
        try (var word = report(SnapshotFixture.hostile(evil))) {
            assertThat(word.getParagraphs())
                    .extracting(XWPFParagraph::getText)
                    .contains("<w:p/>&␀]]>\\u202e{ INCLUDETEXT \"/etc/passwd\" }");
        }
    }

    private XWPFDocument report(Snapshot snapshot) throws Exception {
        var file = folder.resolve("review.docx");
        var reports = new Reports();
        var format = reports.forms("design-review").stream()
                .filter(f -> f.ending().equals(".docx"))
                .findFirst()
                .orElseThrow();
        reports.write(format, snapshot, file, Job.unwatched());
        return new XWPFDocument(Files.newInputStream(file));
    }
}
