package dev.merlon.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.merlon.cli.terminal.Terminal;
import dev.merlon.engine.Workbench;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `installer/pipelines/merlon-gate.sh` in a repository of its own, with a Merlon that only writes down how it was
/// called.
class PipelineScriptTest {

    private static final Path SCRIPT = Path.of(System.getProperty("merlon.root", "../.."))
            .resolve("installer/pipelines/merlon-gate.sh")
            .toAbsolutePath()
            .normalize();

    @TempDir
    Path repository;

    @BeforeEach
    void makeRepository() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")) && Files.isExecutable(Path.of("/usr/bin/git")));
        var bin = Files.createDirectories(repository.resolve("image/bin"));
        var merlon = Files.writeString(bin.resolve("merlon"), """
                #!/bin/bash
                echo "$*" >>calls
                case "$1" in
                    assess) touch merlon-reports/merlon.md; exit "${JUDGED:-0}" ;;
                    diff) echo "GET /x lost its authentication"; exit "${COMPARED:-0}" ;;
                esac
                """);
        assertThat(merlon.toFile().setExecutable(true)).isTrue();
        Files.writeString(repository.resolve("openapi.yaml"), "openapi: 3.0.3\n");
        assertThat(
                        run(
                                Map.of(),
                                "git init -q -b main && git add openapi.yaml && git -c user.name=t -c user.email=t@t"
                                        + " commit -qm first && tar -czf merlon.tar.gz image && sha256sum merlon.tar.gz | cut -d' ' -f1 >sum"))
                .isZero();
    }

    @Test
    void judgesWithOptionsThatThereAre() throws Exception {
        Files.writeString(repository.resolve("merlon-baseline.json"), "{}");

        assertThat(gate(Map.of())).isZero();

        var call = calls().getFirst().split(" ");
        assertThat(call)
                .containsSubsequence("assess", "openapi.yaml", "--fail-on", "high")
                .contains("--baseline");
        try (var none = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8)) {
            var context = new Context(
                    new Terminal(none, none, false, false),
                    Workbench::standard,
                    Optional::empty,
                    Path.of("merlon.log"));
            assertThat(Merlon.commandLine(context)
                            .setCaseInsensitiveEnumValuesAllowed(true)
                            .parseArgs(call)
                            .errors())
                    .isEmpty();
        }
    }

    @Test
    void failsWhereTheGateOrTheComparisonFails() throws Exception {
        var main = Map.of("MAIN_REF", "main");

        assertThat(gate(Map.of("JUDGED", "1"))).isEqualTo(1);
        assertThat(gate(Map.of("JUDGED", "3"))).isEqualTo(3);
        assertThat(gate(main)).isZero();
        assertThat(gate(Map.of("MAIN_REF", "main", "COMPARED", "1"))).isEqualTo(1);
        assertThat(gate(Map.of("MAIN_REF", "main", "JUDGED", "1"))).isEqualTo(1);
        assertThat(calls().getLast()).startsWith("diff ").endsWith("/main/openapi.yaml openapi.yaml --fail-on weaker");
        assertThat(repository.resolve("merlon-reports/merlon.md"))
                .content()
                .contains("### Against main", "    GET /x lost its authentication");
        assertThat(run(Map.of(), "test \"$(git worktree list | wc -l)\" = 1")).isZero();
    }

    @Test
    void passesOverAComparisonWithAContractThatIsNew() throws Exception {
        Files.move(repository.resolve("openapi.yaml"), repository.resolve("new.yaml"));

        assertThat(gate(Map.of("MAIN_REF", "main", "CONTRACT", "new.yaml"))).isZero();
        assertThat(calls()).hasSize(1);
    }

    @Test
    void installsOnlyWhatHasTheChecksum() throws Exception {
        var sum = Files.readString(repository.resolve("sum")).strip();

        assertThat(gate(Map.of("MERLON_SHA256", sum))).isZero();
        assertThat(gate(Map.of("MERLON_SHA256", sum.replace(sum.charAt(0), sum.charAt(0) == '0' ? '1' : '0'))))
                .isNotZero();
        assertThat(gate(Map.of("MERLON_ARCHIVE", "https:nowhere://x"))).isNotZero();
        assertThat(calls()).hasSize(1);
    }

    private int gate(Map<String, String> more) throws Exception {
        var environment =
                new java.util.HashMap<>(Map.of("CONTRACT", "openapi.yaml", "MERLON_ARCHIVE", "merlon.tar.gz"));
        environment.putAll(more);
        return run(environment, "bash " + SCRIPT);
    }

    private int run(Map<String, String> environment, String command) throws Exception {
        var builder = new ProcessBuilder("/bin/bash", "-c", command)
                .directory(repository.toFile())
                .redirectErrorStream(true)
                .redirectOutput(repository.resolve("out").toFile());
        builder.environment().put("PATH", "/usr/bin:/bin");
        builder.environment().putAll(environment);
        var process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private List<String> calls() throws IOException {
        return Files.readAllLines(repository.resolve("calls"));
    }
}
