package dev.merlon.engine.report.plain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.rule.OutcomeState;
import dev.merlon.engine.report.SnapshotFixture;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class SarifReportTest {

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
        var run = run(new SarifReport(5));

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
        assertThat(SarifRule.securitySeverity(1)).isEqualTo("1.0");
        assertThat(Double.parseDouble(SarifRule.securitySeverity(4))).isLessThan(4);
        assertThat(SarifRule.securitySeverity(5)).isEqualTo("4.0");
        assertThat(Double.parseDouble(SarifRule.securitySeverity(9))).isLessThan(7);
        assertThat(SarifRule.securitySeverity(10)).isEqualTo("7.0");
        assertThat(Double.parseDouble(SarifRule.securitySeverity(16))).isLessThan(9);
        assertThat(Double.parseDouble(SarifRule.securitySeverity(17))).isGreaterThan(9);
        assertThat(SarifRule.securitySeverity(25)).isEqualTo("10.0");
    }

    @Test
    void uriEscapesWhatANameMayHold() {
        assertThat(SarifResult.uri("my files/a#b?.yaml", false)).isEqualTo("my%20files/a%23b%3F.yaml");
        assertThat(SarifResult.uri("/tmp/a b.yaml", true)).isEqualTo("file:///tmp/a%20b.yaml");
    }

    private static JsonNode run(SarifReport report) throws IOException {
        var bytes = new ByteArrayOutputStream();
        report.render(SnapshotFixture.small(), bytes, Job.unwatched());
        var sarif = new ObjectMapper().readTree(bytes.toByteArray());
        assertThat(sarif.get("version").asText()).isEqualTo("2.1.0");
        return sarif.get("runs").get(0);
    }
}
