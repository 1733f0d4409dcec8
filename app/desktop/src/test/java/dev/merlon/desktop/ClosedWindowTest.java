package dev.merlon.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.desktop.preferences.PreferencesFile;
import dev.merlon.desktop.shell.MainWindow;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is closed is let go, with all that it showed.
class ClosedWindowTest {

    @TempDir
    private Path folder;

    @Test
    void isLetGoByTheSystemAndTheToolkit() throws InterruptedException {
        Toolkit.start();
        var window = new WeakReference<>(openAndClose());

        for (var i = 0; i < 50 && window.get() != null; i++) {
            Toolkit.settle();
            System.gc();
            Thread.sleep(20);
        }

        assertThat(window.get()).isNull();
    }

    private MainWindow openAndClose() {
        var stage = Toolkit.on(() -> new Stage());
        var window = Toolkit.on(() -> {
            var made = Desktop.assemble(
                    new PreferencesFile(folder.resolve("preferences.json")),
                    folder.resolve("workspaces"),
                    new AnsweringDialogs());
            var scene = new Scene(made.frame(), 900, 700);
            Desktop.dress(scene, made);
            stage.setScene(scene);
            stage.show();
            return made;
        });
        Toolkit.settle();
        Toolkit.on(() -> {
            stage.hide();
            stage.setScene(null);
            window.context().tasks().close();
            Thread.currentThread().setUncaughtExceptionHandler(null);
        });
        Toolkit.settle();
        return window;
    }
}
