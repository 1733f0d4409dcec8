package dev.merlon.desktop.screen.dataflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.desktop.FxJourney;
import dev.merlon.desktop.Toolkit;
import dev.merlon.desktop.navigation.Route;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

final class BroughtModelJourneyTest extends FxJourney {

    private static final Path MODEL = Path.of(System.getProperty("merlon.root", "../.."))
            .resolve("app/engine/src/test/resources/dev/merlon/engine/exchange/threatdragon/shop.json");

    @Test
    void bringsAnotherToolsModelInAsADiagramWithItsThreats() {
        openSample();
        go(new Route.DataFlows("payments-api", null));
        Toolkit.until("the diagram is drawn", () -> scene().lookup(".flow-element") != null);
        settle();
        dialogs.answer(MODEL);
        press(KeyCode.CONTROL, KeyCode.K);
        type("another tool's threat model");
        picture("palette");
        press(KeyCode.ENTER);
        Toolkit.until(
                "it is brought in",
                () -> !window().context()
                        .session()
                        .snapshot()
                        .state()
                        .elementThreats()
                        .isEmpty());
        settle();
        pictureAt("brought", 1440, 900);
        var state = Toolkit.on(() -> window().context().session().snapshot()).state();
        assertThat(state.elementThreats())
                .allSatisfy(threat -> assertThat(threat.id()).startsWith("model-"));
        assertThat(window().context().navigator().current()).isInstanceOf(Route.DataFlows.class);
    }
}
