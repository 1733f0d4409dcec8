package dev.merlon.engine.library;

import dev.merlon.engine.model.Library;
import java.nio.file.Path;
import java.util.List;

/// Loads the built-in library, then overrides by id from further folders of the same layout.
public final class LibraryLoader {

    /// A bad built-in file is a bug; a bad file in another folder is skipped and named in [Library#problems].
    ///
    /// @param folders  the organisation's, then the workspace's; may be empty
    public Library load(List<Path> folders) {
        throw new UnsupportedOperationException();
    }
}
