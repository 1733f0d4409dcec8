package dev.merlon.engine.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.merlon.engine.Sample;
import dev.merlon.engine.Workbench;
import dev.merlon.engine.Workspace;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.change.Setting;
import dev.merlon.engine.model.control.EvidenceKind;
import dev.merlon.engine.model.framework.Framework;
import dev.merlon.engine.model.framework.ImportedFramework;
import dev.merlon.engine.model.framework.Requirement;
import dev.merlon.engine.problem.WorkbenchException;
import dev.merlon.engine.report.ReportFormat;
import dev.merlon.engine.report.Reports;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FreezeTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T09:00:00Z"), ZoneOffset.UTC);
    private static final String SECRET = "The licensed wording of the requirement";

    @TempDir
    private static Path temp;

    private static Workspace workspace;
    private static Freezing.Frozen frozen;
    private static Path file = Path.of("");
    private static Path gone = Path.of("");
    private static SealVerdict verdict;

    @BeforeAll
    static void freezesTheSample() throws Exception {
        var workbench = Workbench.with(List.of(), CLOCK, "Kim");
        workspace = Sample.build(workbench, temp.resolve("sample.merlon"), Job.unwatched());
        workspace.put("Chose columns", List.of(new Setting("reports", "/home/kim/secret.xlsx")));
        workspace.put("Read the standard", List.of(licensed(workspace)));
        gone = workspace.evidenceFile(workspace.snapshot().state().evidence().stream()
                .filter(e -> e.form() == EvidenceKind.FILE)
                .findFirst()
                .orElseThrow());
        Files.delete(gone);
        file = temp.resolve("bank" + Freezing.ENDING);
        frozen = workbench.freeze(workspace, file, formats(), true, Job.unwatched());
        verdict = Workbench.verify(file, frozen.key().text(), Job.unwatched());
    }

    private static ImportedFramework licensed(Workspace open) {
        Framework known = open.snapshot().library().frameworks().all().getFirst();
        var worded = new Framework(
                known.id(),
                known.shortName(),
                known.name(),
                known.version(),
                known.provenance(),
                known.statement(),
                known.levels(),
                known.groups(),
                List.<Requirement>of(known.requirements().getFirst().withText(SECRET)),
                known.mappings(),
                known.origin());
        return new ImportedFramework(worded, "standard.xlsx", "0".repeat(64), "Kim", CLOCK.instant());
    }

    private static List<ReportFormat> formats() {
        var reports = Workbench.allReports();
        return List.of(
                reports.byId("workbook").orElseThrow(), reports.byId("html").orElseThrow());
    }

    @AfterAll
    static void closes() throws WorkbenchException {
        workspace.close();
    }

    @Test
    void comesOutIdenticalFromNothingButTheFile() {
        assertThat(verdict.problems()).isEmpty();
        assertThat(verdict.identical()).isTrue();
        assertThat(verdict.content()).isEqualTo(frozen.content());
        assertThat(verdict.key()).isEqualTo(frozen.key());
        assertThat(verdict.passed())
                .anyMatch(text -> text.startsWith("facts, ") && text.endsWith("62 endpoints come out the same"))
                .contains("reports/workbook.xlsx is written the same", "reports/report.html is written the same");
    }

    @Test
    void sealsWhatTheScreensShow() throws IOException {
        var shown = DerivedLines.outcomes(workspace.snapshot()).toList();

        assertThat(SealedParts.of(file).text("outcomes.jsonl").lines()).containsExactlyElementsOf(shown);
    }

    @Test
    void printsTheFingerprintOnEverySheetAndPage() throws IOException {
        var parts = SealedParts.of(file);
        var line = "Sealed as " + frozen.content().text();
        try (var book = new XSSFWorkbook(
                new ByteArrayInputStream(parts.parts().getOrDefault("reports/workbook.xlsx", new byte[0])))) {
            assertThat(book)
                    .isNotEmpty()
                    .allSatisfy(sheet -> assertThat(sheet.getHeader().getCenter())
                            .as(sheet.getSheetName())
                            .contains(line));
        }
        assertThat(parts.text("reports/report.html")).contains("<p class=\"seal\">" + line + "</p>");
    }

    @Test
    void notesInTheJournalThatItWasDone() {
        var note = workspace.snapshot().state().seals();
        assertThat(note).singleElement().satisfies(seal -> {
            assertThat(seal.id()).isEqualTo(frozen.content().text());
            assertThat(seal.key()).isEqualTo(frozen.key().text());
            assertThat(seal.file()).isEqualTo("bank.sealed.zip");
            assertThat(seal.who()).isEqualTo("Kim");
        });
        assertThat(workspace.undoable().orElseThrow().change().label()).doesNotStartWith("Sealed");
    }

    @Test
    void handsOnNeitherChoicesOfViewNorLicensedTexts() throws IOException {
        var journal = SealedParts.of(file).text("journal.jsonl");
        assertThat(journal)
                .contains("Chose columns", "standard.xlsx")
                .doesNotContain("secret.xlsx")
                .doesNotContain(SECRET);
    }

    @Test
    void saysWhichEvidenceFilesTheWorkspaceNoLongerHas() throws IOException {
        var parts = SealedParts.of(file);
        var sha256 = String.valueOf(gone.getFileName());
        assertThat(parts.text("evidence.jsonl").lines())
                .anySatisfy(line -> assertThat(line).contains(sha256, "\"copy\":\"missing\""))
                .anySatisfy(line -> assertThat(line).contains("\"copy\":\"kept\""));
        assertThat(parts.parts().keySet())
                .doesNotContain("evidence/" + sha256)
                .anyMatch(name -> name.startsWith("evidence/"));
    }

    @Test
    void givesTheSameBytesForTheSameState() throws Exception {
        var other = sealedAgain("again.zip");
        assertThat(sealedAgain("once-more.zip")).hasSameBinaryContentAs(other);
    }

    private static Path sealedAgain(String name) throws Exception {
        var snapshot = workspace.snapshot();
        var folder = workspace.folder().orElseThrow();
        var state = SealedState.of(
                snapshot,
                workspace::contractFile,
                dev.merlon.engine.library.LibraryCopy.of(dev.merlon.engine.library.LibraryFolders.NONE),
                CLOCK.instant());
        var out = temp.resolve(name);
        new Freezing((_, _) -> snapshot, new Reports())
                .freeze(
                        new Freezing.Request(state, workspace::evidenceFile, false, List.of(), folder, "Kim"),
                        out,
                        Job.unwatched());
        return out;
    }

    @Test
    void neverWritesOverWhatWasSealedAndLeavesNothingBehind() {
        assertThatThrownBy(() -> Workbench.with(List.of(), CLOCK, "Kim")
                        .freeze(workspace, file, List.of(), false, Job.unwatched()))
                .isInstanceOf(WorkbenchException.class)
                .hasMessageContaining("SEAL-EXISTS");
        assertThat(temp)
                .isDirectoryNotContaining(p -> p.getFileName().toString().startsWith("."));
    }

    @Test
    void keepsThePrivateKeyForItsOwnerAndMakesItOnce() throws Exception {
        var folder = workspace.folder().orElseThrow();
        var key = folder.resolve(SigningKey.FOLDER).resolve(SigningKey.PRIVATE);
        var bytes = Files.readAllBytes(key);
        assertThat(Fingerprint.of(SigningKey.of(folder).publicKey())).isEqualTo(frozen.key());
        assertThat(Files.readAllBytes(key)).isEqualTo(bytes);
        Assumptions.assumeTrue(
                key.getFileSystem().supportedFileAttributeViews().contains("posix"),
                "skipped: this file system has no such permissions");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
    }

    @Test
    void refusesToSealWhatNobodyKeeps() throws WorkbenchException {
        var workbench = Workbench.with(List.of(), CLOCK, "Kim");
        try (var looked = workbench.inMemory("looked at")) {
            assertThatThrownBy(
                            () -> workbench.freeze(looked, temp.resolve("no.zip"), List.of(), false, Job.unwatched()))
                    .hasMessageContaining("SEAL-NOT-KEPT");
        }
    }
}
