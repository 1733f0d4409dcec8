package dev.merlon.engine.interview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.engine.model.WorkspaceState;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private static final Instant AT = Instant.parse("2026-11-24T09:00:00.123456Z");
    private static final Progress TWO =
            Progress.NONE.answered("api.multiTenant", 12, AT, false).skipped("endpoint.logsBody");

    @Test
    void readsBackWhatItWrote() {
        assertThat(Progress.of(TWO.text())).isEqualTo(TWO);
        assertThat(Progress.of("")).isEqualTo(Progress.NONE);
    }

    @Test
    void passesOverLinesThatItDoesNotKnow() {
        assertThat(Progress.of(
                        "answered\nfoo bar 1\nanswered x -1\nanswered y 99999999999\nanswered z 1 noon\n" + TWO.text()))
                .isEqualTo(TWO);
    }

    @Test
    void keepsTheOrderWhereAQuestionIsAnsweredAgain() {
        var again = TWO.answered("api.multiTenant", 3, AT.plusSeconds(1), false);
        assertThat(again.indexOf("api.multiTenant")).isZero();
        assertThat(again.steps().getFirst().settled()).isEqualTo(3);
        assertThat(again.answered()).isOne();
        assertThat(again.skipped()).containsExactly("endpoint.logsBody");
    }

    @Test
    void addsUpWhatWasAnsweredForSomePlacesFirst() {
        var more = TWO.answered("api.multiTenant", 3, AT.plusSeconds(1), true)
                .steps()
                .getFirst();
        assertThat(more.settled()).isEqualTo(15);
        assertThat(more.moments()).containsExactly(AT, AT.plusSeconds(1));
    }

    @Test
    void forgetsAnswersThatWereTakenBack() {
        var none = new GivenAnswers(WorkspaceState.empty("w"));
        assertThat(TWO.whereKept(none).steps()).containsExactly(TWO.steps().getLast());
        assertThat(TWO.withoutSkipped().steps()).containsExactly(TWO.steps().getFirst());
    }

    @Test
    void keepsEachChoiceOfApisApart() {
        assertThat(Progress.key(Set.of())).isEqualTo("interview");
        assertThat(Progress.key(Set.of("b", "a"))).isEqualTo("interview.a+b");
    }
}
