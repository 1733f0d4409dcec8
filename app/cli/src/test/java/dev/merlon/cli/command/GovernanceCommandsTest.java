package dev.merlon.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.cli.Cli;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `decisions` and `exceptions` on one workspace.
class GovernanceCommandsTest {

    private static final String ENDPOINT = "endpoint:weak@readAccount";
    private static final LocalDate UNTIL = LocalDate.now(Clock.systemUTC()).plusDays(20);

    @TempDir
    Path temp;

    private final Cli cli = Cli.withoutDisplay();
    private Path workspace = Path.of("w.merlon");
    private String rule = "";

    @BeforeEach
    void importContract() throws Exception {
        workspace = temp.resolve("w.merlon");
        cli.run("import", Contracts.weak(temp), "--workspace", workspace);
        rule = outcomes("fires").stream()
                .filter(row -> row.contains("@weak@readAccount"))
                .map(row -> row.substring(0, row.indexOf('@')))
                .findFirst()
                .orElseThrow();
    }

    private List<String> outcomes(String word) throws Exception {
        var csv = temp.resolve("r.csv");
        cli.run("report", "csv", "--workspace", workspace, "--out", csv);
        return Files.readAllLines(csv).stream()
                .filter(row -> row.contains(word))
                .toList();
    }

    private Cli.Run on(String... arguments) {
        var all = new ArrayList<Object>(List.of(arguments));
        all.addAll(List.of("--workspace", workspace));
        return cli.run(all.toArray());
    }

    private Cli.Run request(String... more) {
        var all = new ArrayList<>(List.of(
                "exceptions",
                "request",
                "--scope",
                "api:weak",
                "--reason",
                "old partner",
                "--compensation",
                "watched",
                "--requester",
                "Robin",
                "--until",
                UNTIL.toString()));
        all.addAll(List.of(more));
        return on(all.toArray(String[]::new));
    }

    @Test
    void asksForAnExceptionAndLetsSomebodyElseApproveIt() throws Exception {
        var asked = request("--rule", rule);
        assertThat(asked.out().strip()).isEqualTo("EX-1");
        assertThat(asked.err()).contains("1 endpoint");
        assertThat(on("exceptions", "list").out())
                .startsWith("EX-1\trequested\t" + UNTIL + "\t" + rule + "\tapi:weak\tRobin");

        var same = on("exceptions", "approve", "EX-1", "--approver", "robin");
        assertThat(same.exit()).isEqualTo(3);
        assertThat(same.err()).contains("EXCEPTION-REFUSED", "somebody else than Robin");

        assertThat(on("exceptions", "approve", "EX-1", "--approver", "Sam").exit())
                .isZero();
        assertThat(on("exceptions", "list").out()).startsWith("EX-1\tends soon\t");
        assertThat(outcomes(rule + "@weak@readAccount").getFirst()).contains(",exception,Sam,", "EX-1");
        assertThat(temp.resolve("r.csv")).exists();

        assertThat(on("exceptions", "end", "EX-1", "--who", "Sam").exit()).isZero();
        assertThat(on("exceptions", "list").out()).startsWith("EX-1\tended\t");
        assertThat(outcomes(rule + "@weak@readAccount").getFirst()).contains("ended: exception");
    }

    @Test
    void showsExceptionsInEveryReport() throws Exception {
        request("--rule", rule);
        on("exceptions", "approve", "EX-1", "--approver", "Sam");

        for (var format : List.of("json", "html", "md")) {
            var out = temp.resolve("r." + format);
            cli.run("report", format, "--workspace", workspace, "--out", out);
            assertThat(out).content().as(format).contains("EX-1", "ends soon", "Sam");
        }
    }

    @Test
    void refusesAnExceptionThatIsNotWhole() {
        assertThat(request().exit()).isEqualTo(2);
        assertThat(request("--rule", "NO-SUCH").exit()).isEqualTo(3);
        assertThat(request("--control", "NO-SUCH").exit()).isEqualTo(3);
        assertThat(on("exceptions", "approve", "EX-7").err()).contains("EXCEPTION-NONE");
        assertThat(on("exceptions", "list").out()).isEmpty();
    }

    @Test
    void decidesInAScopeAfterALookAtWhatItCovers() throws Exception {
        var look = on("decisions", "set", rule, "transfer", "--scope", "api:weak", "--reason", "insured", "--dry-run");
        assertThat(look.out()).contains(rule + "@weak@readAccount\tfires");
        assertThat(on("decisions", "list").out()).isEmpty();

        assertThat(on("decisions", "set", rule, "transfer", "--scope", "api:weak", "--reason", "insured")
                        .exit())
                .isZero();
        assertThat(on("decisions", "list").out()).startsWith(rule + "\tapi:weak\ttransfer\t");
        assertThat(outcomes(rule + "@weak@readAccount").getFirst()).contains("api:weak");

        on("decisions", "set", rule, "false-positive", "--scope", ENDPOINT, "--reason", "public", "--who", "Lee");
        assertThat(outcomes(rule + "@weak@readAccount").getFirst()).contains("false positive", "Lee");

        on("decisions", "remove", rule, "--scope", ENDPOINT);
        assertThat(outcomes(rule + "@weak@readAccount").getFirst()).contains("transfer");
        assertThat(on("decisions", "remove", rule, "--scope", ENDPOINT).exit()).isEqualTo(2);
    }

    @Test
    void wantsToKnowWhyAndUntilWhen() {
        assertThat(on("decisions", "set", rule, "accept", "--scope", ENDPOINT, "--reason", "known")
                        .err())
                .contains("accept needs --until");
        assertThat(on("decisions", "set", rule, "transfer", "--scope", ENDPOINT, "--reason", " ")
                        .exit())
                .isEqualTo(2);
        assertThat(on("decisions", "set", rule, "exception", "--scope", ENDPOINT, "--reason", "no")
                        .exit())
                .isEqualTo(2);
        assertThat(on("decisions", "set", "NO-SUCH", "transfer", "--scope", ENDPOINT, "--reason", "no")
                        .exit())
                .isEqualTo(2);
    }
}
