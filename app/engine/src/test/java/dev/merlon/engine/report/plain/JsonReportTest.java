package dev.merlon.engine.report.plain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.merlon.engine.ApiProfile;
import dev.merlon.engine.SharedFolder;
import dev.merlon.engine.Workbench;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.ApiClass;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.policy.PolicyLine;
import dev.merlon.engine.model.policy.Treatment;
import dev.merlon.engine.report.SnapshotFixture;
import dev.merlon.engine.report.view.Template;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonReportTest {

    @Test
    void fitsItsPublishedSchema() throws IOException {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(new Template("json").text("report.schema.json"), InputFormat.JSON);

        for (var snapshot : List.of(
                SnapshotFixture.small(),
                SnapshotFixture.empty(),
                SnapshotFixture.hostile("\u0000\"\\\ud800</script>"))) {
            assertThat(schema.validate(text(snapshot), InputFormat.JSON)).isEmpty();
        }
        assertThat(schema.validate(text(SnapshotFixture.small()).replace("\"fires\"", "\"burns\""), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void fitsItsSchemaWithBoundsOfAPolicySet() throws Exception {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(new Template("json").text("report.schema.json"), InputFormat.JSON);
        try (var workspace = Workbench.with(List.of(), Clock.fixed(SnapshotFixture.AT, ZoneOffset.UTC), "Kim")
                .inMemory("w")) {
            var contract = SharedFolder.require("corpus/specs/vampi.yml");
            workspace.take(
                    workspace.planImport(List.of(contract), Job.unwatched()),
                    ApiProfile.of(ApiClass.PUBLIC),
                    Job.unwatched());
            var all = workspace
                    .snapshot()
                    .library()
                    .classes()
                    .find(ApiClass.PUBLIC)
                    .orElseThrow();
            var strict = all.with(PolicyLine.of(PolicyLine.ALL, Treatment.AT_LEAST_HIGH));

            var text = text(workspace.put("Edited", List.of(strict)));

            assertThat(text).contains("\"severityBounds\":{\"least\":\"high\",\"most\":\"critical\"");
            assertThat(schema.validate(text, InputFormat.JSON)).isEmpty();
        }
    }

    @Test
    void holdsEveryOutcomeWithItsPlace() throws IOException {
        var snapshot = SnapshotFixture.small();
        var outcomes = json(snapshot).get("outcomes");

        assertThat(outcomes).hasSize((int) snapshot.judgement().outcomes().count());
        assertThat(outcomes.findValuesAsText("state")).contains("fires", "held", "not applicable", "open question");
        var ofEndpoint = outcomes.get(1);
        assertThat(ofEndpoint.get("location").get("line").asInt()).isEqualTo(40);
        assertThat(ofEndpoint.get("location").get("pointer").asText()).startsWith("/paths/");
    }

    @Test
    void anOutcomeOfTheApiNamesNoEndpoint() throws IOException {
        var first = json(SnapshotFixture.small()).get("outcomes").get(0);

        assertThat(first.get("rule").asText()).isEqualTo("AUTH-09");
        assertThat(first.get("endpoint").isNull()).isTrue();
    }

    @Test
    void scoresAddUpToThePosture() throws IOException {
        var posture = json(SnapshotFixture.small()).get("posture");
        var sum = 0.0;
        for (var principle : posture.get("byPrinciple")) {
            sum += principle.get("score").asDouble() * principle.get("weight").asDouble() / 100;
        }

        assertThat(posture.get("byPrinciple")).hasSize(6);
        assertThat(posture.get("score").asDouble()).isCloseTo(sum, org.assertj.core.data.Offset.offset(0.01));
    }

    private static JsonNode json(Snapshot snapshot) throws IOException {
        return new ObjectMapper().readTree(text(snapshot));
    }

    private static String text(Snapshot snapshot) throws IOException {
        var bytes = new ByteArrayOutputStream();
        new JsonReport().render(snapshot, bytes, Job.unwatched());
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
