package dev.merlon.desktop.dialog;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Choosers of files and folders. Called on the FX thread; the window waits meanwhile.
public interface Dialogs {

    Optional<Path> folder(String title);

    /// Empty where the user chose none.
    List<Path> files(String title, FileKind kind);

    /// Where to write a file to; the system asks before one is overwritten.
    Optional<Path> save(String title, String suggestedName, FileKind kind);

    /// Opens a file or a folder with the program that the system has for it.
    void reveal(Path file);
}
