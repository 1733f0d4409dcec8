package dev.merlon.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.cli.Cli;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassesCommandTest {

    @TempDir
    Path temp;

    private final Cli cli = Cli.withoutDisplay();
    private Path workspace = Path.of("w.merlon");

    @BeforeEach
    void importContract() {
        workspace = temp.resolve("w.merlon");
        assertThat(cli.run("import", Contracts.weak(temp), "--workspace", workspace, "--class", "partner")
                        .exit())
                .isZero();
    }

    private void define() {
        assertThat(cli.run(
                                "classes",
                                "define",
                                "open-banking",
                                "--behaves-as",
                                "partner",
                                "--title",
                                "Open banking",
                                "--workspace",
                                workspace)
                        .exit())
                .isZero();
    }

    @Test
    void listsTheClassesWithWhatUsesThem() {
        define();

        assertThat(cli.run("classes", "list").out().lines()).hasSize(3);
        assertThat(cli.run("classes", "list", "--workspace", workspace).out().lines())
                .contains(
                        "partner\tpartner\t0 policy lines\t1 API\tbuilt-in\tPartner",
                        "open-banking\tpartner\t0 policy lines\t0 APIs\tworkspace\tOpen banking");
    }

    @Test
    void refusesAClassThatThereIsNotAndNamesThoseThereAre() {
        define();

        for (var command : new String[][] {{"assess"}, {"import"}}) {
            var run = cli.run(command[0], Contracts.weak(temp), "--workspace", workspace, "--class", "open-bank");
            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.err()).contains("public, partner, internal, open-banking");
        }
        assertThat(cli.run("assess", Contracts.weak(temp), "--workspace", workspace, "--class", "open-banking")
                        .exit())
                .isZero();
    }

    @Test
    void printsWhatAPolicyWouldDoAndKeepsNothingOfADryRun() {
        var dry = cli.run(
                "classes",
                "set",
                "partner",
                "all",
                "off",
                "--workspace",
                workspace,
                "--dry-run",
                "--fails-from",
                "low");

        assertThat(dry.exit()).isZero();
        assertThat(dry.out().lines()).contains("newly passes\tweak@readAccount\tGET /accounts/{accountId}");
        assertThat(dry.out()).contains("From low: 0 endpoints would newly fail, 1 newly pass; 0 outcomes appear, ");
        assertThat(cli.run("classes", "show", "partner", "--workspace", workspace)
                        .out())
                .contains("Every rule counts as it rates itself");

        assertThat(cli.run("classes", "set", "partner", "all", "off", "--workspace", workspace)
                        .exit())
                .isZero();
        assertThat(cli.run("classes", "show", "partner", "--workspace", workspace)
                        .out())
                .contains("all\toff\tof partner");
        assertThat(cli.run("classes", "set", "partner", "all", "none", "--workspace", workspace)
                        .exit())
                .isZero();
        assertThat(cli.run("classes", "show", "partner", "--workspace", workspace)
                        .out())
                .contains("Every rule counts as it rates itself");
    }

    @Test
    void aPolicySetDecidesTheGate() {
        cli.run("classes", "set", "partner", "all", "at-least-high", "--workspace", workspace);
        assertThat(cli.run("assess", Contracts.weak(temp), "--workspace", workspace, "--fail-on", "high")
                        .exit())
                .isEqualTo(1);

        cli.run("classes", "set", "partner", "all", "low", "--workspace", workspace);
        assertThat(cli.run("assess", Contracts.weak(temp), "--workspace", workspace, "--fail-on", "high")
                        .exit())
                .isZero();
    }

    @Test
    void givesAnApiAnotherClassAndKeepsAClassThatIsNeeded() {
        define();

        var run = cli.run("classes", "assign", "weak", "open-banking", "--workspace", workspace);
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("posture stays");

        var removed = cli.run("classes", "remove", "open-banking", "--workspace", workspace);
        assertThat(removed.exit()).isEqualTo(3);
        assertThat(removed.err()).contains("CLASS-IN-USE", "Weak");
        assertThat(cli.run("classes", "assign", "weak", "partner", "--workspace", workspace)
                        .exit())
                .isZero();
        assertThat(cli.run("classes", "remove", "open-banking", "--workspace", workspace)
                        .exit())
                .isZero();
    }

    @Test
    void exportsAFileThatTheCheckTakes() throws Exception {
        define();
        cli.run(
                "classes",
                "set",
                "open-banking",
                "AUT-042",
                "high",
                "--data",
                "financial,health",
                "--workspace",
                workspace);
        var folder = Files.createDirectories(temp.resolve("library/classes"));

        var file = cli.run("classes", "export", "open-banking", "--workspace", workspace);
        Files.writeString(folder.resolve("open-banking.yaml"), file.out());

        assertThat(file.out()).contains("  - {rules: AUT-042, data: [financial, health], set: \"high\"}");
        assertThat(cli.run("classes", "check", temp.resolve("library")).out())
                .startsWith("1 class checked, no problem");
        Files.writeString(folder.resolve("open-banking.yaml"), file.out().replace("AUT-042", "AUT-999"));
        var bad = cli.run("classes", "check", temp.resolve("library"));
        assertThat(bad.exit()).isEqualTo(3);
        assertThat(bad.err()).contains("open-banking.yaml:6:", "CLASS-RULES", "AUT-999");
    }

    @Test
    void namesARuleThatThereIsNot() {
        var run = cli.run("classes", "set", "partner", "AUT-999", "off", "--workspace", workspace);

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("AUT-999");
    }
}
