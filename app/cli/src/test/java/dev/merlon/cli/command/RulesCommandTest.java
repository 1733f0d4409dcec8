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
    void wantsAFolderForTheDescriptions() {
        var run = cli.run("rules", "docs");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("--out");
    }
}
