package dev.merlon.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.desktop.navigation.Route;
import dev.merlon.engine.model.Snapshot;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

final class HistoryJourneyTest extends FxJourney {

    @Test
    void takesAChangeBackAndDoesItAgain() {
        openSample();
        go(new Route.History());
        var decided = snapshot().state().decisions();
        assertThat(decided).isNotEmpty();
        picture("history");

        robot.clickOn("#edit-undo");
        Toolkit.until(
                "the decisions are gone", () -> snapshot().state().decisions().isEmpty());
        assertThat(shows("taken back")).isTrue();
        picture("undone");
        robot.clickOn("#edit-redo");
        Toolkit.until(
                "the decisions are back", () -> snapshot().state().decisions().equals(decided));
        assertThat(snapshot().journal().getFirst().takesBack()).isPresent();
    }

    @Test
    void findsAChangeAndTellsWhatItWasAbout() {
        openSample();
        go(new Route.History());
        type("imported ledger");
        assertThat(shows("1 of 13")).isTrue();
        click("Imported Ledger API");
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.I);
        assertThat(shows("SHA-256 of the contract")).isTrue();
        picture("found");
    }

    private Snapshot snapshot() {
        return window().context().session().snapshot();
    }
}
