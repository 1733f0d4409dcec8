package dev.merlon.desktop.command;

import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Something that can be done, from wherever.
///
/// @param id        dotted and stable: `workspace.open`
/// @param group     where menus and the help sheet put it
/// @param title     as people read it; may change, as undo's does
/// @param shortcut  null where it has none
/// @param enabled   false while it cannot be done
public record Command(
        String id,
        Group group,
        ObservableStringValue title,
        Feather icon,
        @Nullable KeyCombination shortcut,
        ObservableBooleanValue enabled,
        Runnable action) {

    /// In the order of the help sheet.
    public enum Group {
        WORKSPACE,
        EDIT,
        GO,
        VIEW,
        HELP
    }

    /// With a fixed title, always enabled.
    ///
    /// @param shortcut  as [KeyCombination#keyCombination(String)] takes it: `Shortcut+K`; empty for none
    public static Command of(String id, Group group, String title, Feather icon, String shortcut, Runnable action) {
        return new Command(
                id,
                group,
                new SimpleStringProperty(title),
                icon,
                shortcut.isEmpty() ? null : KeyCombination.keyCombination(shortcut),
                new SimpleBooleanProperty(true),
                action);
    }

    public Command enabledWhen(ObservableBooleanValue condition) {
        return new Command(id, group, title, icon, shortcut, condition, action);
    }

    public Command titled(ObservableStringValue newTitle) {
        return new Command(id, group, newTitle, icon, shortcut, enabled, action);
    }

    /// The keys as people read them: `Ctrl K`; empty where there are none.
    public String keys() {
        return Optional.ofNullable(shortcut)
                .map(s -> s.getDisplayText().replaceAll("\\+(?=.)", " "))
                .orElse("");
    }

    /// Does it, unless it cannot be done now.
    public void run() {
        if (enabled.get()) {
            action.run();
        }
    }
}
