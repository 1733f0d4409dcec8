package dev.merlon.desktop.screen.layers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.desktop.AccessibleNames;
import dev.merlon.desktop.FxJourney;
import dev.merlon.desktop.Toolkit;
import dev.merlon.desktop.navigation.Route;
import dev.merlon.engine.model.Layer;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import org.junit.jupiter.api.Test;

final class LayersJourneyTest extends FxJourney {

    @Test
    void showsWhichLayerStopsWhatAndLeadsToWhatIsMissing() {
        openSample();
        settle();
        go(new Route.Layers(null));
        settle();
        assertThat(floors()).hasSize(Layer.values().length);
        assertThat(AccessibleNames.missing(scene().getRoot())).isEmpty();
        picture("first");

        var before = floors();
        robot.clickOn("Find an endpoint");
        type("login");
        robot.clickOn("/login");
        Toolkit.until("its layers are shown", () -> !shown().equals(before));
        settle();
        click("Show the inspector");
        robot.clickOn("Gateway");
        settle();
        picture("gateway");
    }

    private List<String> floors() {
        return Toolkit.on(this::shown);
    }

    /// Asked on the FX thread.
    private List<String> shown() {
        var texts = new ArrayList<String>();
        for (Node node : scene().getRoot().lookupAll(".floor")) {
            texts.add(node.getAccessibleText());
        }
        return texts;
    }
}
