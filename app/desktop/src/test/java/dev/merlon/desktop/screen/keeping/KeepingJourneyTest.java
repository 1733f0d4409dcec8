package dev.merlon.desktop.screen.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.desktop.FxJourney;
import dev.merlon.desktop.Toolkit;
import dev.merlon.desktop.navigation.Route;
import dev.merlon.engine.model.governance.SealRecord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;

final class KeepingJourneyTest extends FxJourney {

    @Test
    void freezesForAuditAndAnotherReaderFindsWhatWasForged() throws Exception {
        openSample();
        go(new Route.Keeping());
        picture("keeping");
        var sealed = folder("bank.sealed.zip");
        dialogs.answer(sealed);
        click("Freeze for audit…");
        Toolkit.until("it is sealed", () -> Files.exists(sealed) && !seals().isEmpty());
        settle();
        picture("sealed");

        Toolkit.on(() -> field("#key").setText(seals().getFirst().key()));
        dialogs.answer(sealed);
        click("Check a sealed file…");
        found("Identical");
        picture("identical");

        Toolkit.on(() -> field("#key").setText("00".repeat(32)));
        dialogs.answer(sealed);
        click("Check a sealed file…");
        found("Different");
        picture("another-key");
        assertThat(text())
                .anyMatch(line -> line.startsWith(
                        "It was signed by the key " + seals().getFirst().key()));

        var cut = Files.write(folder("cut.sealed.zip"), new byte[] {'P', 'K'});
        dialogs.answer(cut);
        click("Check a sealed file…");
        Toolkit.until("the cut file is named", () -> labels().contains("cut.sealed.zip"));
        assertThat(text()).anyMatch(line -> line.contains("cut short"));
    }

    @Test
    void backsUpAndRestoresBesideWhatIsThere() {
        openSample();
        go(new Route.Keeping());
        var backup = folder("bank.backup.zip");
        dialogs.answer(backup);
        click("Back up…");
        Toolkit.until("it is backed up", () -> Files.exists(backup));
        picture("backed-up");
        var before = window().context().session().snapshot().journal();
        var restored = folder("restored.merlon");
        dialogs.answer(backup);
        dialogs.answer(folder("restored"));
        click("Restore…");
        Toolkit.until("the restored workspace is open", () -> openFolder().equals(restored));
        settle();
        picture("restored");

        assertThat(window().context().session().snapshot().journal()).isEqualTo(before);
    }

    private Path openFolder() {
        return window().context().session().folder().orElse(Path.of(""));
    }

    private List<SealRecord> seals() {
        return window().context().session().snapshot().state().seals();
    }

    private TextField field(String id) {
        return (TextField) scene().getRoot().lookup(id);
    }

    private void found(String verdict) {
        Toolkit.until("it says " + verdict, () -> labels().contains(verdict));
        settle();
    }

    private List<String> text() {
        return Toolkit.on(this::labels);
    }

    /// Called on the FX thread.
    private List<String> labels() {
        return scene().getRoot().lookupAll(".label").stream()
                .flatMap(node -> node instanceof Label label ? Stream.of(label.getText()) : Stream.empty())
                .toList();
    }
}
