package dev.merlon.desktop.session;

import dev.merlon.desktop.preferences.Preferences;
import dev.merlon.engine.Workbench;
import dev.merlon.engine.library.LibraryFolders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The workbench in the user's present name, with the library folder that the user chose. Loading the library
/// takes a while: that begins with the first workspace, off the FX thread, and again only after the user took
/// another name or folder, or the folder's files changed. Thread-safe.
public final class NamedWorkbench implements Supplier<Workbench> {

    /// More files than a library can have are not looked at.
    private static final int MOST_FILES = 5_000;

    /// @param stamp  of the library folder's files
    private record Made(String who, LibraryFolders folders, long stamp, Workbench workbench) {

        boolean isFor(String otherWho, LibraryFolders otherFolders, long otherStamp) {
            return who.equals(otherWho) && folders.equals(otherFolders) && stamp == otherStamp;
        }
    }

    private final Supplier<Preferences> preferences;
    private final UnaryOperator<Workbench> equipped;
    private @Nullable Made made;

    /// @param equipped  gives a workbench what it may use on this machine
    public NamedWorkbench(Supplier<Preferences> preferences, UnaryOperator<Workbench> equipped) {
        this.preferences = preferences;
        this.equipped = equipped;
    }

    @Override
    public synchronized Workbench get() {
        var chosen = preferences.get();
        var folder = chosen.libraryFolder().filter(Files::isDirectory).orElse(null);
        var folders = new LibraryFolders(folder, null);
        var stamp = folder == null ? 0 : stamp(folder);
        var known = made;
        if (known == null || !known.isFor(chosen.userName(), folders, stamp)) {
            var workbench = equipped.apply(Workbench.with(folders, Clock.systemUTC(), chosen.userName()));
            known = new Made(chosen.userName(), folders, stamp, workbench);
            made = known;
        }
        return known.workbench();
    }

    /// Another number where a file came, went or changed.
    private static long stamp(Path folder) {
        try (var files = Files.walk(folder, 4)) {
            return files.limit(MOST_FILES)
                    .mapToLong(NamedWorkbench::stampOfFile)
                    .sum();
        } catch (IOException | UncheckedIOException _) {
            return -1;
        }
    }

    private static long stampOfFile(Path file) {
        try {
            return file.toString().hashCode() * 31L
                    + Files.getLastModifiedTime(file).toMillis() * 17L
                    + (Files.isRegularFile(file) ? Files.size(file) : 0);
        } catch (IOException _) {
            return 0;
        }
    }
}
