package dev.merlon.cli.log;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// The log of this user's runs: where faults leave what a developer needs.
public record LogFile(Path path) {

    /// The system property that tells [LogSetup] and the desktop where the log is.
    static final String PROPERTY = "merlon.log";

    public static LogFile standard() {
        return of(System.getenv(), System.getProperties());
    }

    /// `$XDG_STATE_HOME/merlon`, else `~/.local/state/merlon`; `~/Library/Logs/Merlon` on macOS;
    /// `%LOCALAPPDATA%\Merlon\Logs` on Windows.
    public static LogFile of(Map<String, String> environment, Properties system) {
        var home = Path.of(system.getProperty("user.home", "."));
        var os = system.getProperty("os.name", "");
        if (os.startsWith("Mac")) {
            return in(home.resolve("Library/Logs/Merlon"));
        }
        if (os.startsWith("Windows")) {
            return in(folder(environment.get("LOCALAPPDATA"), home.resolve("AppData/Local"))
                    .resolve("Merlon/Logs"));
        }
        return in(folder(environment.get("XDG_STATE_HOME"), home.resolve(".local/state"))
                .resolve("merlon"));
    }

    /// A relative path is no answer, says the XDG Base Directory Specification.
    private static Path folder(@Nullable String stated, Path otherwise) {
        return stated != null && Path.of(stated).isAbsolute() ? Path.of(stated) : otherwise;
    }

    private static LogFile in(Path folder) {
        return new LogFile(folder.resolve("merlon.log"));
    }

    public void announce() {
        System.setProperty(PROPERTY, path.toString());
    }
}
