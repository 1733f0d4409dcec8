package dev.merlon.desktop.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.desktop.SampleSnapshot;
import dev.merlon.engine.model.rule.DecisionKind;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DecisionDraftTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void asksForADayOnlyWhereTheDecisionEnds() {
        assertThat(new DecisionDraft(DecisionKind.ACCEPT, "agreed", null).lacksDay())
                .isTrue();
        assertThat(new DecisionDraft(DecisionKind.WILL_FIX, "sprint 4", null).lacksDay())
                .isTrue();
        assertThat(new DecisionDraft(DecisionKind.TRANSFER, "insured", null).lacksDay())
                .isFalse();
        assertThat(new DecisionDraft(DecisionKind.FALSE_POSITIVE, "public data", null).lacksDay())
                .isFalse();
    }

    @Test
    void takesTodayButNoDayThatHasPassed() {
        assertThat(new DecisionDraft(DecisionKind.ACCEPT, "agreed", TODAY).endedBefore(TODAY))
                .isFalse();
        assertThat(new DecisionDraft(DecisionKind.ACCEPT, "agreed", TODAY.minusDays(1)).endedBefore(TODAY))
                .isTrue();
    }

    @Test
    void decidesEachOutcomeOnTheFactsThatItRestsOn() {
        var outcomes = SampleSnapshot.bank().judgement().live().limit(3).toList();
        var at = Instant.parse("2026-11-23T14:02:00Z");

        var decisions = new DecisionDraft(DecisionKind.ACCEPT, "  agreed ", TODAY).on(outcomes, "Architect", at);

        assertThat(decisions).hasSize(3).allSatisfy(d -> {
            assertThat(d.reason()).isEqualTo("agreed");
            assertThat(d.who()).isEqualTo("Architect");
            assertThat(d.until()).isEqualTo(TODAY);
        });
        for (var i = 0; i < 3; i++) {
            assertThat(decisions.get(i).id()).isEqualTo(outcomes.get(i).id());
            assertThat(decisions.get(i).facts()).isEqualTo(outcomes.get(i).fingerprint());
        }
    }
}
