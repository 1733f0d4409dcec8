package dev.merlon.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.engine.model.posture.Contribution;
import dev.merlon.engine.model.posture.Score;
import dev.merlon.engine.model.rule.OutcomeState;
import org.junit.jupiter.api.Test;

final class SampleSnapshotTest {

    @Test
    void hasEveryStateOfOutcomeAndSumsThatAddUp() {
        var bank = SampleSnapshot.bank();
        assertThat(bank.endpoints()).hasSize(42);
        for (var state : OutcomeState.values()) {
            assertThat(bank.judgement().count(state)).as(state.word()).isPositive();
        }
        assertThat(bank.posture().ofEndpoint().values()).allSatisfy(SampleSnapshotTest::addsUp);
        addsUp(bank.posture().total());
    }

    private static void addsUp(Score score) {
        var sum = score.sum().stream().mapToDouble(Contribution::points).sum();
        assertThat(score.start() + sum).isCloseTo(score.value(), org.assertj.core.data.Offset.offset(1e-9));
        assertThat(score.value()).isBetween(0.0, 100.0);
    }
}
