package dev.merlon.cli.terminal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Whether a person sees what a stream prints as it comes.
public final class Tty {

    private Tty() {}

    /// Linux says it for each stream on its own; elsewhere all streams are taken to be alike.
    ///
    /// @param descriptor  1 for standard output, 2 for standard error
    public static boolean watches(int descriptor) {
        var link = Path.of("/proc/self/fd/" + descriptor);
        if (Files.isSymbolicLink(link)) {
            try {
                var target = Files.readSymbolicLink(link).toString();
                return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
            } catch (IOException e) {
                return false;
            }
        }
        var console = System.console();
        return console != null && console.isTerminal();
    }
}
