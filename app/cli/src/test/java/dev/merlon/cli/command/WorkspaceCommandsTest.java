package dev.merlon.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.cli.Cli;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `import`, `report`, `controls` and `answers` on one workspace.
class WorkspaceCommandsTest {

    private static final String ENDPOINT = "endpoint:weak@readAccount";

    @TempDir
    Path temp;

    private final Cli cli = Cli.withoutDisplay();
    private Path workspace = Path.of("w.merlon");

    @BeforeEach
    void importContract() {
        workspace = temp.resolve("w.merlon");
        var run = cli.run("import", Contracts.weak(temp), "--workspace", workspace);
        assertThat(run.out()).isEqualTo("weak: new, 1 endpoint" + System.lineSeparator());
    }

    @Test
    void saysThatTheSameContractChangesNothing() {
        assertThat(cli.run("import", Contracts.weak(temp), "--workspace", workspace)
                        .out())
                .contains("weak: nothing changed");
    }

    @Test
    void printsWhatANewVersionChanges() {
        var run = cli.run("import", Contracts.weakWithOneMore(temp), "--workspace", workspace);

        assertThat(run.out()).contains("weak: 1 added, 0 removed", "  added listAccounts");
    }

    @Test
    void leavesNoWorkspaceBehindABadContract() {
        var other = temp.resolve("other.merlon");

        assertThat(cli.run("import", Contracts.cutShort(temp), "--workspace", other)
                        .exit())
                .isEqualTo(3);
        assertThat(other).doesNotExist();
    }

    @Test
    void wantsANewWorkspaceToBeCalledOne() {
        var run = cli.run("import", Contracts.weak(temp), "--workspace", temp.resolve("other"));

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("WORKSPACE-NAME");
    }

    @Test
    void writesAReportOfTheWorkspace() {
        var out = temp.resolve("r.json");

        assertThat(cli.run("report", "json", "--workspace", workspace, "--out", out)
                        .exit())
                .isZero();
        assertThat(out).content().contains("readAccount");
    }

    @Test
    void namesTheReportsThereAre() {
        var run = cli.run("report", "novel", "--workspace", workspace, "--out", temp.resolve("r.json"));

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("workbook, html, json");
    }

    @Test
    void recordsAControlWithEvidenceAndKeepsWhatIsNotGiven() throws IOException {
        var control = anyControl();
        var evidence = Files.writeString(temp.resolve("test.txt"), "passed");
        cli.run("controls", "set", control, "--workspace", workspace, "--scope", ENDPOINT, "--owner", "Payments team");

        var run = cli.run(
                "controls",
                "set",
                control,
                "--workspace",
                workspace,
                "--scope",
                ENDPOINT,
                "--status",
                "in-place",
                "--evidence",
                evidence);

        assertThat(run.exit()).isZero();
        assertThat(cli.run("controls", "list", "--workspace", workspace).out())
                .isEqualTo(String.join(
                                "\t", control, ENDPOINT, "in place", "not assessed", "declared", "Payments team", "1")
                        + System.lineSeparator());
    }

    @Test
    void refusesAScopeThatTheWorkspaceDoesNotHave() {
        var run = cli.run("controls", "set", anyControl(), "--workspace", workspace, "--scope", "api:other");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("nothing called api:other");
    }

    @Test
    void keepsAnAnswerThatTheOpenQuestionsAskedFor() {
        var fact = cli.run("answers", "list", "--open", "--workspace", workspace)
                .out()
                .lines()
                .map(line -> line.split("\t")[0])
                .filter(name -> name.equals("endpoint.ownedObjects"))
                .findFirst()
                .orElseThrow();

        var run = cli.run("answers", "set", fact, "yes", "--workspace", workspace, "--scope", ENDPOINT);

        assertThat(run.exit()).isZero();
        assertThat(cli.run("answers", "list", "--workspace", workspace).out())
                .startsWith(fact + "\t" + ENDPOINT + "\tyes\t");
    }

    @Test
    void refusesAnAnswerOfAnotherType() {
        var run = cli.run(
                "answers", "set", "endpoint.ownedObjects", "perhaps", "--workspace", workspace, "--scope", ENDPOINT);

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("yes, no or unknown");
    }

    private String anyControl() {
        return cli.run("controls", "list").out().split("\t", 2)[0];
    }
}
