package dev.merlon.desktop.screen.policies;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.desktop.AccessibleNames;
import dev.merlon.desktop.FxJourney;
import dev.merlon.desktop.Toolkit;
import dev.merlon.engine.model.ApiClass;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.policy.PolicyLine;
import dev.merlon.engine.model.policy.Treatment;
import dev.merlon.engine.model.rule.OutcomeState;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

final class PoliciesJourneyTest extends FxJourney {

    private static final ApiClass OPEN_BANKING = new ApiClass("open-banking");

    @Test
    void looksAtWhatAPolicyWouldDoAppliesItAndTakesItBack() {
        openSample();
        settle();
        var before = now();
        click("What if");
        robot.clickOn("Find a policy");
        type("authentication");
        choose(0, 2);
        press(KeyCode.X);
        Toolkit.until("the effect is said", () -> shown("#effect").contains("posture"));
        assertThat(now()).as("nothing is kept yet").isSameAs(before);
        picture("waiting");
        pictureAt("waiting", 1440, 900);
        pictureAt("waiting", 1280, 800);
        assertThat(AccessibleNames.missing(scene().getRoot())).isEmpty();

        click("Apply");
        Toolkit.until("it is applied", () -> !snapshot().state().classes().isEmpty());
        settle();
        assertThat(now().library().classes().find(ApiClass.PUBLIC).orElseThrow().lines())
                .containsExactly(PolicyLine.of("authentication", Treatment.OFF));
        assertThat(now().judgement().outcomes())
                .filteredOn(o -> o.rule().area().equals("authentication")
                        && o.subject().api().apiClass().equals(ApiClass.PUBLIC))
                .isNotEmpty()
                .allMatch(o -> o.state() == OutcomeState.NOT_APPLICABLE);

        press(KeyCode.CONTROL, KeyCode.Z);
        Toolkit.until("it is taken back", () -> snapshot().state().classes().isEmpty());
        settle();
        assertThat(now().judgement()).isEqualTo(before.judgement());
    }

    @Test
    void definesAClassGivesItToAnApiAndCannotRemoveItThen() {
        openSample();
        settle();
        click("What if");
        click("New class");
        robot.clickOn("#new-id");
        type("open-banking");
        picture("new-class");
        settle();
        click("Add the class");
        Toolkit.until(
                "it is defined",
                () -> snapshot().library().classes().find(OPEN_BANKING).isPresent());
        settle();
        var api = now().state().apis().getFirst();
        assign(api.id());
        Toolkit.until("the effect is said", () -> shown("#effect").contains("1 change"));
        picture("class");
        pictureAt("class-wide", 1440, 900);
        click("Apply");
        Toolkit.until(
                "the API has it",
                () -> snapshot().state().api(api.id()).orElseThrow().apiClass().equals(OPEN_BANKING));
        settle();

        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.I);
        click("Remove the class");
        assertThat(shows("This cannot be done. The class is still that of " + api.name() + "."))
                .isTrue();
        picture("refused");
        assertThat(now().library().classes().find(OPEN_BANKING)).isPresent();
    }

    /// Chooses a cell by the keyboard's own way.
    private void choose(int row, int column) {
        var table = (TableView<?>) Toolkit.on(() -> scene().getRoot().lookup("#policies"));
        Toolkit.on(() -> {
            table.requestFocus();
            select(table, row, column);
        });
        Toolkit.settle();
    }

    private static <T> void select(TableView<T> table, int row, int column) {
        table.getSelectionModel().clearAndSelect(row, table.getColumns().get(column));
        table.getFocusModel().focus(row, table.getColumns().get(column));
    }

    private void assign(String api) {
        robot.clickOn("#class-of-" + api);
        settle();
        press(KeyCode.END);
        press(KeyCode.ENTER);
    }

    private Snapshot now() {
        return Toolkit.on(this::snapshot);
    }

    /// Asked on the FX thread.
    private Snapshot snapshot() {
        return window().context().session().snapshot();
    }

    /// Asked on the FX thread.
    private String shown(String id) {
        return ((Labeled) scene().getRoot().lookup(id)).getText();
    }
}
