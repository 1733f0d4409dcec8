package dev.merlon.engine;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// How the command line opens the desktop without depending on it: found by [java.util.ServiceLoader], absent from a
/// headless build.
public interface DesktopLauncher {

    /// Whether a window can be shown here. Cheap: loads no toolkit.
    boolean displayPresent();

    /// Opens the desktop and returns when its last window is closed.
    ///
    /// @param workspace  a workspace folder to open at once, or null for the welcome screen
    void open(@Nullable Path workspace);
}
