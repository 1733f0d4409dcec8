package dev.merlon.desktop.screen.dataflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.desktop.AccessibleNames;
import dev.merlon.desktop.FxJourney;
import dev.merlon.desktop.Toolkit;
import dev.merlon.desktop.navigation.Route;
import dev.merlon.engine.model.dataflow.DataFlowDiagram;
import dev.merlon.engine.model.dataflow.DiagramEdits;
import javafx.geometry.Bounds;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

final class DataFlowJourneyTest extends FxJourney {

    private static final String TRANSFERS = "service:payments-api:transfers";

    @Test
    void drawsMovesNamesGroupsHidesAndTakesBack() {
        openSample();
        settle();
        go(new Route.DataFlows("payments-api", TRANSFERS));
        Toolkit.until("the diagram is drawn", () -> scene().lookup(".flow-element") != null);
        settle();
        pictureAt("payments", 1440, 900);
        robot.clickOn(find("transfers, service"));
        assertThat(AccessibleNames.missing(scene().getRoot())).isEmpty();

        var before = bounds("transfers, service");
        robot.drag(find("transfers, service")).moveBy(60, 40).drop();
        settle();
        Toolkit.until("the place is kept", () -> edits().places().containsKey(TRANSFERS));
        assertThat(bounds("transfers, service").getMinX() - before.getMinX()).isBetween(40.0, 70.0);

        press(KeyCode.F2);
        type("Money moves");
        press(KeyCode.ENTER);
        Toolkit.until(
                "the name is kept", () -> "Money moves".equals(edits().names().get(TRANSFERS)));
        settle();

        click("Boundary");
        Toolkit.until("the boundary is kept", () -> edits().boundaries().size() == 1);
        settle();
        picture("boundary");

        press(KeyCode.CONTROL, KeyCode.Z);
        Toolkit.until("undo takes the boundary back", () -> edits().boundaries().isEmpty());
        settle();

        writeAThreat();

        Toolkit.on(() -> scene().lookup(".flow-canvas").requestFocus());
        press(KeyCode.DELETE);
        Toolkit.until("the store is hidden", () -> edits().hidden().contains("store:payments-api"));
        settle();
    }

    private void writeAThreat() {
        go(new Route.DataFlows("payments-api", "store:payments-api"));
        settle();
        click("Show the inspector");
        click("Threat");
        type("A backup leaves the bank");
        click("Information disclosure");
        picture("threat");
        click("Keep");
        Toolkit.until(
                "the threat is kept",
                () -> !window().context()
                        .session()
                        .snapshot()
                        .state()
                        .elementThreats()
                        .isEmpty());
        settle();
        assertThat(Toolkit.on(
                        () -> window().context().session().snapshot().state().elementThreats()))
                .singleElement()
                .satisfies(threat -> {
                    assertThat(threat.element()).isEqualTo("store:payments-api");
                    assertThat(threat.stride()).containsExactly("I");
                });
    }

    private Bounds bounds(String name) {
        var node = find(name);
        return Toolkit.on(() -> node.localToScene(node.getBoundsInLocal()));
    }

    /// Asked on the FX thread.
    private DiagramEdits edits() {
        return window().context().session().snapshot().state().diagrams().stream()
                .filter(d -> d.id().equals("payments-api"))
                .findFirst()
                .map(DataFlowDiagram::edits)
                .orElse(DiagramEdits.NONE);
    }
}
