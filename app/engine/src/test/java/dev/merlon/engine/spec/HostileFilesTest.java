package dev.merlon.engine.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.merlon.engine.SharedFolder;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.problem.WorkbenchException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Every hostile or odd file behaves as its row in the manifest says.
class HostileFilesTest {

    /// A guard against reading without end, not a measurement: a loaded machine may take its time.
    private static final Duration LONGEST = Duration.ofSeconds(60);

    /// What these hold is no matter of reading: rules find it, see HostileFindingsTest.
    private static final Set<String> FOUND_BY_RULES = Set.of("sem-secrets-in-spec.yaml", "inject-html-markdown.yaml");

    private final ContractReader reader = new ContractReader();

    @TestFactory
    Stream<DynamicTest> behavesAsTheManifestSays() throws IOException {
        var folder = SharedFolder.require("corpus/bad");
        return Files.readAllLines(folder.resolve("MANIFEST.csv")).stream()
                .skip(1)
                .map(line -> line.split(",", 4))
                .filter(row -> !row[0].startsWith("traffic-") && !row[2].equals("part"))
                .map(row -> DynamicTest.dynamicTest(row[0], () -> behaves(folder.resolve(row[0]), row[2])));
    }

    private void behaves(Path file, String expected) {
        Assertions.assertTimeout(LONGEST, () -> {
            switch (expected) {
                case "reject" -> rejects(file);
                case "accept" ->
                    assertThat(reader.read(file, Job.unwatched()).operations()).isNotEmpty();
                case "accept+finding" -> acceptsWithRemark(file);
                case "bounded" -> readsOrRefuses(file);
                default -> throw new IllegalArgumentException(expected);
            }
        });
    }

    private void rejects(Path file) {
        assertThatThrownBy(() -> reader.read(file, Job.unwatched()))
                .isInstanceOfSatisfying(WorkbenchException.class, e -> {
                    var first = e.problems().getFirst();
                    assertThat(first.place().file()).isEqualTo(file.toString());
                    assertThat(first.line())
                            .doesNotContain("\n")
                            .doesNotContain("Exception")
                            .hasSizeLessThan(2_200);
                });
    }

    private void acceptsWithRemark(Path file) throws WorkbenchException {
        var contract = reader.read(file, Job.unwatched());
        if (!FOUND_BY_RULES.contains(file.getFileName().toString())) {
            assertThat(contract.problems()).isNotEmpty();
            assertThat(contract.problems()).allMatch(p -> p.place().line() > 0, "has a line");
        }
    }

    private void readsOrRefuses(Path file) {
        try {
            reader.read(file, Job.unwatched());
        } catch (WorkbenchException e) {
            assertThat(e.problems()).isNotEmpty();
        }
    }
}
