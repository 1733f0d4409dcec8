package dev.merlon.engine.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.engine.model.rule.Decision;
import dev.merlon.engine.model.rule.DecisionKind;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JudgeDecisionTest {

    private static final String FINGERPRINT = "endpoint.objectIds=a, b; endpoint.ownedObjects=yes";

    private static Case relevant() {
        return new Case().fact("endpoint.objectIds", List.of("b", "a")).fact("endpoint.ownedObjects", true);
    }

    private static Decision decision(DecisionKind kind, @Nullable LocalDate until) {
        return new Decision("T-01@bank@getTransfer", kind, "known", "A. Analyst", Case.NOW, until, FINGERPRINT);
    }

    @Test
    void fingerprintsTheFactsThatDecided() {
        assertThat(relevant().outcome().fingerprint()).isEqualTo(FINGERPRINT);
    }

    @Test
    void fingerprintsAListAlikeInAnyOrder() {
        var turned = relevant().fact("endpoint.objectIds", List.of("a", "b"));
        assertThat(turned.outcome().fingerprint()).isEqualTo(FINGERPRINT);
    }

    @Test
    void attachesADecisionToItsOutcome() {
        var accepted = decision(DecisionKind.ACCEPT, null);
        var outcome = relevant().decision(accepted).outcome();
        assertThat(outcome.decided()).contains(accepted);
        assertThat(outcome.live()).isFalse();
    }

    @Test
    void keepsAnOutcomeAliveThatIsOnlyGoingToBeFixed() {
        assertThat(relevant()
                        .decision(decision(DecisionKind.WILL_FIX, null))
                        .outcome()
                        .live())
                .isTrue();
    }

    @Test
    void asksAgainWhereTheFactsHaveChanged() {
        var outcome = relevant()
                .fact("endpoint.objectIds", List.of("a", "b", "c"))
                .decision(decision(DecisionKind.ACCEPT, null))
                .outcome();
        assertThat(outcome.decided()).isEmpty();
        assertThat(outcome.live()).isTrue();
    }

    @Test
    void asksAgainWhereAnAcceptanceHasEnded() {
        var lastDay = decision(DecisionKind.ACCEPT, LocalDate.of(2026, 11, 24));
        assertThat(relevant().decision(lastDay).outcome().decided()).isPresent();
        var ended = decision(DecisionKind.ACCEPT, LocalDate.of(2026, 11, 23));
        assertThat(relevant().decision(ended).outcome().decided()).isEmpty();
    }

    @Test
    void remembersAFixThatIsLate() {
        var late = decision(DecisionKind.WILL_FIX, LocalDate.of(2026, 1, 1));
        assertThat(relevant().decision(late).outcome().decided()).contains(late);
    }

    @Test
    void leavesDecisionsOnOtherOutcomesAlone() {
        var other = new Decision(
                "T-02@bank@getTransfer", DecisionKind.ACCEPT, "", "A. Analyst", Case.NOW, null, FINGERPRINT);
        assertThat(relevant().decision(other).outcome().decided()).isEmpty();
    }
}
