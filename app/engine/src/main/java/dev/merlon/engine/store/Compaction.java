package dev.merlon.engine.store;

import dev.merlon.engine.problem.WorkbenchException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.MVStoreTool;

/// Makes a closed database file small again. Every change that is made durable by itself adds about 20 KB to
/// the file, most of it pages that the next change outdates. H2's own compaction works on the only copy there
/// is; this one works on a copy, reads it back, and puts it in place only where it holds the same to the last
/// thing.
final class Compaction {

    /// Smaller files are left alone.
    static final long WORTH_IT = 16L << 20;

    private static final String FOLDER = "compacting";

    private Compaction() {}

    /// @param content  what the file has to hold
    /// @return whether the file was replaced; where it was not, it is as it was
    static boolean of(Path folder, Ledger content) {
        var copy = folder.resolve(FOLDER);
        try {
            WorkspaceFolder.deleteAll(copy);
            Files.createDirectory(copy);
            var file = Files.copy(folder.resolve(Database.FILE), copy.resolve(Database.FILE));
            MVStoreTool.compact(file.toString(), true);
            var holdsTheSame = Database.readOnly(copy).holds(content);
            if (holdsTheSame) {
                putInPlace(file, folder);
            }
            WorkspaceFolder.deleteAll(copy);
            return holdsTheSame;
        } catch (IOException | WorkbenchException | MVStoreException e) {
            return false;
        }
    }

    private static void putInPlace(Path file, Path folder) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(
                file,
                folder.resolve(Database.FILE),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        ContentFolder.syncFolder(folder);
    }
}
