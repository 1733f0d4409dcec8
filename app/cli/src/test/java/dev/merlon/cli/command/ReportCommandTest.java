package dev.merlon.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.cli.Cli;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {

    private static final String CONTRACT = """
            openapi: 3.1.0
            info: {title: Payments API, version: "2.3"}
            servers: [{url: https://api.example.com}]
            paths:
              /transfers:
                get: {operationId: listTransfers, tags: [payments], responses: {"200": {description: ok}}}
              /health:
                get: {operationId: health, responses: {"200": {description: ok}}}
            """;

    @TempDir
    private Path temp;

    private final Cli cli = Cli.withoutDisplay();
    private Path workspace = Path.of("unset");

    @BeforeEach
    void keepsAnApi() throws Exception {
        workspace = temp.resolve("bank.merlon");
        var contract = Files.writeString(temp.resolve("payments.yaml"), CONTRACT);
        assertThat(cli.run("import", contract, "--workspace", workspace).exit()).isZero();
    }

    @Test
    void picksTheFormByTheEndingOrByName() throws Exception {
        var pdf = temp.resolve("review.pdf");
        var word = temp.resolve("review");

        assertThat(cli.run("report", "design-review", "--workspace", workspace, "--out", pdf)
                        .exit())
                .isZero();
        assertThat(cli.run("report", "design-review", "--workspace", workspace, "--out", word, "--format", "docx")
                        .exit())
                .isZero();

        assertThat(Files.readAllBytes(pdf)).startsWith('%', 'P', 'D', 'F');
        assertThat(Files.readAllBytes(word)).startsWith('P', 'K');
        var neither = cli.run("report", "design-review", "--workspace", workspace, "--out", temp.resolve("review.rtf"));
        assertThat(neither.exit()).isEqualTo(2);
        assertThat(neither.err()).contains("design-review is written as .pdf .docx .md");
    }

    @Test
    void tellsOfAPartOfTheWorkspace() throws Exception {
        var out = temp.resolve("part.md");

        var run =
                cli.run("report", "dossier", "--workspace", workspace, "--out", out, "--scope", "select:tag:payments");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("dossier is written as .pdf .docx");

        assertThat(cli.run(
                                "report",
                                "design-review",
                                "--workspace",
                                workspace,
                                "--out",
                                out,
                                "--scope",
                                "select:tag:payments")
                        .exit())
                .isZero();
        assertThat(Files.readString(out))
                .contains("bank, tag:payments", "/transfers")
                .doesNotContain("/health");
        assertThat(cli.run("report", "html", "--workspace", workspace, "--out", out, "--scope", "api:none")
                        .exit())
                .isEqualTo(2);
    }

    @Test
    void writesAReportOfTheOrganisationsOwn() throws Exception {
        var folder = Files.createDirectories(temp.resolve("ours/board"));
        Files.writeString(
                folder.resolve("report.yaml"),
                "title: Board paper\nforms: [md]\nchapters:\n  - {title: Ours, text: As agreed., parts: [apis]}\n");
        var out = temp.resolve("board.md");

        assertThat(cli.run(
                                "report",
                                "board",
                                "--workspace",
                                workspace,
                                "--out",
                                out,
                                "--templates",
                                temp.resolve("ours"))
                        .exit())
                .isZero();

        assertThat(Files.readString(out)).contains("# Board paper", "## Ours", "As agreed", "Payments API");
        Files.writeString(folder.resolve("report.yaml"), "title: A\nforms: [md]\nchapters:\n  - postures\n");
        var wrong = cli.run("report", folder.resolve("report.yaml"), "--workspace", workspace, "--out", out);
        assertThat(wrong.exit()).isEqualTo(3);
        assertThat(wrong.err()).contains("report.yaml:4:5", "no part is called postures");
    }
}
