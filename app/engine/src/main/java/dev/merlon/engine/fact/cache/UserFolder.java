package dev.merlon.engine.fact.cache;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// Where a user's programs keep what they can do without.
final class UserFolder {

    private UserFolder() {}

    static Path of(Map<String, String> environment, Properties system) {
        var home = Path.of(system.getProperty("user.home", "."));
        var os = system.getProperty("os.name", "");
        if (os.startsWith("Mac")) {
            return home.resolve("Library/Caches/Merlon/facts");
        }
        if (os.startsWith("Windows")) {
            return folder(environment.get("LOCALAPPDATA"), home.resolve("AppData/Local"))
                    .resolve("Merlon/Cache/facts");
        }
        return folder(environment.get("XDG_CACHE_HOME"), home.resolve(".cache")).resolve("merlon/facts");
    }

    /// A relative path is no answer, says the XDG Base Directory Specification.
    private static Path folder(@Nullable String stated, Path otherwise) {
        return stated != null && Path.of(stated).isAbsolute() ? Path.of(stated) : otherwise;
    }
}
