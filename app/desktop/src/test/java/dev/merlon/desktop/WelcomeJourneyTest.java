package dev.merlon.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.desktop.navigation.Route;
import dev.merlon.desktop.preferences.RecentWorkspace;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
    void listsRecentWorkspacesWithTheirPosture() {
        var now = Instant.now();
        var home = Path.of(System.getProperty("user.home")).toAbsolutePath();
        Toolkit.on(() -> window().context()
                .preferences()
                .update(p -> p.seen(new RecentWorkspace(
                                home.resolve("audits/city-services.merlon"),
                                "City services",
                                12,
                                52,
                                now.minus(25, ChronoUnit.DAYS)))
                        .seen(new RecentWorkspace(
                                home.resolve("merlon/payments-pre-2.3.merlon"),
                                "Payments, before 2.3",
                                1,
                                69,
                                now.minus(12, ChronoUnit.DAYS)))
                        .seen(new RecentWorkspace(
                                home.resolve("merlon/insurance-portal.merlon"),
                                "Insurance portal",
                                4,
                                64,
                                now.minus(5, ChronoUnit.DAYS)))
                        .seen(new RecentWorkspace(
                                home.resolve("merlon/retail-bank.merlon"), "Retail bank", 9, 71, now))));
        settle();
        assertThat(shows("~/merlon/retail-bank.merlon")).isTrue();
        pictureAt("welcome", 1440, 900);
        pictureAt("welcome", 1280, 800);
        Toolkit.on(() -> window().context().appearance().fontScaleProperty().set(160));
        pictureAt("welcome-160", 1440, 900);
    }

    @Test
    void namesTheUserInTheHistoryAsTheSettingsSay() {
        Toolkit.on(() -> window().context().preferences().update(p -> p.withUserName("Ada")));
        openSample();
        assertThat(window().context().session().snapshot().journal().getFirst().who())
                .isEqualTo("Ada");
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.W);
        Toolkit.on(() -> window().context().preferences().update(p -> p.withUserName("Grace")));
        press(KeyCode.ENTER);
        Toolkit.until("it is open again", () -> window().context().session().isOpen());
        var api = window().context().session().snapshot().apis().getFirst().api();
        Toolkit.on(() -> window().context()
                .session()
                .change(
                        "Removing",
                        (workspace, _) -> workspace.remove("Removed an API", api.kind(), java.util.List.of(api.id()))));
        settle();
        assertThat(window().context().session().snapshot().journal().getFirst().who())
                .isEqualTo("Grace");
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
