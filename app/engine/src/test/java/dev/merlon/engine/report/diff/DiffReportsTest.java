package dev.merlon.engine.report.diff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.merlon.engine.Workbench;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.diff.ContractDiff;
import dev.merlon.engine.model.diff.Drift;
import dev.merlon.engine.problem.WorkbenchException;
import dev.merlon.engine.report.DiffReports;
import dev.merlon.engine.report.view.Template;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiffReportsTest {

    @TempDir
    Path temp;

    private final DiffReports reports = new DiffReports();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dif-008-fields-added-to-shared-component",
                "dif-010-endpoints-added",
                "dif-006-issuer-moved",
                "nothing-where-parts-are-moved"
            })
    void jsonFitsItsPublishedSchema(String name) throws Exception {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(new Template("json").text("diff.schema.json"), InputFormat.JSON);
        var text = written(diff(name), "d.json");

        assertThat(schema.validate(text, InputFormat.JSON)).isEmpty();
        assertThat(schema.validate(text.replace("merlon-diff/1", "merlon-diff/0"), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void jsonCountsWhatItLists() throws Exception {
        var json = tree(written(diff("dif-008-fields-added-to-shared-component"), "d.json"));
        var weaker = 0;
        for (var difference : json.get("differences")) {
            weaker += difference.get("direction").asText().equals("weaker") ? 1 : 0;
        }

        assertThat(json.get("counts").get("weaker").asInt()).isEqualTo(weaker).isPositive();
        assertThat(json.get("differences").get(0).get("endpoints").findValuesAsText("id"))
                .containsExactly("readPerson", "listPeople", "addPerson");
    }

    @Test
    void sarifFitsTheOfficialSchemaAndPointsIntoTheNewerContract() throws Exception {
        var text = written(diff("dif-007-limits-changed"), "d.sarif");
        try (var in = DiffReportsTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(Objects.requireNonNull(in), InputFormat.JSON);
            assertThat(schema.validate(text, InputFormat.JSON)).isEmpty();
        }
        var run = tree(text).get("runs").get(0);
        var fingerprints = new HashSet<String>();
        for (var result : run.get("results")) {
            var place = result.get("locations").get(0).get("physicalLocation");
            assertThat(place.get("artifactLocation").get("uri").asText()).endsWith("new.yaml");
            fingerprints.add(
                    result.get("partialFingerprints").get("merlonPlace/v1").asText());
        }
        assertThat(fingerprints).hasSize(7).hasSize(run.get("results").size());
        assertThat(run.get("properties").get("stronger").asInt()).isEqualTo(2);
    }

    @Test
    void fingerprintsDoNotMoveWithTheLines() throws Exception {
        var folder = folder("dif-007-limits-changed");
        var moved = temp.resolve("new.yaml");
        var text = Files.readString(folder.resolve("new.yaml"));
        var before = Files.writeString(temp.resolve("old.yaml"), Files.readString(folder.resolve("old.yaml")));
        Files.writeString(moved, text);
        var first = fingerprints(before, moved);
        Files.writeString(moved, "# one\n# two\n" + text);

        assertThat(fingerprints(before, moved)).isEqualTo(first);
    }

    @Test
    void whatIsNotComparableIsANoteAndWhatIsStrongerNoResult() throws Exception {
        var moved = tree(written(diff("dif-006-issuer-moved"), "d.sarif"))
                .get("runs")
                .get(0);
        var better =
                tree(written(diff("inv-006-sunset-set"), "e.sarif")).get("runs").get(0);

        assertThat(moved.get("results").get(0).get("level").asText()).isEqualTo("note");
        assertThat(better.get("results")).isEmpty();
    }

    @Test
    void markdownLetsNothingFromAContractAct() throws Exception {
        var old = Files.writeString(temp.resolve("old.yaml"), contract("a"));
        var hostile =
                Files.writeString(temp.resolve("new.yaml"), contract("<img src=x> @team | [x](http://e.example)"));

        var text = written(Workbench.diff(old, hostile, Job.unwatched()), "d.md");

        assertThat(text)
                .startsWith("# Security changes: 0 weaker · 1 not comparable · 0 stronger")
                .contains("## ≠ not comparable")
                .doesNotContain("<img", "@team", "[x](");
    }

    @Test
    void leadsTheTextWithWhatIsWeaker() throws Exception {
        var lines = DiffText.lines(diff("dif-007-limits-changed")).stream()
                .map(DiffText.Line::toString)
                .toList();

        assertThat(lines.indexOf("Weaker")).isPositive().isLessThan(lines.indexOf("Stronger"));
        assertThat(diff("dif-007-limits-changed").count(Drift.WEAKER)).isEqualTo(7);
    }

    private static String contract(String pattern) {
        return """
                openapi: 3.0.3
                info: {title: P, version: "1"}
                paths:
                  /a:
                    get:
                      parameters: [{name: q, in: query, schema: {type: string, pattern: "%s"}}]
                      responses: {"200": {description: ok}}
                """.formatted(pattern);
    }

    private String fingerprints(Path before, Path after) throws Exception {
        return tree(written(Workbench.diff(before, after, Job.unwatched()), "f.sarif"))
                .findValuesAsText("merlonPlace/v1")
                .toString();
    }

    private String written(ContractDiff diff, String name) throws WorkbenchException, IOException {
        var file = temp.resolve(name);
        var format =
                reports.formats().stream().filter(f -> f.fits(file)).findFirst().orElseThrow();
        assertThat(reports.write(format, diff, file, Job.unwatched())).isEmpty();
        return Files.readString(file);
    }

    private static JsonNode tree(String json) throws IOException {
        return new ObjectMapper().readTree(json);
    }

    private static ContractDiff diff(String name) throws WorkbenchException, URISyntaxException {
        var folder = folder(name);
        return Workbench.diff(folder.resolve("old.yaml"), folder.resolve("new.yaml"), Job.unwatched());
    }

    private static Path folder(String name) throws URISyntaxException {
        return Path.of(DiffReportsTest.class.getResource("/diffs/" + name).toURI());
    }
}
