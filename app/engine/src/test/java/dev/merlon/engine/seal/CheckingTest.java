package dev.merlon.engine.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.merlon.engine.Sample;
import dev.merlon.engine.Workbench;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.problem.Problem;
import dev.merlon.engine.problem.WorkbenchException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a forger tries, and what the reader is told.
class CheckingTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T09:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private static Path temp;

    private static Path file = Path.of("");
    private static SealedParts parts = new SealedParts(java.util.Map.of());
    private static Freezing.Frozen frozen;
    private static Snapshot snapshot;
    private static int next;

    @BeforeAll
    static void freezesTheSample() throws Exception {
        var workbench = Workbench.with(List.of(), CLOCK, "Kim");
        try (var workspace = Sample.build(workbench, temp.resolve("sample.merlon"), Job.unwatched())) {
            snapshot = workspace.snapshot();
            file = temp.resolve("bank.sealed.zip");
            var csv = Workbench.allReports().byId("csv").orElseThrow();
            frozen = workbench.freeze(workspace, file, List.of(csv), false, Job.unwatched());
        }
        parts = SealedParts.of(file);
    }

    /// What is worked out again is what the sample is, unless a test is about that.
    private static SealVerdict check(Path path, @Nullable String key) throws WorkbenchException {
        return Checking.of(path, key, (_, _) -> snapshot, Workbench.allReports(), Job.unwatched());
    }

    private static SealVerdict check(SealedParts forged) throws WorkbenchException, IOException {
        return check(forged.write(temp.resolve("forged" + next++ + ".zip")), null);
    }

    private static List<String> codes(SealVerdict verdict) {
        return verdict.problems().stream().map(Problem::code).toList();
    }

    @Test
    void findsNothingWhereNothingWasChanged() throws Exception {
        assertThat(check(file, null).problems()).isEmpty();
        assertThat(check(parts).problems()).isEmpty();
    }

    @Test
    void namesEachPartThatIsNotWhatWasSealed() throws Exception {
        var verdict =
                check(parts.with("journal.jsonl", parts.text("journal.jsonl").replace("Kim", "Sam"))
                        .with("library/built-in/facts.yaml", "facts: []"));

        assertThat(verdict.problems().stream().map(Problem::text))
                .containsExactlyInAnyOrder(
                        "journal.jsonl is not what was sealed", "library/built-in/facts.yaml is not what was sealed");
        assertThat(codes(verdict)).containsOnly("SEAL-PART");
    }

    @Test
    void namesWhatIsMissingAndWhatWasAdded() throws Exception {
        var contract = parts.parts().keySet().stream()
                .filter(name -> name.startsWith("contracts/"))
                .findFirst()
                .orElseThrow();
        var verdict = check(parts.without(contract).with("contracts/extra", "openapi: 3.1.0"));

        assertThat(verdict.problems().stream().map(p -> p.code() + " " + p.text()))
                .containsExactlyInAnyOrder(
                        "SEAL-EXTRA contracts/extra was added: the list does not name it",
                        "SEAL-MISSING " + contract + " is missing");
    }

    @Test
    void seesAListThatWasChangedAfterItWasSigned() throws Exception {
        var verdict = check(parts.with(Manifest.FILE, parts.text(Manifest.FILE).replace("\"Kim\"", "\"Sam\"")));

        assertThat(codes(verdict)).containsExactly("SEAL-SIGNATURE");
    }

    @Test
    void saysWhoseKeyItIsWhereTheKeyWasSwapped() throws Exception {
        var thief = Files.createDirectory(temp.resolve("thief" + next++ + ".merlon"));
        var forged = parts.with("journal.jsonl", parts.text("journal.jsonl").replace("Kim", "Sam"))
                .signedIn(thief)
                .write(temp.resolve("swapped.zip"));
        var theirs = Fingerprint.of(SigningKey.of(thief).publicKey());

        var verdict = check(forged, frozen.key().text());

        assertThat(verdict.problems().stream().map(p -> p.code() + " " + p.text()))
                .contains("SEAL-KEY it was signed by the key " + theirs + ", not by " + frozen.key());
        assertThat(check(forged, null).key()).isEqualTo(theirs);
        assertThat(check(forged, null).notes()).anyMatch(note -> note.contains("--key"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "c308", "not a fingerprint"})
    void takesNoPieceOfAFingerprintForTheKey(String piece) throws Exception {
        var beginning = piece.equals("c308") ? frozen.key().hex().substring(0, 8) : piece;

        assertThat(codes(check(file, beginning))).containsExactly("SEAL-KEY");
    }

    @Test
    void takesTheKeyHoweverItIsWritten() throws Exception {
        var digits = frozen.key().hex().toUpperCase(java.util.Locale.ROOT);

        assertThat(check(file, digits).identical()).isTrue();
        assertThat(check(file, " " + frozen.key().text().replace('-', ':')).identical())
                .isTrue();
    }

    @Test
    void workedOutAgainByAForgersKeyItStillNamesEachOutcome() throws Exception {
        var line = parts.text("outcomes.jsonl")
                .lines()
                .filter(l -> l.contains("\"state\":\"fires\""))
                .findFirst()
                .orElseThrow();
        var forged = parts.with(
                        "outcomes.jsonl",
                        parts.text("outcomes.jsonl")
                                .replace(line, line.replaceFirst("\"state\":\"fires\"", "\"state\":\"held\"")))
                .with(
                        "facts.jsonl",
                        parts.text("facts.jsonl")
                                .replaceFirst("\"endpoint.method\":\"GET\"", "\"endpoint.method\":\"PUT\""))
                .signedIn(Files.createDirectory(temp.resolve("forger.merlon")));

        var verdict = check(forged);

        assertThat(codes(verdict)).containsExactly("SEAL-DIFFERS", "SEAL-DIFFERS");
        assertThat(verdict.problems().getFirst().text())
                .contains("endpoint.method is sealed as \"PUT\" and comes out as \"GET\"");
        assertThat(verdict.problems().getLast().text())
                .startsWith("outcomes of ")
                .contains("state is sealed as \"held\" and comes out as \"fires\"");
    }

    @Test
    void saysThatAReportIsNotWhatComesOut() throws Exception {
        var forged = parts.with("reports/report.csv", "all is well")
                .signedIn(Files.createDirectory(temp.resolve("reporter.merlon")));

        assertThat(codes(check(forged))).containsExactly("SEAL-REPORT");
    }

    @Test
    void leavesOutNoDifferenceWithoutSayingHowMany() throws Exception {
        var forged = parts.with(
                        "posture.jsonl", parts.text("posture.jsonl").replaceAll("\"score\":[0-9.]+", "\"score\":1.5"))
                .signedIn(Files.createDirectory(temp.resolve("many.merlon")));

        var texts = check(forged).problems().stream().map(Problem::text).toList();

        assertThat(texts).hasSize(Comparison.MOST_NAMED + 1);
        assertThat(texts.getLast()).matches("posture: \\d+ more differences");
    }

    @Test
    void workedOutByTheRealEngineAChangedRuleShows() throws Exception {
        var rule = parts.parts().keySet().stream()
                .filter(name -> name.startsWith("library/built-in/rules/")
                        && parts.text(name).contains("kind: policy"))
                .filter(name -> parts.text("outcomes.jsonl").contains(id(name) + "\":{\"state\":\"fires\""))
                .findFirst()
                .orElseThrow();
        var forged = parts.without(rule)
                .signedIn(Files.createDirectory(temp.resolve("ruler.merlon")))
                .write(temp.resolve("ruled.zip"));

        var verdict = Workbench.verify(forged, null, Job.unwatched());

        assertThat(codes(verdict)).contains("SEAL-DIFFERS");
        assertThat(verdict.problems().stream().map(Problem::text))
                .anyMatch(text -> text.contains(id(rule) + " is sealed as ") && text.endsWith("comes out as nothing"));
    }

    private static String id(String rule) {
        return rule.substring(rule.lastIndexOf('/') + 1, rule.length() - ".yaml".length());
    }

    @Test
    void aContractOfTheForgersIsReadUnderLimits() throws Exception {
        var contract = parts.parts().keySet().stream()
                .filter(name -> name.startsWith("contracts/"))
                .findFirst()
                .orElseThrow();
        var forged = parts.with(contract, "&a [*a, *a]")
                .signedIn(Files.createDirectory(temp.resolve("contractor.merlon")))
                .write(temp.resolve("contracted.zip"));

        assertThat(codes(Workbench.verify(forged, null, Job.unwatched()))).containsExactly("SEAL-AGAIN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/passwd", "/etc/passwd", "a\\..\\b", "C:/x", "contracts/./x", "a\nb", "x//y"})
    void refusesNamesThatLeadElsewhere(String name) throws Exception {
        var forged = Files.write(
                temp.resolve("slip" + next++ + ".zip"), parts.bytes(List.of(Manifest.FILE, Manifest.SIGNATURE, name)));

        assertThatThrownBy(() -> check(forged, null)).hasMessageContaining("SEAL-NAME");
    }

    @Test
    void refusesTwoPartsOfOneName() throws Exception {
        var names = new ArrayList<>(parts.parts().keySet());
        names.add("journal.jsonX");
        var bytes = parts.with("journal.jsonX", "{}").bytes(names);
        var text = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1)
                .replace("journal.jsonX", "journal.jsonl");
        var forged =
                Files.write(temp.resolve("twice.zip"), text.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> check(forged, null)).hasMessageContaining("SEAL-TWICE");
    }

    @Test
    void refusesBytesThatBelongToNoPart() throws Exception {
        var bytes = Files.readAllBytes(file);
        var longer = new byte[bytes.length + 100];
        System.arraycopy(bytes, 0, longer, 100, bytes.length);

        assertThatThrownBy(() -> check(Files.write(temp.resolve("before.zip"), longer), null))
                .isInstanceOf(WorkbenchException.class);
    }

    @Test
    void stopsReadingABombAtTheSizeThatTheListNames() throws Exception {
        var bomb = new byte[8 << 20];
        var verdict = check(parts.with("facts.jsonl", bomb));

        assertThat(verdict.problems().stream().map(Problem::text))
                .containsExactly("facts.jsonl is not what was sealed");
    }

    @Test
    void saysInOneLineThatAFileIsCutShortOrNone() throws Exception {
        var bytes = Files.readAllBytes(file);
        var random = new Random(7);
        for (var i = 0; i < 25; i++) {
            var cut = Files.write(temp.resolve("cut.zip"), Arrays.copyOf(bytes, random.nextInt(bytes.length)));
            assertThatThrownBy(() -> check(cut, null))
                    .isInstanceOf(WorkbenchException.class)
                    .hasMessageMatching(".*: error SEAL-[A-Z-]+ [^\n]+");
        }
        assertThatThrownBy(() -> check(Files.writeString(temp.resolve("text.zip"), "hello"), null))
                .hasMessageContaining("SEAL-DAMAGED");
        assertThatThrownBy(() -> check(temp.resolve("nothing.zip"), null)).hasMessageContaining("SEAL-MISSING-FILE");
    }

    @Test
    void noFlippedBitGoesUnseen() throws Exception {
        var bytes = Files.readAllBytes(file);
        var random = new Random(11);
        for (var i = 0; i < 25; i++) {
            var flipped = bytes.clone();
            flipped[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            var path = Files.write(temp.resolve("flipped.zip"), flipped);
            assertThat(isSeen(path)).as("flip %d", i).isTrue();
        }
    }

    /// A bit of a zip's own book-keeping, such as a time, says nothing of the content: then all that was sealed is
    /// still there.
    private static boolean isSeen(Path path) {
        try {
            return !check(path, null).identical()
                    || SealedParts.of(path)
                            .parts()
                            .keySet()
                            .equals(parts.parts().keySet());
        } catch (WorkbenchException | IOException e) {
            return true;
        }
    }

    @Test
    void sendsNewerFilesToANewerMerlon() throws Exception {
        var newer = parts.with(Manifest.FILE, parts.text(Manifest.FILE).replace("\"format\" : 1", "\"format\" : 2"));

        assertThatThrownBy(() -> check(newer)).hasMessageContaining("SEAL-NEWER");
    }

    @Test
    void refusesAListThatIsNone() {
        for (var text : List.of("", "[]", "{}", "{\"format\":1}", "{\"format\":1,\"format\":1}", "[".repeat(100))) {
            assertThatThrownBy(() -> check(parts.with(Manifest.FILE, text)))
                    .as(text)
                    .hasMessageContaining("SEAL-NOT");
        }
    }

    @Test
    void aJournalThatDoesNotFollowIsNamed() throws Exception {
        var lines = parts.text("journal.jsonl").lines().toList();
        var forged = parts.with("journal.jsonl", String.join("\n", lines.subList(1, lines.size())) + "\n")
                .signedIn(Files.createDirectory(temp.resolve("journalist.merlon")));

        assertThat(check(forged).problems())
                .extracting(Problem::code, Problem::text)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "SEAL-AGAIN", "it cannot be worked out again: line 1 is no entry of a journal"));
    }
}
