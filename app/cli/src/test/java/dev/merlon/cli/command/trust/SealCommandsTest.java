package dev.merlon.cli.command.trust;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.cli.Cli;
import dev.merlon.engine.Sample;
import dev.merlon.engine.Workbench;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.control.EvidenceKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealCommandsTest {

    @TempDir
    private static Path temp;

    private static Path workspace = Path.of("unset");
    private static Path sealed = Path.of("unset");
    private static Cli.Run frozen;

    private final Cli cli = Cli.withoutDisplay();

    @BeforeAll
    static void freezesTheSample() throws Exception {
        workspace = temp.resolve("bank.merlon");
        Sample.build(Workbench.standard(), workspace, Job.unwatched()).close();
        sealed = temp.resolve("bank.sealed.zip");
        frozen = Cli.withoutDisplay().run("freeze", "-w", workspace, "-o", sealed, "--report", "csv");
    }

    private static String key() {
        return frozen.out()
                .lines()
                .filter(l -> l.startsWith("key\t"))
                .findFirst()
                .orElseThrow()
                .substring(4);
    }

    @Test
    void sealsAndFindsItIdentical() {
        assertThat(frozen.exit()).as(frozen.err()).isZero();

        var verified = cli.run("verify", sealed, "--key", key());

        assertThat(verified.exit()).as(verified.err()).isZero();
        assertThat(verified.out()).endsWith("identical\n").contains("ok\treports/report.csv is written the same");
        assertThat(verified.err()).contains("Retail bank").doesNotContain("--key");
    }

    @Test
    void namesAnotherKeyAndEndsWithThree() {
        var verified = cli.run("verify", sealed, "--key", "00".repeat(32));

        assertThat(verified.exit()).isEqualTo(3);
        assertThat(verified.out()).endsWith("different\n");
        assertThat(verified.err()).contains("error SEAL-KEY it was signed by the key " + key());
    }

    @Test
    void refusesACutFileInOneLine() throws Exception {
        var cut = Files.write(temp.resolve("cut.zip"), Arrays.copyOf(Files.readAllBytes(sealed), 999));

        var verified = cli.run("verify", cut);

        assertThat(verified.exit()).isEqualTo(3);
        assertThat(verified.err().lines()).singleElement().asString().contains("error SEAL-DAMAGED");
    }

    @Test
    void doesNotSealTwiceUnderOneName() {
        assertThat(cli.run("freeze", "-w", workspace, "-o", sealed).exit()).isEqualTo(3);
        assertThat(cli.run("freeze", "-w", workspace, "-o", temp.resolve("x"), "--report", "nope")
                        .exit())
                .isEqualTo(2);
    }

    @Test
    void looksAtTheFilesOfAWorkspace() throws Exception {
        var other = temp.resolve("other.merlon");
        Path evidence;
        try (var open = Sample.build(Workbench.standard(), other, Job.unwatched())) {
            evidence = open.evidenceFile(open.snapshot().state().evidence().stream()
                    .filter(e -> e.form() == EvidenceKind.FILE)
                    .findFirst()
                    .orElseThrow());
        }
        assertThat(cli.run("verify", other))
                .extracting(Cli.Run::exit, Cli.Run::out)
                .satisfies(r -> {
                    assertThat(r.get(0)).isEqualTo(0);
                    assertThat(r.get(1).toString()).endsWith("whole\n");
                });

        Files.writeString(evidence, "forged");

        var verified = cli.run("verify", other);
        assertThat(verified.exit()).isEqualTo(3);
        assertThat(verified.err()).contains("FILE-DAMAGED");
        assertThat(verified.out()).endsWith("damaged\n");
    }

    @Test
    void backsUpAndRestoresIntoANewFolderOnly() {
        var backup = temp.resolve("bank.backup.zip");
        var restored = temp.resolve("back.merlon");

        assertThat(cli.run("backup", "-w", workspace, "-o", backup).exit()).isZero();
        assertThat(cli.run("restore", backup, "-w", restored).exit()).isZero();
        assertThat(cli.run("verify", restored).exit()).isZero();

        var again = cli.run("restore", backup, "-w", restored);
        assertThat(again.exit()).isEqualTo(3);
        assertThat(again.err().lines()).singleElement().asString().contains("error WORKSPACE-EXISTS");
    }
}
