package dev.merlon.desktop.preferences;

import dev.merlon.desktop.task.TaskRunner;
import dev.merlon.desktop.text.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.LoggerFactory;

/// The preferences that hold now; every change is written at once, off the FX thread. Used on the FX thread.
public final class PreferencesKeeper {

    private final Texts texts = Texts.of(PreferencesKeeper.class);
    private final PreferencesFile file;
    private final Path workspaces;
    private final TaskRunner tasks;
    private final ReadOnlyObjectWrapper<Preferences> now;

    /// @param workspaces  where new workspaces and the sample go unless the user says otherwise
    public PreferencesKeeper(PreferencesFile file, Path workspaces, TaskRunner tasks) {
        this.file = file;
        this.workspaces = workspaces;
        this.tasks = tasks;
        this.now = new ReadOnlyObjectWrapper<>(file.read());
    }

    public Path workspaces() {
        return workspaces;
    }

    public ReadOnlyObjectProperty<Preferences> property() {
        return now.getReadOnlyProperty();
    }

    public Preferences get() {
        return now.get();
    }

    public void update(UnaryOperator<Preferences> change) {
        var next = change.apply(now.get());
        if (!next.equals(now.get())) {
            now.set(next);
            tasks.inOrder(texts.get("keeping"), _ -> write(next), _ -> {});
        }
    }

    /// Preferences that cannot be kept are no reason to stop anybody's work.
    private boolean write(Preferences next) {
        try {
            file.write(next);
            return true;
        } catch (IOException e) {
            LoggerFactory.getLogger(PreferencesKeeper.class).warn("preferences cannot be written: {}", e.toString());
            return false;
        }
    }
}
