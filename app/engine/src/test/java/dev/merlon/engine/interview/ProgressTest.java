package dev.merlon.engine.interview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.engine.interview.Progress.Became;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private static final Progress TWO = Progress.NONE
            .with("api.multiTenant", Became.ANSWERED, 12)
            .with("endpoint.logsBody", Became.SKIPPED, 0);

    @Test
    void readsBackWhatItWrote() {
        assertThat(Progress.of(TWO.text())).isEqualTo(TWO);
        assertThat(Progress.of("")).isEqualTo(Progress.NONE);
    }

    @Test
    void passesOverLinesThatItDoesNotKnow() {
        assertThat(Progress.of("answered\nfoo bar 1\nanswered x -1\nanswered y 99999999999\n" + TWO.text()))
                .isEqualTo(TWO);
    }

    @Test
    void keepsTheOrderWhereAQuestionIsAnsweredAgain() {
        var again = TWO.with("api.multiTenant", Became.ANSWERED, 3);
        assertThat(again.indexOf("api.multiTenant")).isZero();
        assertThat(again.answered()).isOne();
        assertThat(again.skipped()).containsExactly("endpoint.logsBody");
    }

    @Test
    void forgetsAnswersThatWereTakenBack() {
        assertThat(TWO.whereKept(Set.of()).steps()).containsExactly(TWO.steps().getLast());
    }

    @Test
    void keepsEachChoiceOfApisApart() {
        assertThat(Progress.key(Set.of())).isEqualTo("interview");
        assertThat(Progress.key(Set.of("b", "a"))).isEqualTo("interview.a+b");
    }
}
