package dev.merlon.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.cli.Cli;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssessCommandTest {

    @TempDir
    Path temp;

    private final Cli cli = Cli.withoutDisplay();

    @Test
    void doesNotFailForFindingsWithoutAGate() {
        var run = cli.run("assess", Contracts.weak(temp));

        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .startsWith("Weak 1 · public · 1 endpoint · posture ")
                .contains("Outcomes: ", "Posture: ");
    }

    @Test
    void failsTheGateWithTheNumberAndTheWorst() {
        var run = cli.run("assess", Contracts.weak(temp), "--fail-on", "low");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out())
                .containsPattern("Gate failed: [1-9][0-9]* live at low or worse")
                .contains("weak.yaml:");
    }

    @Test
    void passesWhatABaselineKnowsAndFailsForWhatIsNew() {
        var baseline = temp.resolve("baseline.json");
        cli.run("assess", Contracts.weak(temp), "--write-baseline", baseline);

        var same = cli.run("assess", Contracts.weak(temp), "--fail-on", "low", "--baseline", baseline);
        var grown = cli.run("assess", Contracts.weakWithOneMore(temp), "--fail-on", "low", "--baseline", baseline);

        assertThat(same.exit()).isZero();
        assertThat(same.out()).containsPattern("Gate passed: nothing new at low or worse, 0 new and \\d+ known");
        assertThat(grown.exit()).isEqualTo(1);
        assertThat(grown.out())
                .containsPattern("Gate failed: [1-9]\\d* new at low or worse")
                .contains("AUTHN-05 Credentials of GET /accounts ");
    }

    @Test
    void namesStaleEntriesAndEndedExceptionsOnStandardError() throws IOException {
        var baseline = temp.resolve("baseline.json");
        cli.run("assess", Contracts.weak(temp), "--write-baseline", baseline);
        var first = Files.readAllLines(baseline).get(1);
        var ended = first.replace("}", ",\"reason\":\"r\",\"approver\":\"R. Reviewer\",\"until\":\"2020-01-31\"}");
        Files.writeString(
                baseline,
                Files.readString(baseline)
                        .replace(first, "{\"outcome\":\"AAA-01@weak@gone\",\"severity\":\"low\"},\n" + ended));

        var run = cli.run("assess", Contracts.weak(temp), "--fail-on", "low", "--baseline", baseline);

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("Gate failed: 1 new").contains("exception ended");
        assertThat(run.err())
                .contains("stale in the baseline: AAA-01@weak@gone")
                .contains("was accepted until 2020-01-31 by R. Reviewer");
    }

    @Test
    void namesThePlaceInABadBaselineBeforeAnyWork() throws IOException {
        var baseline =
                Files.writeString(temp.resolve("b.json"), "{\"format\": \"merlon-baseline/1\",\n \"lines\": []}");

        var run = cli.run("assess", temp.resolve("missing.yaml"), "--baseline", baseline, "--fail-on", "low");

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("b.json:2:2: error BASELINE-FORM a baseline has no field lines");
    }

    @Test
    void writesEveryReportEvenWhereTheGateFails() {
        var json = temp.resolve("r.json");
        var markdown = temp.resolve("r.md");

        var run = cli.run("assess", Contracts.weak(temp), "--fail-on", "low", "--report", json, "--report", markdown);

        assertThat(run.exit()).isEqualTo(1);
        assertThat(json).content().contains("\"outcomes\"");
        assertThat(markdown).isNotEmptyFile();
    }

    @Test
    void namesTheKnownEndingsBeforeAnyWork() {
        var run = cli.run("assess", temp.resolve("missing.yaml"), "--report", temp.resolve("r.doc"));

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("r.doc", ".xlsx .pdf .docx .md .html .json .sarif .csv .xml");
    }

    @Test
    void refusesTwoReportsInOneFile() {
        var run = cli.run(
                "assess",
                Contracts.weak(temp),
                "--report",
                temp.resolve("r.json"),
                "--report",
                temp.resolve("./r.json"));

        assertThat(run.exit()).isEqualTo(2);
        assertThat(temp.resolve("r.json")).doesNotExist();
    }

    @Test
    void namesThePlaceInABadContractInOneLine() {
        var run = cli.run("assess", Contracts.cutShort(temp), "--report", temp.resolve("r.json"));

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).matches("\\S*cut\\.yaml:\\d+:\\d+: error [A-Z-]+ .*\\R");
        assertThat(temp.resolve("r.json")).doesNotExist();
    }

    @Test
    void keepsNothingWithoutAWorkspace() {
        cli.run("assess", Contracts.weak(temp));

        assertThat(temp).isDirectoryNotContaining("glob:**.merlon");
    }

    @Test
    void judgesByWhatAWorkspaceKnows() {
        var workspace = temp.resolve("w.merlon");
        cli.run("import", Contracts.weak(temp), "--workspace", workspace, "--class", "internal");

        var run = cli.run("assess", Contracts.weak(temp), "--workspace", workspace, "--class", "public");

        assertThat(run.out()).startsWith("Weak 1 · internal · ");
    }

    @Test
    void saysNothingButResultsWhereQuietWasAskedFor() {
        var run = cli.run("assess", "--quiet", Contracts.weak(temp), "--report", temp.resolve("r.json"));

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isNotEmpty();
    }
}
