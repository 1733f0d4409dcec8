package dev.merlon.engine;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/// The folder of contracts, recordings and hostile files that lies beside the repository, where there is one.
public final class SharedFolder {

    private SharedFolder() {}

    /// A file or folder in it; the test is skipped with a message where it is missing.
    public static Path require(String relative) {
        var beside = Path.of(System.getProperty("merlon.root", "."))
                .resolve("../shared")
                .normalize();
        var named = System.getenv("MERLON_SHARED");
        var folder = Files.isDirectory(beside) || named == null ? beside : Path.of(named);
        var path = folder.resolve(relative);
        Assumptions.assumeTrue(Files.exists(path), () -> "skipped: " + path + " is missing");
        return path;
    }
}
