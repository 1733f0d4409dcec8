package dev.merlon.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.cli.Cli;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesCommandTest {

    @TempDir
    Path temp;

    private final Cli cli = Cli.withoutDisplay();

    @Test
    void describesEachRuleOfALibraryFolder() throws IOException {
        var rules = Files.createDirectories(temp.resolve("lib/rules/own"));
        Files.writeString(rules.resolve("OWN-01.yaml"), """
                id: OWN-01
                kind: policy
                title: "{endpoint} is not <b>ours</b>"
                appliesTo: endpoint
                when: endpoint.method == 'TRACE'
                likelihood: 2
                impact: 2
                mitigation: "Take it out."
                examples:
                  fires: [{endpoint.method: TRACE}]
                  passes: [{endpoint.method: GET}]
                """);
        var out = temp.resolve("pages");

        var run = cli.run("rules", "docs", temp.resolve("lib"), "--out", out);

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(out).isDirectoryContaining("glob:**/index.md");
        assertThat(out.resolve("OWN-01.md"))
                .content()
                .contains("# OWN\\-01 An endpoint is not &lt;b&gt;ours&lt;/b&gt;", "endpoint.method == 'TRACE'");
        assertThat(Files.list(out)).hasSize(2);
    }

    @Test
    void judgesByTheOrganisationsLibrary() throws IOException {
        var library = temp.resolve("ours");
        Files.writeString(Files.createDirectories(library.resolve("rules/own")).resolve("OWN-01.yaml"), """
                id: OWN-01
                kind: policy
                title: "{endpoint} reads"
                appliesTo: endpoint
                when: endpoint.method == 'GET'
                likelihood: 2
                impact: 2
                mitigation: "Think about it."
                examples:
                  fires: [{endpoint.method: GET}]
                  passes: [{endpoint.method: POST}]
                """);
        Files.writeString(library.resolve("rules/own/bad.yaml"), "id: BAD\nkind: policy\n");
        var contract = Files.writeString(temp.resolve("a.yaml"), """
                openapi: 3.1.0
                info: {title: Orders, version: "1"}
                paths: {/orders: {get: {operationId: listOrders, responses: {"200": {description: ok}}}}}
                """);
        var report = temp.resolve("report.csv");

        var run = cli.run("--library", library, "assess", contract, "--report", report);

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.err()).contains("bad.yaml");
        assertThat(report).content().contains("OWN-01");
        var listed = cli.run("rules", "list", "--library", library);
        assertThat(listed.out()).contains("OWN-01").contains("organisation rules/own/OWN-01.yaml");
        assertThat(listed.err()).contains("bad.yaml");
    }

    @Test
    void saysWhereEachRuleComesFromAndHowNoisyItIs() throws IOException {
        var workspace = temp.resolve("w.merlon");
        var contract = Files.writeString(temp.resolve("a.yaml"), """
                openapi: 3.1.0
                info: {title: Orders, version: "1"}
                paths: {/orders: {get: {operationId: listOrders, responses: {"200": {description: ok}}}}}
                """);
        assertThat(cli.run("import", contract, "--workspace", workspace).exit()).isZero();
        var decided = cli.run(
                "decisions",
                "set",
                "AUT-001",
                "false-positive",
                "--reason",
                "A gateway in front asks",
                "--scope",
                "api:orders",
                "--workspace",
                workspace);
        assertThat(decided.exit()).as(decided.err()).isZero();

        var listed = cli.run("rules", "list", "--workspace", workspace);

        assertThat(listed.exit()).as(listed.err()).isZero();
        assertThat(listed.out().lines()).allMatch(line -> line.contains("\tbuilt-in"));
        assertThat(listed.out()).contains("1 of 1 decided are false positives");
    }

    @Test
    void refusesALibraryThatIsNotThere() {
        var run = cli.run("assess", "x.yaml", "--library", temp.resolve("nothing"));

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("no library folder");
    }

    @Test
    void wantsAFolderForTheDescriptions() {
        var run = cli.run("rules", "docs");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("--out");
    }
}
