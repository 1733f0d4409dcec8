package dev.merlon.cli.command;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The way to the desktop, where there is one and a display to show it on.
final class DesktopDoor {

    static final String CLOSED = "no display here, so the desktop stays closed";

    private final Context context;

    DesktopDoor(Context context) {
        this.context = context;
    }

    /// Opens the desktop and returns when it is closed; false where it cannot be shown.
    ///
    /// @param workspace  null for the welcome screen
    boolean open(@Nullable Path workspace) {
        var launcher = context.desktop().get().filter(desktop -> desktop.displayPresent());
        launcher.ifPresent(desktop -> desktop.open(workspace));
        return launcher.isPresent();
    }
}
