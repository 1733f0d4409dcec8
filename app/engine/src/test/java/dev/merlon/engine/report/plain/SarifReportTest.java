package dev.merlon.engine.report.plain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.merlon.engine.gate.Baseline;
import dev.merlon.engine.gate.Gate;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.rule.OutcomeState;
import dev.merlon.engine.report.SnapshotFixture;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class SarifReportTest {

    @Test
    void fitsTheOfficialSchema() throws IOException {
        var schema = schema();
        for (var snapshot : List.of(
                SnapshotFixture.small(),
                SnapshotFixture.empty(),
                SnapshotFixture.hostile("\u0000\"\\\ud800</script> a:b #?% \u202e"))) {
            assertThat(schema.validate(text(new SarifReport(2, SarifLog.BYTES), snapshot), InputFormat.JSON))
                    .isEmpty();
        }
        var broken =
                text(new SarifReport(), SnapshotFixture.small()).replace("\"level\":\"error\"", "\"level\":\"bad\"");
        assertThat(schema.validate(broken, InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void everyRuleHasHelpInTextAndMarkdown() throws IOException {
        for (var rule : run(new SarifReport()).get("tool").get("driver").get("rules")) {
            assertThat(rule.get("help").get("text").asText()).isNotBlank();
            assertThat(rule.get("help").get("markdown").asText()).contains("**");
            assertThat(rule.get("properties").get("tags").size()).isBetween(2, 20);
            assertThat(Double.parseDouble(
                            rule.get("properties").get("security-severity").asText()))
                    .isBetween(0.0, 10.0);
        }
    }

    @Test
    void fingerprintsStayWhereLinesMove() throws IOException {
        var before = fingerprints(SnapshotFixture.small());

        assertThat(fingerprints(SnapshotFixture.moved(12))).isEqualTo(before).hasSizeGreaterThan(5);
    }

    @Test
    void tellsNewFromKnown() throws IOException {
        var snapshot = SnapshotFixture.small();
        var all = Baseline.drawnAt(snapshot.judgement(), Baseline.none());
        var first = all.entries().firstKey();
        var known = Baseline.of(all.entries().tailMap(first + "\u0000").values());
        var gate = new Gate(null, known, SnapshotFixture.AT).judge(snapshot.judgement());

        var bytes = new ByteArrayOutputStream();
        new SarifReport().render(snapshot, gate, bytes, Job.unwatched());
        var results = new ObjectMapper()
                .readTree(bytes.toByteArray())
                .get("runs")
                .get(0)
                .get("results");

        for (var result : results) {
            var holdsFirst = result.get("properties").get("outcomes").toString().contains(first + "\"");
            var state = result.path("baselineState").asText("none");
            assertThat(state).isEqualTo(result.has("suppressions") ? "none" : holdsFirst ? "new" : "unchanged");
        }
        assertThat(results.findValuesAsText("baselineState")).contains("new", "unchanged");
    }

    @Test
    void staysWithinTheCompressedSize() throws IOException {
        var snapshot = SnapshotFixture.large(2_000, 10);
        var whole = gzipped(text(new SarifReport(), snapshot));
        var bytes = new ByteArrayOutputStream();

        var notes = new SarifReport(SarifLog.TAKEN, whole / 2).render(snapshot, null, bytes, Job.unwatched());

        assertThat(notes).singleElement().asString().contains("are left out by the limits", "the workbook");
        assertThat(gzipped(bytes.toString(StandardCharsets.UTF_8))).isLessThan(whole * 2 / 3);
        assertThat(new SarifReport().render(snapshot, null, bytes, Job.unwatched()))
                .singleElement()
                .asString()
                .contains("all are in the SARIF file", "shows the first 5,000");
    }

    @Test
    void everyResultHasARuleAPlaceAndAFingerprint() throws IOException {
        var run = run(new SarifReport());
        var rules = run.get("tool").get("driver").get("rules");
        var fingerprints = new HashSet<String>();

        for (var result : run.get("results")) {
            assertThat(rules.get(result.get("ruleIndex").asInt()).get("id")).isEqualTo(result.get("ruleId"));
            var place = result.get("locations").get(0).get("physicalLocation");
            assertThat(place.get("artifactLocation").get("uri").asText()).startsWith("contracts/");
            assertThat(place.get("artifactLocation").get("uriBaseId").asText()).isEqualTo("%SRCROOT%");
            assertThat(place.get("region").get("startLine").asInt()).isPositive();
            assertThat(fingerprints.add(result.get("partialFingerprints")
                            .get("merlonPlace/v1")
                            .asText()))
                    .isTrue();
        }
    }

    @Test
    void holdsAllThatFiresTheWorstFirst() throws IOException {
        var snapshot = SnapshotFixture.small();
        var results = run(new SarifReport()).get("results");
        var outcomes = StreamSupport.stream(results.spliterator(), false)
                .mapToInt(r -> r.get("properties").get("outcomes").size())
                .sum();

        assertThat(outcomes).isEqualTo((int) snapshot.judgement().count(OutcomeState.FIRES));
        assertThat(results.findValuesAsText("rank").stream()
                        .map(Integer::valueOf)
                        .toList())
                .isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    @Test
    void aDecisionSuppressesItsResult() throws IOException {
        var suppressed = StreamSupport.stream(
                        run(new SarifReport()).get("results").spliterator(), false)
                .filter(r -> r.has("suppressions"))
                .toList();

        assertThat(suppressed).isNotEmpty();
        assertThat(suppressed
                        .getFirst()
                        .get("suppressions")
                        .get(0)
                        .get("justification")
                        .asText())
                .isEqualTo("accept by Alex: Reference data only, reviewed with the product owner");
    }

    @Test
    void rulesCarryWeaknessAndSeverity() throws IOException {
        var properties = run(new SarifReport())
                .get("tool")
                .get("driver")
                .get("rules")
                .get(0)
                .get("properties");

        assertThat(properties.get("security-severity").asText()).isEqualTo("9.4");
        assertThat(properties.get("tags").toString()).contains("external/cwe/cwe-639", "owasp-api/API1-2023");
    }

    @Test
    void whatIsLeftOutIsSaid() throws IOException {
        var run = run(new SarifReport(5, SarifLog.BYTES));

        assertThat(run.get("results")).hasSize(5);
        assertThat(run.get("invocations")
                        .get(0)
                        .get("toolExecutionNotifications")
                        .toString())
                .contains("ranked by severity", "the first 5");
        assertThat(run(new SarifReport()).get("invocations").get(0).has("toolExecutionNotifications"))
                .isFalse();
    }

    @Test
    void severityKeepsItsWordInCodeScanning() {
        assertThat(SarifParts.securitySeverity(1)).isEqualTo("1.0");
        assertThat(Double.parseDouble(SarifParts.securitySeverity(4))).isLessThan(4);
        assertThat(SarifParts.securitySeverity(5)).isEqualTo("4.0");
        assertThat(Double.parseDouble(SarifParts.securitySeverity(9))).isLessThan(7);
        assertThat(SarifParts.securitySeverity(10)).isEqualTo("7.0");
        assertThat(Double.parseDouble(SarifParts.securitySeverity(16))).isLessThan(9);
        assertThat(Double.parseDouble(SarifParts.securitySeverity(17))).isGreaterThan(9);
        assertThat(SarifParts.securitySeverity(25)).isEqualTo("10.0");
    }

    @Test
    void uriEscapesWhatANameMayHold() {
        assertThat(SarifParts.uri("my files/a#b?.yaml", false)).isEqualTo("my%20files/a%23b%3F.yaml");
        assertThat(SarifParts.uri("/tmp/a b.yaml", true)).isEqualTo("file:///tmp/a%20b.yaml");
    }

    private static List<String> fingerprints(Snapshot snapshot) throws IOException {
        return new ObjectMapper().readTree(text(new SarifReport(), snapshot)).findValuesAsText("merlonPlace/v1");
    }

    private static int gzipped(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }

    /// As OASIS published it; the dependency that carries it is there for nothing else.
    private static Schema schema() throws IOException {
        try (var in = SarifReportTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(Objects.requireNonNull(in), InputFormat.JSON);
        }
    }

    private static JsonNode run(SarifReport report) throws IOException {
        var sarif = new ObjectMapper().readTree(text(report, SnapshotFixture.small()));
        assertThat(sarif.get("version").asText()).isEqualTo("2.1.0");
        return sarif.get("runs").get(0);
    }

    private static String text(SarifReport report, Snapshot snapshot) throws IOException {
        var bytes = new ByteArrayOutputStream();
        report.render(snapshot, bytes, Job.unwatched());
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
