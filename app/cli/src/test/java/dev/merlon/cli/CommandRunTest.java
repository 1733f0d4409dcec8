package dev.merlon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandRunTest {

    private final Cli cli = Cli.withoutDisplay();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "frobnicate",
                "--frobnicate",
                "assess",
                "assess a.yaml --class secret",
                "assess a.yaml --fail-on bad",
                "import a.yaml",
                "report workbook",
                "rules",
                "controls",
                "controls set",
                "answers list"
            })
    void endsWrongUsageWithTwoAndNothingOnStandardOutput(String arguments) {
        var run = cli.run((Object[]) arguments.split(" "));

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("merlon: ").contains("--help").hasLineCount(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "assess", "import", "report", "open", "demo", "rules test", "controls set", "answers set"})
    void helpsEveryCommandOnStandardOutput(String command) {
        var run = cli.run((Object[]) (command + " --help").strip().split(" "));

        assertThat(run.exit()).isZero();
        assertThat(run.out()).startsWith("Usage: merlon").contains("--quiet", "--verbose", "--no-color");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void namesTheExitCodesInItsHelp() {
        assertThat(cli.run("--help").out())
                .contains("0   done", "1   the gate", "2   wrong", "3   bad input", "4   a fault");
    }

    @Test
    void namesItsVersion() {
        assertThat(cli.run("--version").out()).matches("merlon \\S+\\R");
    }

    @Test
    void turnsABugIntoACodeAndThePlaceOfTheLog() {
        var run = Cli.broken(new IllegalStateException("boom")).run("controls", "list");

        assertThat(run.exit()).isEqualTo(4);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .matches("merlon: this is our own fault, FAULT-[0-9A-F]{8}; details are in \\S*merlon.log\\R");
    }

    @Test
    void printsNoControlCharacterOfAnArgument() {
        var run = cli.run("\u001b[31mred");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("\\u001b[31mred").doesNotContain("\u001b");
    }

    @Test
    void takesAFileNameThatBeginsWithAnAtSignAsItIs() {
        var run = cli.run("open", "@list.merlon");

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).startsWith("@list.merlon:0:0: error WORKSPACE-MISSING ");
    }

    @Test
    void opensTheWelcomeScreenWithoutACommand() {
        var withDisplay = Cli.withDisplay();

        assertThat(withDisplay.run().exit()).isZero();
        assertThat(withDisplay.opened()).containsExactly(Optional.empty());
    }

    @Test
    void saysThatThereIsNoDisplayWhereACommandIsMissing() {
        var run = cli.run();

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("no display here");
    }

    @Test
    void opensAWorkspaceOnTheDesktop(@TempDir Path folder) {
        var withDisplay = Cli.withDisplay();

        assertThat(withDisplay.run("open", folder).exit()).isZero();
        assertThat(withDisplay.opened()).containsExactly(Optional.of(folder.toAbsolutePath()));
    }

    @Test
    void doesNotPretendToOpenAWorkspaceWithoutADisplay(@TempDir Path folder) {
        var run = cli.run("open", folder);

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("no display here");
    }
}
