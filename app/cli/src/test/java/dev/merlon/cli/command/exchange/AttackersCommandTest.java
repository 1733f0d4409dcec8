package dev.merlon.cli.command.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.cli.Cli;
import dev.merlon.engine.Sample;
import dev.merlon.engine.Workbench;
import dev.merlon.engine.job.Job;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttackersCommandTest {

    @TempDir
    static Path temp;

    private static Path workspace = Path.of("unset");
    private final Cli cli = Cli.withoutDisplay();

    @BeforeAll
    static void build() throws Exception {
        workspace = temp.resolve("bank.merlon");
        Sample.build(Workbench.standard(), workspace, Job.unwatched()).close();
    }

    @Test
    void listsTheLibrarysAttackers() {
        var run = cli.run("attackers", "list");

        assertThat(run.exit()).isZero();
        assertThat(run.out().lines()).hasSize(9).anyMatch(l -> l.startsWith("stolen-device"));
        assertThat(run.out()).contains("call knock session").contains("built-in");
    }

    @Test
    void saysAtHowManyPlacesOfAWorkspaceEachCanDoHarm() {
        var run = cli.run("attackers", "list", "--workspace", workspace);

        assertThat(run.exit()).isZero();
        assertThat(run.out().lines()).allMatch(l -> l.matches(".*built-in\\s+[1-9][0-9]*"));
    }

    @Test
    void showsWhatOneCanBringAboutTheWorstFirst() {
        var run = cli.run("attackers", "show", "customer", "--workspace", workspace);

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("BOLA-01").doesNotContain("CONF-01").doesNotContain("PRIV-04");
        assertThat(cli.run("attackers", "show", "network", "--workspace", workspace)
                        .out())
                .doesNotContain("BOLA-01");
    }

    @Test
    void namesTheAttackersThatThereAre() {
        var run = cli.run("attackers", "show", "ghost", "--workspace", workspace);

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("no attacker is called ghost").contains("customer");
    }

    @Test
    void writesAReportOfAllAndOfOne() throws Exception {
        var all = report("attackers", "all.md");
        var one = report("attackers", "one.md", "--attacker", "insider");

        assertThat(all).contains("## Customer").contains("## Insider").contains("| Attacker | Skill |");
        assertThat(one).contains("## Insider").doesNotContain("## Customer");
    }

    @Test
    void narrowsTheCsvToWhatOneCanBringAbout() throws Exception {
        var everything = report("csv", "all.csv").lines().toList();
        var seen = report("csv", "one.csv", "--attacker", "customer").lines().toList();

        assertThat(seen.getFirst()).startsWith(everything.getFirst()).endsWith("reason_for_reach");
        assertThat(seen.size()).isBetween(20, everything.size() - 20);
        assertThat(seen.stream().skip(1)).allMatch(l -> l.contains(",customer,can,") || l.contains(",customer,may,"));
    }

    @Test
    void refusesAnAttackerWhereAReportHasNoPlaceForOne() {
        var run = cli.run(
                "report", "md", "--workspace", workspace, "--out", temp.resolve("x.md"), "--attacker", "customer");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("--attacker goes with attackers and csv");
        assertThat(temp.resolve("x.md")).doesNotExist();
    }

    private String report(String format, String name, String... more) throws Exception {
        var file = temp.resolve(name);
        var arguments =
                new java.util.ArrayList<Object>(List.of("report", format, "--workspace", workspace, "--out", file));
        arguments.addAll(List.of(more));
        var run = cli.run(arguments.toArray());
        assertThat(run.exit()).as(run.err()).isZero();
        return Files.readString(file);
    }
}
