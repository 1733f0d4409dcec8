package dev.merlon.desktop;

import dev.merlon.engine.DesktopLauncher;
import java.nio.file.Path;
import java.util.Locale;
import javafx.application.Application;
import org.jspecify.annotations.Nullable;

/// How the command line finds the desktop. Apart from [Desktop], so that asking for a display loads no toolkit.
public final class DesktopEntry implements DesktopLauncher {

    @Override
    public boolean displayPresent() {
        if ("Headless".equals(System.getProperty("glass.platform"))) {
            return true;
        }
        var os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        return os.startsWith("windows") || os.startsWith("mac") || named("DISPLAY");
    }

    private static boolean named(String variable) {
        var value = System.getenv(variable);
        return value != null && !value.isEmpty();
    }

    @Override
    public void open(@Nullable Path workspace) {
        Application.launch(Desktop.class, workspace == null ? new String[0] : new String[] {workspace.toString()});
    }
}
