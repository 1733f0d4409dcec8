package dev.merlon.cli.command.framework;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.merlon.cli.Cli;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrameworksCommandTest {

    private static final String CONTRACT = """
            openapi: 3.0.3
            info: {title: Shop, version: "1"}
            paths:
              /orders/{id}:
                get:
                  operationId: readOrder
                  parameters: [{name: id, in: path, required: true, schema: {type: string}}]
                  responses: {"200": {description: ok}}
            """;

    @TempDir
    private Path temp;

    private final Cli cli = Cli.withoutDisplay();
    private Path workspace = Path.of("w.merlon");

    @BeforeEach
    void importContract() throws IOException {
        workspace = temp.resolve("w.merlon");
        var contract = Files.writeString(temp.resolve("shop.yaml"), CONTRACT);
        assertThat(cli.run("import", contract, "--workspace", workspace).exit()).isZero();
    }

    @Test
    void listsFrameworksWithWhatIsListedOfThem() throws IOException {
        assertThat(cli.run("frameworks", "list").out())
                .contains("owasp-asvs-5.0\t5.0.0\t345\t-\t", "iso-27001-2022\t2022\t93\t-\t", "fapi-2.0");
        var json = json(cli.run("frameworks", "list", "--json").out()).path("frameworks");
        assertThat(json)
                .hasSize(14)
                .allSatisfy(f -> assertThat(f.path("licence").asText()).isNotEmpty());
    }

    @Test
    void answersToTheFrameworksOfAnIndustry() {
        assertThat(cli.run("frameworks", "use", "--profile", "bank", "nist-csf-2.0", "--workspace", workspace)
                        .exit())
                .isZero();

        assertThat(cli.run("frameworks", "list", "--workspace", workspace).out())
                .contains("owasp-asvs-5.0\t5.0.0\t345\tused, L2\t", "nist-csf-2.0\t2.0\t106\tused\t");
        assertThat(cli.run("frameworks", "coverage", "--workspace", workspace)
                        .out()
                        .lines())
                .hasSize(9);
        assertThat(cli.run("frameworks", "use", "--remove", "gdpr", "--workspace", workspace)
                        .exit())
                .isZero();
        assertThat(cli.run("frameworks", "coverage", "--workspace", workspace).out())
                .doesNotContain("gdpr");
    }

    @Test
    void saysHowFarARequirementIsMetAndWhy() throws IOException {
        var evidence = Files.writeString(temp.resolve("test.txt"), "two tenants tried");
        assertThat(cli.run(
                                "controls",
                                "set",
                                "APC-AZN-06",
                                "--workspace",
                                workspace,
                                "--scope",
                                "organisation",
                                "--status",
                                "in-place",
                                "--result",
                                "met",
                                "--confidence",
                                "tested",
                                "--evidence",
                                evidence)
                        .exit())
                .isZero();
        var rows = cli.run("frameworks", "coverage", "owasp-asvs-5.0", "--workspace", workspace)
                .out();
        assertThat(rows.lines())
                .hasSize(345)
                .contains("8.4.1\tmet\tTenants cannot reach each other\tAPC-AZN-06 is met wherever it is meant to be.");
        assertThat(cli.run("frameworks", "coverage", "owasp-asvs-5.0", "--level", "L1", "--workspace", workspace)
                        .out()
                        .lines())
                .hasSize(70);

        var out = cli.run("frameworks", "coverage", "owasp-api-2023", "--json", "--workspace", workspace)
                .out();
        var coverage = json(out).path("frameworks").path(0);
        assertThat(coverage.path("counts").path("notAssessed").asInt()
                        + coverage.path("counts").path("partlyMet").asInt())
                .isEqualTo(10);
        assertThat(coverage.path("requirements").path(0).path("controls")).isNotEmpty();
        assertThat(coverage.path("requirements").path(0).path("against")).isNotEmpty();
        assertThat(StandardCharsets.US_ASCII.newEncoder().canEncode(out)).isTrue();
    }

    @Test
    void importsAListThroughItsColumnsAfterALook() throws IOException {
        var file = Files.writeString(temp.resolve("annex.csv"), "Ref;Heading;Body\n5.1;Policies;Official\n77;New;\n");
        var arguments = new Object[] {
            "frameworks",
            "import",
            file,
            "--as",
            "iso-27001-2022",
            "--workspace",
            workspace,
            "--column",
            "number=Ref",
            "--column",
            "text=C",
            "--dry-run"
        };
        var look = cli.run(arguments);
        assertThat(look.out().strip()).isEqualTo("iso-27001-2022: 2 requirements, 1 with text; 1 known, 1 new");
        assertThat(cli.run("frameworks", "list", "--workspace", workspace).out())
                .contains("iso-27001-2022\t2022\t93\t");

        arguments[arguments.length - 1] = "--licence=our own copy";
        assertThat(cli.run(arguments).exit()).isZero();
        assertThat(cli.run("frameworks", "list", "--workspace", workspace).out())
                .contains("iso-27001-2022\t2022\t94\t");
    }

    @Test
    void refusesWhatItCannotUse() throws IOException {
        var file = Files.writeString(temp.resolve("bad.json"), "{}");
        var run = cli.run("frameworks", "import", file, "--as", "own", "--workspace", workspace);
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("bad.json:0:0: error IMPORT-FORMAT");
        assertThat(cli.run("frameworks", "coverage", "no-such", "--workspace", workspace)
                        .exit())
                .isEqualTo(2);
        assertThat(cli.run("frameworks", "use", "gdpr=L9", "--workspace", workspace)
                        .exit())
                .isEqualTo(2);
        assertThat(cli.run("frameworks", "use", "--profile", "circus", "--workspace", workspace)
                        .err())
                .contains("bank, health, public-sector, retail");
        assertThat(cli.run("frameworks", "use", "--workspace", workspace).exit())
                .isEqualTo(2);
    }

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text);
    }
}
