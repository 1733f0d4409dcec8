package dev.merlon.desktop.screen.exceptions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.desktop.FxJourney;
import dev.merlon.desktop.Toolkit;
import dev.merlon.desktop.navigation.Route;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.governance.ExceptionRecord;
import dev.merlon.engine.model.rule.DecisionKind;
import dev.merlon.engine.model.rule.Outcome;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

final class ExceptionsJourneyTest extends FxJourney {

    @Test
    void asksForAnExceptionAndLetsSomebodyElseApproveIt() {
        openSample();
        go(new Route.Threats("BOLA-01"));
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.I);
        toTheEndOfTheInspector();
        robot.clickOn("#ask-exception");
        settle();
        assertThat(now().state().exceptions()).isEmpty();
        clickSteady("#ask");
        settle();
        assertThat(shows("Say why")).isTrue();
        picture("incomplete");
        robot.clickOn("#reason");
        type("The partner cannot sign its calls yet");
        robot.clickOn("#compensation");
        type("Reviewed by hand every day");
        click("Everywhere");
        picture("asking");
        clickSteady("#ask");
        Toolkit.until("it is asked for", () -> !open().state().exceptions().isEmpty());
        settle();
        assertThat(window().context().navigator().current()).isEqualTo(new Route.Exceptions("EX-1"));
        assertThat(live()).as("requested, not in force").isNotEmpty();
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.I);
        picture("requested");
        approve(exception().requested().who());
        assertThat(shows(exception().requested().who() + " asked for it; somebody else has to approve it"))
                .isTrue();
        assertThat(exception().approval()).isEmpty();
        approve("Sam");
        Toolkit.until("it is approved", () -> exception().approval().isPresent());
        settle();
        assertThat(live()).isEmpty();
        picture("in-force");
        press(KeyCode.CONTROL, KeyCode.Z);
        Toolkit.until("the approval is undone", () -> exception().approval().isEmpty());
    }

    @Test
    void decidesByASelectorAndSaysBeforehandWhatItCovers() {
        openSample();
        go(new Route.Threats("BOLA-01"));
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.I);
        toTheEndOfTheInspector();
        robot.clickOn("#decide-transfer");
        settle();
        robot.clickOn("By selector");
        robot.clickOn("#selector");
        type("method:read & api:pay*");
        clickSteady(".decision-form .text-area");
        type("The core bank checks ownership");
        assertThat(robot.lookup(".decision-form .text-area")
                        .queryAs(TextArea.class)
                        .getText())
                .isEqualTo("The core bank checks ownership");
        var preview = robot.lookup("#reach-covers").queryAs(Label.class);
        assertThat(preview.getText()).contains("Covers ", "fire", "endpoints that come later");
        clickSteady("#decide");
        Toolkit.until("it is decided", () -> !open().state().scopedDecisions().isEmpty());
        settle();
        var decision = now().state().scopedDecisions().getFirst();
        assertThat(decision.decided()).isEqualTo(DecisionKind.TRANSFER);
        assertThat(decision.scope()).isInstanceOf(Scope.OfSelector.class);
        var covered = now().judgement()
                .outcomes()
                .filter(o -> o.determination().filter(d -> d.wide() != null).isPresent())
                .toList();
        assertThat(covered).isNotEmpty().allSatisfy(o -> assertThat(o.live()).isFalse());
        go(new Route.OfEndpoint(covered.getFirst().atEndpoint().orElseThrow()));
        assertThat(shows("transfer, in a scope")).isTrue();
        pictureAt("at-endpoint", 1440, 900);
    }

    private void approve(String name) {
        Toolkit.on(() -> ((TextField) scene().lookup("#approver-name")).setText(""));
        robot.clickOn("#approver-name");
        type(name);
        clickSteady("#approve");
        settle();
    }

    private void toTheEndOfTheInspector() {
        Toolkit.on(() -> ((ScrollPane) scene().getRoot().lookup(".inspector .scroll-pane")).setVvalue(1));
        settle();
    }

    private List<Outcome> live() {
        return now().judgement()
                .live()
                .filter(o -> o.rule().id().equals("BOLA-01"))
                .toList();
    }

    private ExceptionRecord exception() {
        return open().state().exception("EX-1").orElseThrow();
    }

    private Snapshot now() {
        return Toolkit.on(this::open);
    }

    private Snapshot open() {
        return window().context().session().snapshot();
    }
}
