package dev.merlon.desktop.screen.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.desktop.FxJourney;
import dev.merlon.desktop.Toolkit;
import dev.merlon.desktop.navigation.Route;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

final class MatrixJourneyTest extends FxJourney {

    @Test
    void isWalkedByKeysAndLeadsToTheLineOfTheContract() {
        openSample();
        go(new Route.Matrix("payments-api"));
        settle();
        Toolkit.on(() -> scene().getRoot().lookup(".matrix-pane").requestFocus());
        press(KeyCode.N);
        assertThat(inFocus()).contains("open question");
        var open = inFocus();
        press(KeyCode.DOWN);
        press(KeyCode.RIGHT);
        assertThat(inFocus()).isNotEqualTo(open);
        press(KeyCode.UP);
        press(KeyCode.LEFT);
        assertThat(inFocus()).isEqualTo(open);
        press(KeyCode.ENTER);
        picture("reason");
        assertThat(shows("Answer")).isTrue();
        press(KeyCode.ESCAPE);
        assertThat(shows("Answer")).isFalse();
        press(KeyCode.ENTER);
        robot.clickOn(".reason-card .place-link");
        settle();
        assertThat(window().context().navigator().current())
                .isInstanceOfSatisfying(
                        Route.ContractText.class, to -> assertThat(to.line()).isPositive());
    }

    @Test
    void showsTheSameOutcomesByCategoryAndFlow() {
        openSample();
        go(new Route.Matrix("payments-api"));
        settle();
        click("STRIDE");
        pictureAt("stride", 1280, 800);
        click("Flows");
        picture("flows");
        assertThat(inFocus()).contains(", Spoofing: ");
        click("Endpoints");
        click("LINDDUN");
        picture("linddun");
        click("OWASP");
        assertThat(inFocus()).contains("Broken object level authorisation");
        picture("owasp");
    }

    @Test
    void dimsWhatIsBeyondAnAttacker() {
        openSample();
        go(new Route.Matrix("payments-api"));
        settle();
        click("Seen by anybody");
        robot.clickOn("Anonymous internet user");
        settle();
        pictureAt("anonymous", 1280, 800);
        Toolkit.on(() -> scene().getRoot().lookup(".matrix-pane").requestFocus());
        press(KeyCode.N);
        press(KeyCode.ENTER);
        picture("reason-anonymous");
        assertThat(shows("Anonymous internet user can bring it about")
                        || shows("Anonymous internet user may bring it about"))
                .isTrue();
    }

    private String inFocus() {
        settle();
        return Toolkit.on(() -> scene().getRoot().lookup(".matrix-pane").getAccessibleText());
    }
}
