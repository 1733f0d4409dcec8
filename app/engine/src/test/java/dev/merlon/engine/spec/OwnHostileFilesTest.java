package dev.merlon.engine.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.merlon.engine.fuzz.Bounds;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.problem.Problem;
import dev.merlon.engine.problem.WorkbenchException;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Small files that try something each, in the folder `hostile` with what must come of them in its
/// `expected.txt`: a refusal's line, or the number of operations and the codes of the remarks. And files that
/// are made here, being large.
class OwnHostileFilesTest {

    @TempDir
    Path home;

    private final ContractReader reader = new ContractReader();

    @TestFactory
    Stream<DynamicTest> readsOrRefusesAsExpected() throws IOException, URISyntaxException {
        var folder = Path.of(OwnHostileFilesTest.class.getResource("/hostile").toURI());
        var expected = Files.readAllLines(folder.resolve("expected.txt"));
        return expected.stream()
                .map(line -> line.split(" \\| ", 2))
                .map(row -> DynamicTest.dynamicTest(
                        row[0],
                        () -> assertThat(outcome(folder.resolve(row[0]), folder))
                                .isEqualTo(row[1])));
    }

    @Test
    void knowsWhatMustComeOfEveryFile() throws IOException, URISyntaxException {
        var folder = Path.of(OwnHostileFilesTest.class.getResource("/hostile").toURI());
        try (var files = Files.list(folder)) {
            var named =
                    Files.readAllLines(folder.resolve("expected.txt")).stream().map(line -> line.split(" \\| ", 2)[0]);
            assertThat(files.map(f -> f.getFileName().toString())
                            .filter(f -> !f.startsWith(".") && !f.equals("expected.txt")))
                    .containsExactlyInAnyOrderElementsOf(named.toList());
        }
    }

    @Test
    void refusesAListInPlaceOfANameThatNestsTooDeep() throws IOException {
        var file = write("a.yaml", "openapi: 3.1.0\n? " + "[".repeat(60_000) + "]".repeat(60_000) + "\n: c\n");
        assertThatThrownBy(() -> Bounds.hold(120_000, () -> reader.read(file, Job.unwatched())))
                .hasMessageContaining("a.yaml:2:3: error SPEC-LIMIT");
    }

    /// 60 callbacks that each lead to the item that holds them: 60 to the power of 4 operations.
    @Test
    void looksAtABoundedNumberOfCallbacks() throws IOException, WorkbenchException {
        var callbacks = IntStream.range(0, 60)
                .mapToObj(i -> "c" + i + ": {u: {$ref: '#/components/x/A'}}")
                .collect(Collectors.joining(", "));
        var file = write(
                "a.yaml",
                "openapi: 3.0.3\npaths: {/a: {$ref: '#/components/x/A'}}\ncomponents:\n  x:\n    A: {post: {callbacks: {"
                        + callbacks + "}}}\n");
        Bounds.hold(100_000, () -> reader.read(file, Job.unwatched()));
        assertThat(reader.read(file, Job.unwatched()).problems())
                .extracting(Problem::code)
                .contains("SPEC-LIMIT");
    }

    /// 60 million parameters in a megabyte: 20,000 paths that refer to one item with 3,000.
    @Test
    void refusesAPathItemThatIsSaidTooOften() throws IOException {
        var parameters = IntStream.range(0, 3_000)
                .mapToObj(i -> "{\"name\": \"p" + i + "\", \"in\": \"query\"}")
                .collect(Collectors.joining(",", "[", "]"));
        var paths = IntStream.range(0, 20_000)
                .mapToObj(i -> "\n\"/p" + i + "\": {\"$ref\": \"#/components/pathItems/X\"}")
                .collect(Collectors.joining(",", "{", "}"));
        var file = write(
                "a.json",
                "{\"openapi\": \"3.1.0\", \"components\": {\"pathItems\": {\"X\": {\"parameters\": " + parameters
                        + ", \"get\": {}}}}, \"paths\": " + paths + "}");
        assertThatThrownBy(() -> Bounds.hold(2_000_000, () -> reader.read(file, Job.unwatched())))
                .hasMessageContaining("error SPEC-LIMIT the operations up to here");
    }

    /// 3,000 alternatives that hold for the whole contract, at each of 20,000 endpoints.
    @Test
    void refusesSecurityThatIsSharedTooWidely() throws IOException {
        var alternatives = IntStream.range(0, 3_000)
                .mapToObj(i -> "{\"s" + i + "\": []}")
                .collect(Collectors.joining(",", "[", "]"));
        var paths = IntStream.range(0, 20_000)
                .mapToObj(i -> "\n\"/p" + i + "\": {\"get\": {}}")
                .collect(Collectors.joining(",", "{", "}"));
        var file = write(
                "a.json", "{\"openapi\": \"3.1.0\", \"security\": " + alternatives + ", \"paths\": " + paths + "}");
        assertThatThrownBy(() -> Bounds.hold(2_000_000, () -> reader.read(file, Job.unwatched())))
                .hasMessageContaining("error SPEC-LIMIT the operations up to here");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(home.resolve(name), text);
    }

    private String outcome(Path file, Path folder) {
        try {
            var contract = reader.read(file, Job.unwatched());
            return contract.operations().size() + " operations"
                    + contract.problems().stream()
                            .map(p -> ", " + p.code() + " in " + p.place().line() + ":"
                                    + p.place().column())
                            .collect(Collectors.joining());
        } catch (WorkbenchException e) {
            return e.problems().getFirst().line().replace(folder + "/", "");
        }
    }
}
