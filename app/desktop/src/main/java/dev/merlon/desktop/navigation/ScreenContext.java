package dev.merlon.desktop.navigation;

import dev.merlon.desktop.command.CommandRegistry;
import dev.merlon.desktop.dialog.Dialogs;
import dev.merlon.desktop.dialog.Toasts;
import dev.merlon.desktop.preferences.PreferencesKeeper;
import dev.merlon.desktop.session.WorkspaceSession;
import dev.merlon.desktop.task.TaskRunner;
import dev.merlon.desktop.theme.Appearance;

/// What a screen may use.
///
/// @param session  the open workspace: its snapshot, and every change to it
public record ScreenContext(
        WorkspaceSession session,
        Navigator navigator,
        CommandRegistry commands,
        TaskRunner tasks,
        Dialogs dialogs,
        Toasts toasts,
        PreferencesKeeper preferences,
        Appearance appearance) {}
