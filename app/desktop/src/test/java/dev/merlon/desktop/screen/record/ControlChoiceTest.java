package dev.merlon.desktop.screen.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.desktop.SampleSnapshot;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.rule.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ControlChoiceTest {

    @Test
    void putsFirstWhatWouldHoldMostOfWhatFiresThere() {
        var bank = SampleSnapshot.bank();
        List<Scope> scopes = List.of(new Scope.OfApi("payments-api"));
        var choices = ControlChoice.of(bank, scopes);

        assertThat(choices).hasSameSizeAs(bank.library().controls());
        assertThat(choices).extracting(ControlChoice::holds).isSortedAccordingTo((a, b) -> b - a);
        var first = choices.getFirst();
        assertThat(first.holds()).isPositive();
        assertThat((long) first.holds())
                .isEqualTo(bank.judgement()
                        .live()
                        .filter(o -> o.api().equals("payments-api"))
                        .map(Outcome::rule)
                        .filter(r -> r.heldBy().contains(first.control().id()))
                        .count());
    }

    @Test
    void countsNothingWhereNothingIsChosen() {
        assertThat(ControlChoice.of(SampleSnapshot.bank(), List.of())).allMatch(c -> c.holds() == 0);
    }
}
