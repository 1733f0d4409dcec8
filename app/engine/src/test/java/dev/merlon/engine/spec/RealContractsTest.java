package dev.merlon.engine.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.engine.SharedFolder;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.problem.WorkbenchException;
import dev.merlon.engine.spec.view.Operation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every real contract reads with the number of operations, webhooks and schemas that its source list gives.
class RealContractsTest {

    private final ContractReader reader = new ContractReader();

    @TestFactory
    Stream<DynamicTest> readsEveryOperationOfRealContracts() throws IOException {
        var folder = SharedFolder.require("corpus");
        return Files.readAllLines(folder.resolve("SOURCES.csv")).stream()
                .skip(1)
                .map(line -> line.split(","))
                .map(row -> DynamicTest.dynamicTest(row[0], () -> reads(folder.resolve(row[0]), row)));
    }

    private void reads(Path file, String[] row) throws WorkbenchException {
        int last = row.length;
        var contract = reader.read(file, Job.unwatched());
        assertThat(contract.operations()).hasSize(Integer.parseInt(row[last - 6]));
        assertThat(contract.schemas()).hasSize(Integer.parseInt(row[last - 5]));
        assertThat(contract.webhooks()).hasSize(Integer.parseInt(row[last - 3]));
        assertThat(contract.dialect()).endsWith(row[last - 8]);
        assertThat(contract.operations()).allSatisfy(RealContractsTest::knowsItsPlace);
    }

    private static void knowsItsPlace(Operation operation) {
        assertThat(operation.place().line()).isPositive();
        assertThat(operation.place().pointer()).startsWith("/paths/");
    }

    @Test
    void followsReferencesBetweenFilesOnlyInsideTheChosenFolder() throws WorkbenchException {
        var folder = SharedFolder.require("corpus/specs/petstore-separate-2.0");
        var whole = reader.read(folder, Job.unwatched());
        assertThat(whole.references()).isEmpty();
        assertThat(whole.files()).hasSize(5);
        assertThat(whole.operations()).hasSize(4).allMatch(o -> o.path().startsWith("/api/"));

        var single = reader.read(folder.resolve("spec/swagger.json"), Job.unwatched());
        assertThat(single.operations()).hasSize(4);
        assertThat(single.references()).isNotEmpty().allMatch(r -> r.foreign());
        assertThat(single.problems()).anyMatch(p -> p.text().contains("open the folder"));
    }
}
