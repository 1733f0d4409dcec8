package dev.merlon.engine.store;

import dev.merlon.engine.problem.WorkbenchException;
import java.nio.file.Path;

/// Creates and opens workspace folders (`name.merlon/`). A folder is open in one process at a time.
public final class WorkspaceFolder {

    private WorkspaceFolder() {}

    /// @throws WorkbenchException where the folder exists, or cannot be written
    public static Store create(Path folder, String name) throws WorkbenchException {
        throw new UnsupportedOperationException();
    }

    /// @throws WorkbenchException where it is no workspace, is locked by another process, is newer than this Merlon,
    ///     or damaged
    public static Store open(Path folder) throws WorkbenchException {
        throw new UnsupportedOperationException();
    }
}
