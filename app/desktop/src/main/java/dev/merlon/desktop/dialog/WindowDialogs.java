package dev.merlon.desktop.dialog;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.application.HostServices;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/// The system's own choosers over a window.
public final class WindowDialogs implements Dialogs {

    private final Window owner;
    private final HostServices host;

    public WindowDialogs(Window owner, HostServices host) {
        this.owner = owner;
        this.host = host;
    }

    @Override
    public Optional<Path> folder(String title) {
        var chooser = new DirectoryChooser();
        chooser.setTitle(title);
        return Optional.ofNullable(chooser.showDialog(owner)).map(java.io.File::toPath);
    }

    @Override
    public List<Path> files(String title, FileKind kind) {
        var chosen = chooser(title, kind).showOpenMultipleDialog(owner);
        return chosen == null
                ? List.of()
                : chosen.stream().map(java.io.File::toPath).toList();
    }

    @Override
    public Optional<Path> save(String title, String suggestedName, FileKind kind) {
        var chooser = chooser(title, kind);
        chooser.setInitialFileName(suggestedName);
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(java.io.File::toPath);
    }

    @Override
    public void reveal(Path file) {
        host.showDocument(file.toUri().toString());
    }

    private static FileChooser chooser(String title, FileKind kind) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(kind.name(), kind.endings()));
        if (!kind.equals(FileKind.ANY)) {
            chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(FileKind.ANY.name(), "*"));
        }
        return chooser;
    }
}
