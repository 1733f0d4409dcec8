package dev.merlon.engine.library;

import dev.merlon.engine.model.rule.Origin;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Folders whose files override built-in ones by id, and each other: the workspace's the organisation's.
///
/// @param organisation  null where there is none
/// @param workspace     null where there is none
public record LibraryFolders(
        @Nullable Path organisation, @Nullable Path workspace) {

    public static final LibraryFolders NONE = new LibraryFolders(null, null);

    /// @param path  absolute or relative to where the process runs
    record Folder(Origin.Layer layer, Path path) {}

    public LibraryFolders withWorkspace(@Nullable Path folder) {
        return new LibraryFolders(organisation, folder);
    }

    /// In the order in which they are laid over each other.
    List<Folder> inOrder() {
        var folders = new ArrayList<Folder>();
        if (organisation != null) {
            folders.add(new Folder(Origin.Layer.ORGANISATION, organisation));
        }
        if (workspace != null) {
            folders.add(new Folder(Origin.Layer.WORKSPACE, workspace));
        }
        return folders;
    }
}
