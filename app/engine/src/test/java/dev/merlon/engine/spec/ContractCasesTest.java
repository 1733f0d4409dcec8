package dev.merlon.engine.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.engine.job.Job;
import dev.merlon.engine.problem.WorkbenchException;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Each folder of `contracts` is a case: a contract, a file or a folder named so, and what it must be read as.
/// To add a case, add a folder; a missing `expected.txt` shows in the failure what it would be.
class ContractCasesTest {

    private final ContractReader reader = new ContractReader();

    @TestFactory
    Stream<DynamicTest> readsEachContractAsExpected() throws IOException, URISyntaxException {
        var folder = Path.of(ContractCasesTest.class.getResource("/contracts").toURI());
        try (var cases = Files.list(folder)) {
            return cases.sorted().toList().stream()
                    .map(c -> DynamicTest.dynamicTest(c.getFileName().toString(), () -> readsAsExpected(c)));
        }
    }

    private void readsAsExpected(Path folder) throws IOException {
        var expected = folder.resolve("expected.txt");
        var wanted = Files.exists(expected) ? Files.readAllLines(expected) : List.<String>of();
        assertThat(String.join("\n", read(folder))).isEqualTo(String.join("\n", wanted));
    }

    private List<String> read(Path folder) throws IOException {
        Path contract;
        try (var files = Files.list(folder)) {
            contract = files.filter(f -> f.getFileName().toString().startsWith("contract"))
                    .findFirst()
                    .orElseThrow();
        }
        var lines = new ArrayList<String>();
        try {
            var read = reader.read(contract, Job.unwatched());
            lines.addAll(ContractSummary.of(read));
            read.problems().forEach(p -> lines.add(p.line().replace(folder + "/", "")));
        } catch (WorkbenchException e) {
            e.problems().forEach(p -> lines.add(p.line().replace(folder + "/", "")));
        }
        return lines;
    }
}
