package dev.merlon.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.desktop.navigation.Route;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

final class WelcomeJourneyTest extends FxJourney {

    @Test
    void makesAWorkspaceByNameAndComesBackToItFromTheList() {
        picture("welcome");
        click("New workspace. Name it, add a contract, answer the first questions");
        click("Create");
        assertThat(shows("A workspace needs a name")).isTrue();
        picture("name-missing");
        robot.clickOn("#new-workspace .text-field");
        type("Retail bank");
        picture("new-workspace");
        click("Create");
        Toolkit.until("it is open", () -> window().context().session().isOpen());
        assertThat(folder("workspaces").resolve("retail-bank.merlon")).isDirectory();
        settle();
        assertThat(window().context().navigator().current()).isEqualTo(new Route.Overview());
        picture("opened");
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.W);
        assertThat(shows("Retail bank")).isTrue();
        picture("recent");
        press(KeyCode.ENTER);
        Toolkit.until("it is open again", () -> window().context().session().isOpen());
    }

    @Test
    void findsAndRunsACommandByKeys() {
        press(KeyCode.CONTROL, KeyCode.K);
        type("settings");
        picture("palette");
        press(KeyCode.ENTER);
        assertThat(window().context().navigator().current()).isEqualTo(new Route.Settings());
        picture("settings");
        press(KeyCode.ESCAPE);
        assertThat(window().context().navigator().current()).isEqualTo(new Route.Welcome());
        press(KeyCode.F1);
        picture("shortcuts");
        press(KeyCode.ESCAPE);
        assertThat(shows("Shortcuts")).isFalse();
    }
}
