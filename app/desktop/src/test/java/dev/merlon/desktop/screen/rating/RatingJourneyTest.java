package dev.merlon.desktop.screen.rating;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.desktop.FxJourney;
import dev.merlon.desktop.Toolkit;
import dev.merlon.desktop.navigation.Route;
import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.rule.Outcome;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

final class RatingJourneyTest extends FxJourney {

    @Test
    void ratesAnOutcomeByItsVectorQuestionByQuestion() {
        openSample();
        var outcome = Toolkit.on(this::open)
                .judgement()
                .live()
                .filter(o -> o.rule().id().equals("BOLA-01") && o.atEndpoint().isPresent())
                .findFirst()
                .orElseThrow();
        go(new Route.OfEndpoint(outcome.atEndpoint().orElseThrow()));
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.I);
        click("BOLA-01");
        click("Rate by CVSS or OWASP");
        for (var answer :
                List.of("AV-N", "AC-L", "AT-N", "PR-N", "UI-N", "VC-H", "VI-H", "VA-H", "SC-N", "SI-N", "SA-N")) {
            robot.clickOn("#rate-" + answer);
        }
        settle();
        picture("rating");
        pictureAt("wide", 1280, 800);
        robot.clickOn("#use-rating");
        Toolkit.until("it is rated", () -> !open().state().ratings().isEmpty());
        settle();

        assertThat(Toolkit.on(() -> rated(outcome)).rating().entered())
                .hasValueSatisfying(entered -> assertThat(entered.score()).isEqualTo("9.3 of 10"));
        assertThat(Toolkit.on(() -> rated(outcome)).severity()).isEqualTo(Severity.CRITICAL);
        assertThat(window().context().navigator().current()).isInstanceOf(Route.OfEndpoint.class);
        pictureAt("at-endpoint", 1440, 900);
        press(KeyCode.CONTROL, KeyCode.Z);
        Toolkit.until("it is undone", () -> open().state().ratings().isEmpty());
    }

    private Outcome rated(Outcome before) {
        return open().judgement()
                .outcomes()
                .filter(o -> o.id().equals(before.id()))
                .findFirst()
                .orElseThrow();
    }

    private Snapshot open() {
        return window().context().session().snapshot();
    }
}
