package dev.merlon.engine.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.engine.job.Job;
import dev.merlon.engine.problem.Level;
import dev.merlon.engine.problem.Problem;
import dev.merlon.engine.problem.WorkbenchException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecondOpinionTest {

    @TempDir
    Path home;

    private List<Problem> opinion(String version, String rest) throws IOException, WorkbenchException {
        var text = version + "\ninfo: {title: Pets, version: '1'}\n" + rest;
        var file = Files.writeString(home.resolve("pets.yaml"), text);
        return SecondOpinion.on(new ContractReader().read(file, Job.unwatched()));
    }

    @Test
    void saysWhereAContractDepartsFromTheSpecification() throws IOException, WorkbenchException {
        var remarks = opinion("openapi: 3.0.3", "paths:\n  /pets:\n    get:\n      description: all pets\n");
        assertThat(remarks).singleElement().satisfies(p -> {
            assertThat(p.level()).isEqualTo(Level.NOTE);
            assertThat(p.text()).contains("responses is missing");
            assertThat(p.place()).hasToString(home.resolve("pets.yaml") + ":5:5");
            assertThat(p.place().pointer()).isEqualTo("/paths/~1pets/get");
        });
    }

    @Test
    void hasNoneOnASoundContract() throws IOException, WorkbenchException {
        assertThat(opinion("openapi: 3.1.0", "paths: {/pets: {get: {responses: {'200': {description: ok}}}}}\n"))
                .isEmpty();
    }

    @Test
    void hasNoneOnDialectsThatSwaggerParserDoesNotKnowThisWay() throws IOException, WorkbenchException {
        assertThat(opinion("openapi: 3.2.0", "paths: {/pets: {get: {}}}\n")).isEmpty();
        assertThat(opinion("swagger: '2.0'", "paths: {/pets: {get: {}}}\n")).isEmpty();
    }
}
