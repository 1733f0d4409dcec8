package dev.merlon.desktop.command;

import java.util.Optional;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;

/// Something that the user can do.
///
/// @param id        dotted and stable: `workspace.open`
/// @param title     as menus and the palette show it
/// @param keys      null where it has no shortcut
/// @param enabled   whether it can be done now
public record Command(
        String id, String title, Ikon icon, @Nullable KeyCombination keys, ObservableBooleanValue enabled, Runnable action) {

    public Optional<KeyCombination> shortcut() {
        return Optional.ofNullable(keys);
    }

    /// Does it where it can be done now.
    public void run() {
        if (enabled.get()) {
            action.run();
        }
    }
}
