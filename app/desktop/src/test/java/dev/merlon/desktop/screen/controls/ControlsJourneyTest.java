package dev.merlon.desktop.screen.controls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.desktop.AccessibleNames;
import dev.merlon.desktop.FxJourney;
import dev.merlon.desktop.Toolkit;
import dev.merlon.desktop.navigation.Route;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.control.ControlRecord;
import java.util.List;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.Test;

final class ControlsJourneyTest extends FxJourney {

    @Test
    void findsAControlRecordsItWithANoteAndAppliesItToMore() {
        openSample();
        settle();
        go(new Route.Controls(null));
        settle();
        robot.clickOn("Find a control");
        type("errors tell little");
        robot.clickOn("Errors tell little");
        settle();
        robot.clickOn("#owner");
        type("Platform team");
        click("Write a note");
        type("Seen at the gateway");
        click("Add");
        Toolkit.until("the effect is said", () -> shown("#effect").startsWith("Would hold"));
        picture("filled-in");
        assertThat(AccessibleNames.missing(scene().getRoot())).isEmpty();
        click("Record");
        Toolkit.until("it is recorded", () -> !records(snapshot()).isEmpty());
        settle();
        assertThat(records(now())).extracting(ControlRecord::scope).containsExactly(new Scope.Organisation());
        assertThat(now().state()
                        .evidence(records(now()).getFirst().evidence().getFirst())
                        .orElseThrow()
                        .reference())
                .isEqualTo("Seen at the gateway");
        picture("recorded");

        click("Apply to more");
        click("API");
        click("Choose all shown");
        assertThat(shows("covers 62 endpoints of 3 APIs")).isTrue();
        picture("applying");
        click("Record on 3 APIs");
        Toolkit.until("it is applied", () -> records(snapshot()).size() == 4);
    }

    private Snapshot now() {
        return Toolkit.on(this::snapshot);
    }

    /// Asked on the FX thread.
    private Snapshot snapshot() {
        return window().context().session().snapshot();
    }

    private static List<ControlRecord> records(Snapshot snapshot) {
        return snapshot.state().records().stream()
                .filter(r -> r.control().equals("APC-EDG-05"))
                .toList();
    }

    /// Asked on the FX thread.
    private String shown(String id) {
        return ((Labeled) scene().getRoot().lookup(id)).getText();
    }
}
