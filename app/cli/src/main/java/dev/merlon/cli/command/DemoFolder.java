package dev.merlon.cli.command;

import dev.merlon.engine.problem.WorkbenchException;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The folder that `merlon demo` writes into. A marker file tells that an earlier demo made its three things,
/// and only with it are they replaced; whatever else the user keeps there stays.
record DemoFolder(Path folder) {

    private static final String MARKER = ".merlon-demo";

    Path workspace() {
        return folder.resolve("retail-bank.merlon");
    }

    Path workbook() {
        return folder.resolve("report.xlsx");
    }

    Path page() {
        return folder.resolve("report.html");
    }

    private List<Path> made() {
        return List.of(workspace(), workbook(), page());
    }

    /// Makes the folder, and clears away what an earlier demo left.
    ///
    /// @throws WorkbenchException where a thing of the user's is in the way, or the folder cannot be written
    void prepare() throws WorkbenchException {
        try {
            Files.createDirectories(folder);
            var marker = folder.resolve(MARKER);
            if (!Files.exists(marker)) {
                refuseForeign();
                Files.writeString(marker, "Made by merlon demo, which replaces what it made when it runs again.\n");
            }
            for (var path : made()) {
                delete(path);
            }
        } catch (IOException e) {
            throw new WorkbenchException(
                    "DEMO-FOLDER", "the folder cannot be written: " + e.getMessage(), folder.toString(), e);
        }
    }

    private void refuseForeign() throws WorkbenchException {
        for (var path : made()) {
            if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
                throw new WorkbenchException(
                        "DEMO-IN-THE-WAY",
                        "this was not made by merlon demo and stays; name another folder",
                        path.toString(),
                        null);
            }
        }
    }

    /// Follows no link out of the folder.
    private static void delete(Path path) throws IOException {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException trouble)
                    throws IOException {
                if (trouble != null) {
                    throw trouble;
                }
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
