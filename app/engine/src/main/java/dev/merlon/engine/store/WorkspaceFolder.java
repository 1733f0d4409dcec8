package dev.merlon.engine.store;

import dev.merlon.engine.model.change.JournalEntry;
import dev.merlon.engine.problem.WorkbenchException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/// Creates and opens workspace folders (`name.merlon/`). A folder is open in one process at a time.
///
/// It holds the database (`workspace.mv.db`), `contracts/` and `evidence/` (files by their SHA-256), `backups/`
/// and a lock file.
public final class WorkspaceFolder {

    public static final String SUFFIX = ".merlon";

    public static final String CONTRACTS = "contracts";
    public static final String EVIDENCE = "evidence";
    static final String BACKUPS = "backups";

    private static final String UNFINISHED = ".unfinished";

    private WorkspaceFolder() {}

    /// Makes the folder and opens it. It is made beside its place and moved there when it is complete, so that
    /// one that fails leaves nothing behind.
    ///
    /// @param folder  in a folder that exists; must not exist itself; its name ends in `.merlon`
    /// @param at      the moment that it is given as its beginning
    /// @throws WorkbenchException where the folder exists, or cannot be written
    public static Store create(Path folder, String name, Instant at) throws WorkbenchException {
        make(folder, "the workspace was not created", draft -> Database.create(draft, name, at));
        return open(folder);
    }

    /// Puts files into the folder of a workspace that is being made.
    @FunctionalInterface
    public interface Content {
        void into(Path draft) throws IOException, WorkbenchException;
    }

    /// Makes a folder that holds what the journal tells, and closes it again. The database is written anew,
    /// change by change; it is read back before the folder gets its name.
    ///
    /// @param folder   as for [#create]
    /// @param journal  oldest first, each entry following from those before it
    /// @param files    puts contracts and evidence there
    /// @throws WorkbenchException where the folder exists or cannot be written, or what was read back is not
    ///     the journal
    public static void restore(Path folder, String name, List<JournalEntry> journal, Content files)
            throws WorkbenchException {
        var birth = journal.isEmpty() ? Instant.EPOCH : journal.getFirst().at();
        make(folder, "the workspace was not restored", draft -> {
            Database.create(draft, name, birth);
            try (var database = Database.open(draft)) {
                database.writeAll(journal);
            }
            files.into(draft);
            var header = Database.look(draft);
            try (var written = Database.readOnly(draft)) {
                if (!written.ledger(header).journal().equals(journal)) {
                    throw trouble("WORKSPACE-RESTORE", "what was written could not be read back", folder);
                }
            }
        });
    }

    private static void make(Path folder, String trouble, Content content) throws WorkbenchException {
        var target = checked(folder);
        var parent = target.getParent();
        if (parent == null || !target.toString().endsWith(SUFFIX)) {
            throw trouble("WORKSPACE-NAME", "a workspace's folder has a name that ends in " + SUFFIX, folder);
        }
        if (Files.exists(target)) {
            throw trouble("WORKSPACE-EXISTS", "there is something of that name already; choose another", folder);
        }
        if (!Files.isDirectory(parent)) {
            throw trouble("WORKSPACE-NO-PARENT", "the folder that it is to lie in does not exist", folder);
        }
        try {
            make(target, parent, content);
        } catch (IOException e) {
            throw DiskTrouble.of(trouble, folder, e);
        }
    }

    private static void make(Path target, Path parent, Content content) throws IOException, WorkbenchException {
        var draft = Files.createTempDirectory(parent, "." + target.getFileName() + UNFINISHED);
        try {
            for (var part : List.of(CONTRACTS, EVIDENCE, BACKUPS)) {
                Files.createDirectory(draft.resolve(part));
            }
            content.into(draft);
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
            ContentFolder.syncFolder(parent);
        } finally {
            deleteAll(draft);
        }
    }

    /// @throws WorkbenchException where it is no workspace, is locked by another process, is newer than this
    ///     Merlon, or damaged
    public static Store open(Path folder) throws WorkbenchException {
        var target = checked(folder);
        if (!Files.exists(target)) {
            throw trouble("WORKSPACE-MISSING", "there is no such workspace", folder);
        }
        if (!Files.isRegularFile(target.resolve(Database.FILE))) {
            throw trouble("WORKSPACE-UNKNOWN", "this is no workspace: it has no " + Database.FILE, folder);
        }
        var lock = FolderLock.take(target);
        try {
            return open(target, lock);
        } catch (WorkbenchException e) {
            lock.release();
            throw e;
        }
    }

    private static Store open(Path target, FolderLock lock) throws WorkbenchException {
        var header = Database.look(target);
        var database = Database.open(target);
        try {
            return new FolderStore(target, lock, database, database.ledger(header));
        } catch (WorkbenchException e) {
            database.abandon();
            throw e;
        }
    }

    /// In a path, H2 takes what follows a semicolon for settings, among them SQL to run.
    private static Path checked(Path folder) throws WorkbenchException {
        var absolute = folder.toAbsolutePath().normalize();
        var separator = absolute.getFileSystem().getSeparator();
        var text = absolute.toString().replace(separator, "/");
        if (text.contains(";") || text.contains("\\")) {
            throw trouble("WORKSPACE-PATH", "a workspace's path must not contain ; or \\", folder);
        }
        return absolute;
    }

    static void deleteAll(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static WorkbenchException trouble(String code, String text, Path folder) {
        return new WorkbenchException(code, text, folder.toString(), null);
    }
}
