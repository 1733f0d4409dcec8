package dev.merlon.desktop.screen.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.desktop.SampleSnapshot;
import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.control.Evidence;
import dev.merlon.engine.model.control.EvidenceKind;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.OutcomeState;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import org.junit.jupiter.api.Test;

final class EndpointPageTest {

    private final Snapshot bank = SampleSnapshot.bank();

    @Test
    void walksTheEndpointsOfItsApiFromFirstToLast() {
        var api = bank.apis().getFirst();
        var at = EndpointPage.of(api.endpoints().getFirst().id(), bank).orElseThrow();
        assertThat(at.previous()).isEmpty();
        var steps = 1;
        while (at.next().isPresent()) {
            var before = at.endpoint().id();
            at = EndpointPage.of(at.next().orElseThrow(), bank).orElseThrow();
            assertThat(at.previous()).contains(before);
            steps++;
        }
        assertThat(steps).isEqualTo(api.endpoints().size());
    }

    @Test
    void isGoneWithItsEndpoint() {
        assertThat(EndpointPage.of(new EndpointId("payments", "no such"), bank)).isEmpty();
    }

    @Test
    void showsWhatFiresBeforeWhatWaitsBeforeTheRest() {
        var page = EndpointPage.of(busiest().id(), bank).orElseThrow();
        assertThat(page.outcomes())
                .hasSameSizeAs(bank.judgement().at(page.endpoint().id()));
        assertThat(page.outcomes()).isSortedAccordingTo(Comparator.comparing(Outcome::state));
        assertThat(page.outcomes().stream().filter(o -> o.state() == OutcomeState.FIRES))
                .isSortedAccordingTo(Comparator.comparing(Outcome::severity).reversed());
    }

    @Test
    void putsFactsFirstThatAnOutcomeWaitsFor() {
        var waiting = bank.judgement()
                .outcomes()
                .filter(o -> o.state() == OutcomeState.OPEN_QUESTION
                        && o.atEndpoint().isPresent())
                .findFirst()
                .orElseThrow();
        var page = EndpointPage.of(waiting.atEndpoint().orElseThrow(), bank).orElseThrow();
        assertThat(page.facts().getFirst().asks()).isTrue();
        assertThat(page.facts()).hasSize(bank.library().facts().size());
    }

    @Test
    void saysHowLongEvidenceLasts() {
        var today = LocalDate.of(2026, 11, 24);
        assertThat(row("2026-12-02", today).left()).isEqualTo("in 8 days");
        assertThat(row("2026-11-25", today).left()).isEqualTo("in 1 day");
        assertThat(row("2026-11-24", today).left()).isEqualTo("today");
        assertThat(row("2026-11-21", today).left()).isEqualTo("expired 3 days ago");
        assertThat(row("2026-11-21", today).used()).isEqualTo(1);
    }

    @Test
    void readsTheLinesAroundAPlace() {
        var file = "openapi: 3.1.0\n\tinfo:\r\n  title: a\n  version: b\npaths: {}".getBytes(StandardCharsets.UTF_8);
        var lines = ContractLines.around(file, 2);
        assertThat(lines).extracting(ContractLines.Line::number).containsExactly(1, 2, 3, 4, 5);
        assertThat(lines.get(1)).isEqualTo(new ContractLines.Line(2, "    info:", true));
        assertThat(ContractLines.around(file, 5))
                .extracting(ContractLines.Line::text)
                .contains("paths: {}");
        assertThat(ContractLines.around(file, 6)).isEmpty();
    }

    @Test
    void shortensALineThatIsAWholeContract() {
        var file = ("{" + "x".repeat(1_000_000) + "}").getBytes(StandardCharsets.UTF_8);
        assertThat(ContractLines.around(file, 1).getFirst().text())
                .hasSizeLessThan(200)
                .endsWith("…");
    }

    private dev.merlon.engine.model.Endpoint busiest() {
        return bank.endpoints()
                .max(Comparator.comparing(e -> bank.judgement().at(e.id()).stream()
                        .filter(Outcome::live)
                        .count()))
                .orElseThrow();
    }

    private static EvidenceRow row(String expires, LocalDate today) {
        var evidence = new Evidence(
                "E-1",
                EvidenceKind.NOTE,
                "note",
                "text",
                0,
                LocalDate.of(2026, 6, 1),
                Instant.parse("2026-06-01T00:00:00Z"),
                "",
                LocalDate.parse(expires));
        return new EvidenceRow(evidence, "APC-RES-01", today);
    }
}
