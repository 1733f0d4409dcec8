package dev.merlon.desktop.screen.official;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.desktop.AccessibleNames;
import dev.merlon.desktop.FxJourney;
import dev.merlon.desktop.StyleWarnings;
import dev.merlon.desktop.Toolkit;
import dev.merlon.engine.model.Snapshot;
import java.nio.file.Files;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

final class OfficialJourneyTest extends FxJourney {

    @Test
    void importsAListThroughItsColumnsAndShowsItsText() throws Exception {
        var bad = Files.writeString(folder("bad.json"), "{}");
        var list = Files.writeString(
                folder("annex.csv"),
                "Our copy;;\nClause;Heading;What it says\n5.1;Policies;Keep them\n5.2;Roles;Assign them\n;no number;\n");
        openSample();
        click("Compliance");
        settle();
        click("Import official content");
        try (var warnings = new StyleWarnings()) {
            dialogs.answer(bad);
            click("Choose a file");
            settle();
            picture("refused");
            dialogs.answer(list);
            click("Choose a file");
            settle();
            assertThat(shows("Say which column has the numbers of the requirements."))
                    .isTrue();
            Toolkit.on(() -> choose("official-header", 1));
            settle();
            Toolkit.on(() -> choose("official-number", 1));
            settle();
            Toolkit.on(() -> choose("official-text", 3));
            settle();
            Toolkit.on(() -> choose("official-target", 6));
            settle();
            picture("columns");
            assertThat(Toolkit.on(() -> AccessibleNames.missing(scene().getRoot())))
                    .isEmpty();
            assertThat(warnings.lines()).isEmpty();
        }
        click("Import");
        Toolkit.until(
                "it is kept", () -> !snapshot().state().importedFrameworks().isEmpty());
        settle();
        var kept = snapshot().state().importedFrameworks().getFirst();
        assertThat(kept.id()).isEqualTo("iso-27001-2022");
        assertThat(kept.framework().requirements()).extracting(r -> r.id()).containsExactly("A.5.1", "A.5.2");
        robot.clickOn("A.5.1");
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.I);
        assertThat(shows("Policies\n\nKeep them")).isTrue();
        picture("imported");
    }

    /// As a person does in the list that drops down; on the FX thread.
    private void choose(String id, int index) {
        ((ComboBox<?>) scene().getRoot().lookup("#" + id)).getSelectionModel().select(index);
    }

    private Snapshot snapshot() {
        return window().context().session().snapshot();
    }
}
