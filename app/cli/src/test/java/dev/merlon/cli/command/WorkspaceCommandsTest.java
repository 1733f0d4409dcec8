package dev.merlon.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.cli.Cli;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `import`, `report`, `controls` and `answers` on one workspace.
class WorkspaceCommandsTest {

    private static final String ENDPOINT = "endpoint:weak@readAccount";

    private static final String OWNED = "endpoint.ownedObjects";

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
        assertThat(run.err()).contains("workbook, summary, control-matrix, soa, owasp-api-top10, html, design-review");
    }

    @Test
    void fillsAWorkbookThatTheOrganisationDesigned() throws IOException {
        var own = Files.createDirectories(temp.resolve("templates/board")).resolve("template.xlsx");
        try (var designed = getClass().getResourceAsStream("/dev/merlon/report-templates/summary/template.xlsx")) {
            Files.copy(Objects.requireNonNull(designed), own);
        }
        var out = temp.resolve("board.xlsx");

        var run = cli.run(
                "report", "board", "--templates", temp.resolve("templates"), "--workspace", workspace, "--out", out);

        assertThat(run.exit()).isZero();
        assertThat(out).isNotEmptyFile();
        assertThat(cli.run("report", own, "--workspace", workspace, "--out", out)
                        .exit())
                .isZero();
        assertThat(cli.run("report", "--check", own).exit()).isZero();
    }

    @Test
    void refusesATemplateThatIsNoWorkbookAndWritesNothing() throws IOException {
        var own = Files.writeString(temp.resolve("own.xlsx"), "hello");
        var out = temp.resolve("out.xlsx");

        var run = cli.run("report", own, "--workspace", workspace, "--out", out);

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("own.xlsx").contains("TEMPLATE-BAD").contains("no workbook");
        assertThat(out).doesNotExist();
        assertThat(cli.run("report", "--check", temp.resolve("nowhere.xlsx")).exit())
                .isEqualTo(3);
    }

    @Test
    void saysWhatAReportNeeds() {
        assertThat(cli.run("report").exit()).isEqualTo(2);
        assertThat(cli.run("report", "json", "--out", temp.resolve("r.json")).err())
                .contains("--workspace");
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
    void takesBackWhatWasChangedInASpreadsheet() throws IOException {
        var control = anyControl();
        var file = temp.resolve("records.csv");
        cli.run("controls", "set", control, "--workspace", workspace, "--scope", "select:method:read", "--target", "4");
        cli.run("controls", "export", "--workspace", workspace, "--out", file);
        Files.writeString(file, Files.readString(file).replace("not started", "in place"));

        var dry = cli.run("controls", "import", file, "--workspace", workspace, "--dry-run");
        assertThat(dry.err()).contains("Would import 1 control record from records.csv, 0 unchanged, 0 refused");
        assertThat(cli.run("controls", "list", "--workspace", workspace).out()).contains("not started");

        assertThat(cli.run("controls", "import", file, "--workspace", workspace).exit())
                .isZero();
        assertThat(cli.run("controls", "list", "--workspace", workspace).out())
                .startsWith(control + "\tselect:method:read\tin place\t");
    }

    @Test
    void takesNothingFromAFileOfWhichALineIsRefused() throws IOException {
        var file = Files.writeString(
                temp.resolve("tools.csv"), "id,type,reach\nedge,gateway,organisation\nwaf,waf,api:other\n");

        var run = cli.run("controls", "import", file, "--of", "tools", "--workspace", workspace);
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err())
                .contains(":3:5: error CSV-REFUSED type is one of", ":3:9: error CSV-REFUSED the workspace");
        assertThat(cli.run("controls", "list", "--of", "tools", "--workspace", workspace)
                        .out())
                .isEmpty();

        assertThat(cli.run("controls", "import", file, "--of", "tools", "--skip-refused", "--workspace", workspace)
                        .exit())
                .isZero();
        assertThat(cli.run("controls", "list", "--of", "tools", "--workspace", workspace)
                        .out())
                .isEqualTo("edge\tgateway\tgateway\torganisation\t\tedge" + System.lineSeparator());
    }

    @Test
    void saysWhatIsWrongWithASelectorAndWhere() {
        var run = cli.run("controls", "set", anyControl(), "--workspace", workspace, "--scope", "select:tga:x");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("column 1: there is no key \"tga\"");
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
    void takesTheAnswersThatAColleagueWroteIntoTheQuestions() throws Exception {
        var file = workspace.resolveSibling("questions.json");
        assertThat(cli.run("answers", "ask", "--workspace", workspace, "--out", file.toString(), "--fact", OWNED)
                        .exit())
                .isZero();
        var asked = Files.readString(file);
        Files.writeString(
                file,
                asked.replaceFirst("\"answer\" : \"\"", "\"answer\" : \"yes\"")
                        .replaceFirst("\"answeredBy\" : \"\"", "\"answeredBy\" : \"A colleague\""));

        var dry = cli.run("answers", "read", file.toString(), "--workspace", workspace, "--dry-run");
        var before = cli.run("answers", "list", "--workspace", workspace).out();
        var read = cli.run("answers", "read", file.toString(), "--workspace", workspace);

        assertThat(dry.err()).contains("Would read").contains("of A colleague");
        assertThat(before).doesNotContain(OWNED);
        assertThat(read.exit()).isZero();
        assertThat(cli.run("answers", "list", "--workspace", workspace).out())
                .contains(OWNED)
                .contains("A colleague");
        assertThat(cli.run("answers", "read", file.toString(), "--workspace", workspace)
                        .err())
                .contains("Read 0 answers");
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

    @Test
    void entersARatingThatDecidesTheSeverity() throws IOException {
        var vector = "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H";
        var json = temp.resolve("r.json");

        var set = cli.run(
                "ratings",
                "set",
                "AUTHN-05",
                vector,
                "--workspace",
                workspace,
                "--scope",
                ENDPOINT,
                "--reason",
                "seen");
        cli.run("report", "json", "--workspace", workspace, "--out", json);

        assertThat(set.err()).contains("Rated AUTHN-05 Critical in 1 scope: 10.0 of 10");
        assertThat(Files.readAllLines(json).stream().filter(l -> l.contains("\"AUTHN-05@weak@readAccount\"")))
                .singleElement()
                .asString()
                .contains("\"severity\":\"critical\"", "\"risk\":25", vector);
        assertThat(cli.run("ratings", "list", "--workspace", workspace).out())
                .contains("AUTHN-05\t" + ENDPOINT + "\tCritical\t10.0 of 10\t" + vector);
        assertThat(cli.run("ratings", "remove", "AUTHN-05", "--workspace", workspace, "--scope", ENDPOINT)
                        .exit())
                .isZero();
        assertThat(cli.run("ratings", "list", "--workspace", workspace).out()).isEmpty();
    }

    @Test
    void namesThePlaceInABadRating() {
        var bad = cli.run(
                "ratings", "set", "AUTHN-05", "CVSS:4.0/AV:Q", "--workspace", workspace, "--scope", "organisation");

        assertThat(bad.exit()).isEqualTo(2);
        assertThat(bad.err()).contains("no rating: AV is one of N, A, L, P (character 13)");
        assertThat(cli.run("ratings", "explain", "SL:5/M:2/O:7/S:1/ED:3/EE:6/A:9/ID:2/LC:9/LI:7/LAV:5/LAC:8")
                        .out())
                .contains("likelihood\t4.375\tmean of 8 factors, medium", "medium likelihood, high impact, High");
        assertThat(cli.run("ratings", "explain", "CVSS").exit()).isEqualTo(2);
    }
}
