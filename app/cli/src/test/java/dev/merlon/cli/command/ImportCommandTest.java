package dev.merlon.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.cli.Cli;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `import` of a new version: what it says, what it takes.
class ImportCommandTest {

    private static final String PAY = "createTransfer";

    @TempDir
    Path temp;

    private final Cli cli = Cli.withoutDisplay();
    private Path workspace = Path.of("w.merlon");

    @BeforeEach
    void importFirstVersion() throws IOException {
        workspace = temp.resolve("w.merlon");
        cli.run("import", version("1", PAY, "transfers", "[{key: []}]"), "--workspace", workspace);
        cli.run("answers", "set", "endpoint.ownedObjects", "yes", "--workspace", workspace, "--scope", scope(PAY));
    }

    @Test
    void saysWhichFactsChangedAndWhere() throws IOException {
        var run = again(version("2", PAY, "transfers", "[]"));

        assertThat(run.out())
                .contains("payments: 0 added, 0 removed, 1 changed")
                .contains("  changed createTransfer (POST /accounts/{accountId}/transfers)")
                .containsPattern("    endpoint.authenticated: yes → no \\(payments.yaml:\\d+:\\d+\\)")
                .contains("  the API: api.version: 1 → 2")
                .containsPattern("posture: \\d+ → \\d+");
    }

    @Test
    void proposesARenameAndSaysWhatToType() throws IOException {
        var run = again(version("2", "makePayment", "payments", "[{key: []}]"));

        assertThat(run.out())
                .contains("  renamed? createTransfer → makePayment: ")
                .contains("--rename \"createTransfer=makePayment\"")
                .contains("  kept with a removed endpoint: 1 answer")
                .contains("removed endpoints: 1, 1 of them with what was recorded");
    }

    @Test
    void movesWhatWasRecordedWhereARenameIsConfirmed() throws IOException {
        var run = again(version("2", "makePayment", "payments", "[{key: []}]"), "--rename", PAY + "=makePayment");

        assertThat(run.out())
                .contains("payments: 0 added, 0 removed, 1 renamed, 1 changed")
                .contains("  renamed createTransfer → makePayment (POST /accounts/{accountId}/payments)")
                .doesNotContain("renamed?");
        assertThat(cli.run("answers", "list", "--workspace", workspace).out()).contains(scope("makePayment"));
    }

    @Test
    void takesAVersionOfAnotherTitleAsThatOfTheApiThatIsNamed() throws IOException {
        var next = version("2", PAY, "transfers", "[{key: []}]");
        Files.writeString(next, Files.readString(next).replace("title: Payments", "title: Payments 2027"));

        assertThat(again(next, "--dry-run").err())
                .contains("payments-2027 becomes a new API, though it shares 1 of 1 endpoint with payments")
                .contains("--as payments");
        assertThat(again(next, "--as", "payments").out()).contains("payments: 0 added, 0 removed");
        assertThat(cli.run("answers", "list", "--workspace", workspace).out()).contains(scope(PAY));
    }

    @Test
    void refusesARenameOfWhatDoesNotGoAndLeavesAllAsItWas() throws IOException {
        var run = again(version("2", "makePayment", "payments", "[]"), "--rename", "other=makePayment");

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("error IMPORT-RENAME");
        assertThat(cli.run("import", version("1", PAY, "transfers", "[{key: []}]"), "--workspace", workspace)
                        .out())
                .contains("nothing changed");
    }

    @Test
    void takesNothingInADryRun() throws IOException {
        var next = version("2", PAY, "transfers", "[]");

        assertThat(again(next, "--dry-run").out()).contains("1 changed", "nothing was taken");
        assertThat(again(next, "--dry-run").out()).contains("1 changed");
    }

    @Test
    void makesNoWorkspaceInADryRun() throws IOException {
        var other = temp.resolve("other.merlon");

        var run = cli.run("import", version("1", PAY, "transfers", "[]"), "--workspace", other, "--dry-run");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("payments: new, 1 endpoint");
        assertThat(other).doesNotExist();
    }

    private Cli.Run again(Path contract, Object... more) {
        var arguments =
                new java.util.ArrayList<Object>(java.util.List.of("import", contract, "--workspace", workspace));
        arguments.addAll(java.util.List.of(more));
        return cli.run(arguments.toArray());
    }

    private static String scope(String endpoint) {
        return "endpoint:payments@" + endpoint;
    }

    private Path version(String version, String id, String noun, String security) throws IOException {
        return Files.writeString(temp.resolve("payments.yaml"), """
                openapi: 3.0.3
                info: {title: Payments, version: "%s"}
                components:
                  securitySchemes: {key: {type: apiKey, in: header, name: X-Key}}
                  schemas: {Transfer: {type: object, properties: {iban: {type: string}, amount: {type: integer}}}}
                paths:
                  /accounts/{accountId}/%s:
                    post:
                      operationId: %s
                      security: %s
                      parameters: [{name: accountId, in: path, required: true, schema: {type: string}}]
                      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Transfer'}}}}
                      responses: {"201": {description: made}}
                """.formatted(version, noun, id, security));
    }
}
