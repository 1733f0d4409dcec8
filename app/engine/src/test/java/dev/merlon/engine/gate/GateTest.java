package dev.merlon.engine.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.report.SnapshotFixture;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GateTest {

    private static final LocalDate TODAY =
            SnapshotFixture.AT.atZone(ZoneOffset.UTC).toLocalDate();

    private final Snapshot snapshot = SnapshotFixture.small();
    private final List<Outcome> live = snapshot.judgement().live().toList();
    private final Outcome worst = live.stream()
            .filter(o -> o.severity() == Severity.CRITICAL)
            .findFirst()
            .orElseThrow();

    @Test
    void failsForAllThatIsLiveWithoutABaseline() {
        var verdict = judge(Severity.HIGH, null);

        assertThat(verdict.passed()).isFalse();
        assertThat(verdict.failing())
                .containsExactlyInAnyOrderElementsOf(live.stream()
                        .filter(o -> o.severity().compareTo(Severity.HIGH) >= 0)
                        .toList())
                .isSortedAccordingTo((a, b) -> b.severity().compareTo(a.severity()));
    }

    @Test
    void passesWhatABaselineKnows() {
        var verdict = judge(Severity.LOW, Baseline.drawnAt(snapshot.judgement(), Baseline.none()));

        assertThat(verdict.passed()).isTrue();
        assertThat(verdict.count(Standing.KNOWN)).isEqualTo(live.size());
        assertThat(verdict.stale()).isEmpty();
    }

    @Test
    void failsForTheOneThatIsNew() {
        var all = Baseline.drawnAt(snapshot.judgement(), Baseline.none());
        var without = Baseline.of(all.entries().values().stream()
                .filter(e -> !e.outcome().equals(worst.id()))
                .toList());

        assertThat(judge(Severity.LOW, without).failing()).containsExactly(worst);
    }

    @Test
    void failsForWhatGotWorse() {
        var milder = Baseline.of(List.of(new BaselineEntry(worst.id(), Severity.HIGH, null)));
        var asBad = Baseline.of(List.of(new BaselineEntry(worst.id(), Severity.CRITICAL, null)));

        assertThat(judge(Severity.LOW, milder).standing(worst)).contains(Standing.WORSE);
        assertThat(judge(Severity.LOW, milder).fails(worst)).isTrue();
        assertThat(judge(Severity.LOW, asBad).fails(worst)).isFalse();
    }

    @Test
    void countsAnExceptionFromTheDayAfterItsEnd() {
        assertThat(judge(Severity.LOW, accepted(TODAY)).standing(worst)).contains(Standing.KNOWN);
        var ended = judge(Severity.LOW, accepted(TODAY.minusDays(1)));
        assertThat(ended.standing(worst)).contains(Standing.ENDED);
        assertThat(ended.failing()).contains(worst);
        assertThat(ended.ended()).extracting(BaselineEntry::outcome).containsExactly(worst.id());
        assertThat(judge(Severity.LOW, accepted(null)).standing(worst)).contains(Standing.KNOWN);
    }

    @Test
    void announcesAnEndThirtyDaysAhead() {
        assertThat(judge(null, accepted(TODAY.plusDays(30))).ending())
                .contains(new Ending(worst.id(), TODAY.plusDays(30), "R. Reviewer"));
        assertThat(judge(null, accepted(TODAY.plusDays(31))).ending()).isEmpty();
    }

    @Test
    void namesWhatIsNoLongerLive() {
        var stale = new BaselineEntry("BOLA-00@payments-api@gone", Severity.LOW, null);

        assertThat(judge(Severity.LOW, Baseline.of(List.of(stale))).stale()).containsExactly(stale);
    }

    @Test
    void drawingTheLineAnewNeitherRenewsNorWidensAnException() {
        var exception = new BaselineEntry(
                worst.id(), Severity.LOW, new Acceptance("until the gateway", "R. Reviewer", TODAY.minusDays(9)));
        var stale = new BaselineEntry("BOLA-00@payments-api@gone", Severity.LOW, null);

        var drawn = Baseline.drawnAt(snapshot.judgement(), Baseline.of(List.of(exception, stale)));

        assertThat(drawn.entry(worst.id())).contains(exception);
        assertThat(drawn.entries()).hasSize(live.size()).doesNotContainKey(stale.outcome());
    }

    private Baseline accepted(@Nullable LocalDate until) {
        return Baseline.of(List.of(new BaselineEntry(
                worst.id(), Severity.CRITICAL, new Acceptance("until the gateway", "R. Reviewer", until))));
    }

    private GateVerdict judge(@Nullable Severity from, @Nullable Baseline baseline) {
        return new Gate(from, baseline, SnapshotFixture.AT).judge(snapshot.judgement());
    }
}
