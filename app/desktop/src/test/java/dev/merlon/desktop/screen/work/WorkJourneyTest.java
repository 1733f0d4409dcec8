package dev.merlon.desktop.screen.work;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.desktop.AccessibleNames;
import dev.merlon.desktop.FxJourney;
import dev.merlon.desktop.Toolkit;
import dev.merlon.desktop.navigation.Route;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.control.ToolKind;
import java.util.List;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

final class WorkJourneyTest extends FxJourney {

    @Test
    void addsAToolByASelectorAndPlansWhatAFindingAsksFor() {
        openSample();
        settle();
        go(new Route.ControlWork());
        settle();
        picture("empty");

        click("Add");
        robot.clickOn("#name");
        type("Edge gateway");
        fill("#scope", "select:tga:payments");
        click("Save");
        assertThat(now().state().tools()).isEmpty();
        fill("#scope", "select:method:write & class:public");
        picture("tool");
        assertThat(AccessibleNames.missing(scene().getRoot())).isEmpty();
        click("Save");
        Toolkit.until("the tool is kept", () -> !snapshot().state().tools().isEmpty());
        assertThat(now().state().tools()).singleElement().satisfies(tool -> {
            assertThat(tool.id()).isEqualTo("edge-gateway");
            assertThat(tool.type()).isEqualTo(ToolKind.GATEWAY);
            assertThat(tool.reach()).isEqualTo(Scope.of("select:class:public & method:write"));
        });

        click("Findings");
        click("Add");
        robot.clickOn("#title");
        type("No limit");
        fill("#control", "APC-RES-01");
        click("Save");
        Toolkit.until(
                "the finding is kept", () -> !snapshot().state().findings().isEmpty());
        settle();
        picture("finding");
        click("Action plan");
        click("Add");
        robot.clickOn("#title");
        type("Limit calls");
        click("Save");
        Toolkit.until("the action is kept", () -> !snapshot().state().actions().isEmpty());
        settle();
        picture("action");
        assertThat(now().state().findings().getFirst().control()).isEqualTo("APC-RES-01");
        assertThat(now().state().actions()).extracting(a -> a.id()).isEqualTo(List.of("A-1"));

        press(KeyCode.CONTROL, KeyCode.Z);
        Toolkit.until("undo takes it back", () -> snapshot().state().actions().isEmpty());
    }

    private void fill(String field, String text) {
        Toolkit.on(() -> ((TextField) scene().getRoot().lookup(field)).setText(text));
        Toolkit.settle();
    }

    private Snapshot now() {
        return Toolkit.on(this::snapshot);
    }

    /// Asked on the FX thread.
    private Snapshot snapshot() {
        return window().context().session().snapshot();
    }
}
