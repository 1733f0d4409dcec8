package dev.merlon.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.desktop.navigation.Route;
import dev.merlon.engine.model.change.EntityKind;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

final class WindowJourneyTest extends FxJourney {

    @Test
    void undoesAndRedoesByNameAndFindsEndpointsByTheirPath() {
        openSample();
        var api = window().context().session().snapshot().state().apis().getFirst();
        Toolkit.on(() -> {
            window().context()
                    .session()
                    .change(
                            "Removing",
                            (workspace, _) -> workspace.remove(
                                    "Removed " + api.name(), EntityKind.API, java.util.List.of(api.id())));
        });
        settle();
        assertThat(apis()).isEqualTo(2);
        assertThat(shows("Undo: removed " + api.name() + " (Ctrl Z)")).isTrue();
        picture("removed");
        press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(apis()).isEqualTo(3);
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        assertThat(apis()).isEqualTo(2);
        press(KeyCode.CONTROL, KeyCode.Z);
        press(KeyCode.CONTROL, KeyCode.K);
        type("accounts");
        picture("palette");
        press(KeyCode.ESCAPE);
        press(KeyCode.CONTROL, KeyCode.B);
        go(new Route.Settings());
        pictureAt("settings", 1440, 900);
        press(KeyCode.ESCAPE);
        go(new Route.Controls(null));
        pictureAt("controls", 1440, 900);
        press(KeyCode.CONTROL, KeyCode.B);
        pictureAt("controls", 1440, 900);
        pictureAt("controls", 1280, 800);
        assertThat(Toolkit.on(() -> AccessibleNames.missing(window().frame()))).isEmpty();
    }

    private int apis() {
        return window().context().session().snapshot().apis().size();
    }
}
