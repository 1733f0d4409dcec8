package dev.merlon.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.desktop.navigation.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

final class LookingJourneyTest extends FxJourney {

    private static final String CONTRACT = """
            openapi: 3.1.0
            info: {title: Orders, version: "1.0"}
            paths:
              /orders/{orderId}:
                get:
                  operationId: readOrder
                  parameters: [{name: orderId, in: path, required: true, schema: {type: integer}}]
                  responses: {"200": {description: ok}}
            """;

    @Test
    void looksAtAContractWithoutKeepingItAndSavesItAfterAll() throws IOException {
        var contract = file("orders.yaml", CONTRACT);
        Toolkit.on(() -> window().context().session().look(List.of(contract), window()::entered, failure -> {}));
        Toolkit.until("it shows", () -> window().context().session().isOpen());
        settle();
        assertThat(shows("Not kept")).isTrue();
        assertThat(window().context().preferences().get().recent()).isEmpty();
        press(KeyCode.CONTROL, KeyCode.S);
        type("Orders");
        picture("save");
        click("Save");
        Toolkit.until("it is kept", () -> window().context().session().folder().isPresent());
        settle();
        var kept = window().context().session().snapshot();
        assertThat(kept.state().name()).isEqualTo("Orders");
        assertThat(kept.endpoints()).extracting(e -> e.label()).containsExactly("GET /orders/{orderId}");
        assertThat(folder("workspaces").resolve("orders.merlon")).isDirectory();
        assertThat(window().context().preferences().get().recent()).hasSize(1);
    }

    @Test
    void saysWhereAContractIsWrongAndStaysWhereItIs() throws IOException {
        var broken = file("broken.yaml", "openapi: 3.1.0\ninfo: {title: Broken, version: 1\npaths: {}\n");
        Toolkit.on(() -> window().context().navigator().go(new Route.Settings()));
        Toolkit.on(() -> window().context().navigator().back());
        drop(broken);
        Toolkit.until("it is refused", () -> scene().getRoot().lookup(".message-box") != null);
        picture("refused");
        assertThat(window().context().session().isOpen()).isFalse();
        assertThat(window().context().navigator().current()).isEqualTo(new Route.Welcome());
    }

    private void drop(Path file) {
        Toolkit.on(() -> {
            var welcome = (dev.merlon.desktop.screen.welcome.WelcomeScreen)
                    window().frame().screen().orElseThrow();
            welcome.look(List.of(file));
        });
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder(name), text);
    }
}
