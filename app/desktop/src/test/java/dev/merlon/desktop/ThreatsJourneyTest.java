package dev.merlon.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.desktop.navigation.Route;
import dev.merlon.engine.model.rule.Decision;
import dev.merlon.engine.model.rule.DecisionKind;
import dev.merlon.engine.model.rule.Outcome;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

final class ThreatsJourneyTest extends FxJourney {

    @Test
    void decidesAWholeGroupWithAReason() {
        openSample();
        go(new Route.Threats(null));
        picture("threats");
        click("BOLA-01");
        var firing = window().context()
                .session()
                .snapshot()
                .judgement()
                .live()
                .filter(o -> o.rule().id().equals("BOLA-01"))
                .map(Outcome::id)
                .toList();
        assertThat(firing).isNotEmpty();
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.I);
        picture("rule");
        Toolkit.on(() -> ((ScrollPane) scene().getRoot().lookup(".inspector .scroll-pane")).setVvalue(1));
        settle();
        robot.clickOn("#decide-transfer");
        settle();
        clickSteady("#decide");
        settle();
        assertThat(decisions(firing)).as("a decision without a reason").isZero();
        clickSteady(".decision-form .text-area");
        type("The core bank checks ownership");
        clickSteady("#decide");
        Toolkit.until("it is decided", () -> decisions(firing) == firing.size());
        picture("decided");

        assertThat(window().context().session().snapshot().judgement().live())
                .noneMatch(o -> o.rule().id().equals("BOLA-01"));
        press(KeyCode.CONTROL, KeyCode.Z);
        Toolkit.until("it is undone", () -> decisions(firing) == 0);
    }

    @Test
    void isSeenWithAnAttackersEyes() {
        openSample();
        go(new Route.Threats(null));
        settle();
        assertThat(shows("CONF-01")).isTrue();

        click("Seen by anybody");
        robot.clickOn("Customer");
        settle();

        assertThat(shows("CONF-01")).as("traffic is out of a customer's reach").isFalse();
        click("BOLA-01");
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.I);
        picture("customer");
        assertThat(shows("Customer can bring it about")).isTrue();
        pictureAt("customer", 1280, 800);
        click("Seen by Customer");
        robot.clickOn("anybody");
        settle();
        assertThat(shows("CONF-01")).isTrue();
    }

    @Test
    void leadsFromAPlaceToItsEndpoint() {
        openSample();
        go(new Route.Threats("BOLA-01"));
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.I);
        var first = window().context()
                .session()
                .snapshot()
                .judgement()
                .live()
                .filter(o -> o.rule().id().equals("BOLA-01"))
                .findFirst()
                .orElseThrow();
        click("Open " + first.subject().label());

        assertThat(window().context().navigator().current())
                .isEqualTo(new Route.OfEndpoint(first.atEndpoint().orElseThrow()));
    }

    private long decisions(java.util.List<String> ids) {
        return window().context().session().snapshot().state().decisions().stream()
                .filter(d -> ids.contains(d.id()) && d.decided() == DecisionKind.TRANSFER)
                .map(Decision::reason)
                .filter("The core bank checks ownership"::equals)
                .count();
    }
}
