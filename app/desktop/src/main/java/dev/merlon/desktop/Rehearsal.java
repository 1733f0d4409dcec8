package dev.merlon.desktop;

import dev.merlon.desktop.navigation.Route;
import dev.merlon.desktop.navigation.Section;
import dev.merlon.desktop.shell.MainWindow;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.stage.Stage;
import javafx.util.Duration;

/// Walks through the window once and closes it, where `-Dmerlon.desktop.rehearse=true` asks for it: so the
/// build learns which classes a start needs, and a smoke test sees that every place of the packaged desktop
/// opens.
final class Rehearsal {

    private static final Duration LOOK = Duration.millis(400);
    private static final int LONGEST = 150;

    private final MainWindow window;
    private final Stage stage;
    private final Deque<Route> ahead = new ArrayDeque<>(List.of(new Route.Settings()));
    private int looks;

    Rehearsal(MainWindow window, Stage stage) {
        this.window = window;
        this.stage = stage;
        Arrays.stream(Section.values()).map(Section::route).forEach(ahead::add);
    }

    static boolean asked() {
        return Boolean.getBoolean("merlon.desktop.rehearse");
    }

    void play() {
        var look = new PauseTransition(LOOK);
        look.setOnFinished(_ -> {
            if (!window.context().session().isOpen() && looks++ < LONGEST) {
                play();
            } else if (ahead.isEmpty()) {
                stage.hide();
            } else {
                window.context().navigator().go(ahead.poll());
                play();
            }
        });
        look.play();
    }
}
