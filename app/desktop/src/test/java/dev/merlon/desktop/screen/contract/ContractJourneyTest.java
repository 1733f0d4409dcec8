package dev.merlon.desktop.screen.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.desktop.FxJourney;
import dev.merlon.desktop.Toolkit;
import dev.merlon.desktop.navigation.Route;
import dev.merlon.desktop.navigation.Screen;
import dev.merlon.engine.model.Endpoint;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

final class ContractJourneyTest extends FxJourney {

    @Test
    void leadsFromAFactToItsLineAndBack() {
        openSample();
        var endpoint = endpoint("/transfers/{transferId}");
        go(new Route.OfEndpoint(endpoint.id()));
        click("Show contract.yaml:" + endpoint.place().line() + ":"
                + endpoint.place().column() + " in the contract");
        Toolkit.until(
                "the line is chosen", () -> explained() == endpoint.place().line());
        picture("line");

        press(KeyCode.CONTROL, KeyCode.F);
        type("TRANSFERID");
        Toolkit.until("it is found", () -> explained() != endpoint.place().line());
        var first = chosenLine();
        press(KeyCode.ENTER);
        assertThat(chosenLine()).isGreaterThan(first);
        press(KeyCode.SHIFT, KeyCode.F3);
        assertThat(chosenLine()).isEqualTo(first);
        picture("found");

        press(KeyCode.CONTROL, KeyCode.G);
        type("16:5");
        press(KeyCode.ENTER);
        assertThat(chosenLine()).isEqualTo(16);
        press(KeyCode.CONTROL, KeyCode.J);
        type("post login");
        press(KeyCode.ENTER);
        assertThat(chosenLine()).isEqualTo(endpoint("/login").place().line());
        picture("jumped");
        robot.clickOn(lines());
        press(KeyCode.CONTROL, KeyCode.C);
        assertThat(Toolkit.on(() -> Clipboard.getSystemClipboard().getString())).endsWith("\n");
        press(KeyCode.ESCAPE);
        assertThat(window().context().navigator().current()).isEqualTo(new Route.OfEndpoint(endpoint.id()));
    }

    private int chosenLine() {
        settle();
        return Toolkit.on(this::explained);
    }

    /// The line that the inspector is about. Asked on the FX thread.
    private int explained() {
        var title = window().frame()
                .screen()
                .flatMap(Screen::inspector)
                .orElseThrow()
                .titleProperty()
                .get();
        return title.startsWith("Line ") ? Integer.parseInt(title.substring(5)) : 0;
    }

    private ListView<?> lines() {
        return (ListView<?>) scene().lookup(".source-list");
    }

    private Endpoint endpoint(String path) {
        return window().context()
                .session()
                .snapshot()
                .endpoints()
                .filter(e -> e.path().equals(path))
                .findFirst()
                .orElseThrow();
    }
}
