package dev.merlon.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.cli.Cli;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffCommandTest {

    private static final String CONTRACT = """
            openapi: 3.0.3
            info: {title: Orders, version: "%s"}
            paths:
              /orders:
                get:
                  security: [%s]
                  responses: {"200": {description: ok}}
            components:
              securitySchemes:
                token: {type: http, scheme: bearer}
            """;

    @TempDir
    Path temp;

    private final Cli cli = Cli.withoutDisplay();
    private Path guarded = Path.of("");
    private Path open = Path.of("");

    @BeforeEach
    void write() throws IOException {
        guarded = Files.writeString(temp.resolve("guarded.yaml"), CONTRACT.formatted("1", "{token: []}"));
        open = Files.writeString(temp.resolve("open.yaml"), CONTRACT.formatted("2", ""));
    }

    @Test
    void saysWhatChangedWithoutFailing() {
        var run = cli.run("diff", guarded, open);

        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .startsWith("Orders 1 → Orders 2 · 1 endpoint compared")
                .contains("Critical DIF-001 security: anybody may call it now", "open.yaml:6:7")
                .contains("1 weaker · 0 not comparable · 0 stronger");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void failsTheGateOnlyWhereSomethingGotWeaker() {
        var weaker = cli.run("diff", guarded, open, "--fail-on", "weaker");
        var stronger = cli.run("diff", open, guarded, "--fail-on", "weaker");

        assertThat(weaker.exit()).isEqualTo(1);
        assertThat(weaker.out()).endsWith("Gate failed: 1 weaker\n");
        assertThat(stronger.exit()).isZero();
        assertThat(stronger.out()).endsWith("Gate passed: nothing is weaker\n");
    }

    @Test
    void writesReportsEvenWhereTheGateFails() {
        var run = cli.run(
                "diff",
                guarded,
                open,
                "--fail-on",
                "weaker",
                "--report",
                temp.resolve("d.json"),
                "--report",
                temp.resolve("d.md"),
                "--report",
                temp.resolve("d.sarif"));

        assertThat(run.exit()).isEqualTo(1);
        assertThat(temp.resolve("d.json")).content().contains("\"merlon-diff/1\"", "\"DIF-001\"");
        assertThat(temp.resolve("d.md")).content().startsWith("# Security changes: 1 weaker");
        assertThat(temp.resolve("d.sarif")).content().contains("\"2.1.0\"", "\"DIF-001\"");
    }

    @Test
    void refusesWrongUsageBeforeAnyWork() {
        assertThat(cli.run("diff", guarded).exit()).isEqualTo(2);
        assertThat(cli.run("diff", guarded, open, "--fail-on", "stronger").exit())
                .isEqualTo(2);
        var ending = cli.run("diff", temp.resolve("no.yaml"), open, "--report", temp.resolve("d.xlsx"));

        assertThat(ending.exit()).isEqualTo(2);
        assertThat(ending.err()).contains(".json .sarif .md");
    }

    @Test
    void namesThePlaceInTheContractThatIsBad() {
        var run = cli.run("diff", guarded, Contracts.cutShort(temp), "--report", temp.resolve("d.json"));

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).matches("\\S*cut\\.yaml:\\d+:\\d+: error [A-Z-]+ .*\\R");
        assertThat(temp.resolve("d.json")).doesNotExist();
    }
}
