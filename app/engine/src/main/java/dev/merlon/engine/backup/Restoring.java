package dev.merlon.engine.backup;

import dev.merlon.engine.bundle.BundleFile;
import dev.merlon.engine.bundle.LineReader;
import dev.merlon.engine.bundle.OwnerOnly;
import dev.merlon.engine.bundle.Part;
import dev.merlon.engine.bundle.Trouble;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.change.JournalEntry;
import dev.merlon.engine.problem.WorkbenchException;
import dev.merlon.engine.store.JournalLines;
import dev.merlon.engine.store.WorkspaceFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/// Makes a workspace of a backup. All of the backup is checked before anything is made; the folder has its name
/// only when all of it is there. Nothing of an existing workspace is ever touched.
public final class Restoring {

    private static final int MOST_LIST = 64 << 20;

    private final BundleFile file;
    private final Job job;

    private Restoring(BundleFile file, Job job) {
        this.file = file;
        this.job = job;
    }

    /// What was restored.
    ///
    /// @param at       when the backup was made
    /// @param changes  entries of the journal
    public record Restored(String workspace, Instant at, int changes, int files) {}

    /// @param folder  must not exist; its name ends in `.merlon`
    /// @throws WorkbenchException where it is no whole backup, or the folder exists or cannot be written
    public static Restored restore(Path backup, Path folder, Job job) throws WorkbenchException {
        try (var file = BundleFile.open(backup, BackupList.KIND)) {
            return new Restoring(file, job).into(folder);
        } catch (IOException | UncheckedIOException e) {
            throw Trouble.refused(
                    backup,
                    "BACKUP-DAMAGED",
                    "nothing was restored: " + Trouble.quoted(String.valueOf(e.getMessage())),
                    e);
        }
    }

    private WorkbenchException refused(String code, String text) {
        return Trouble.refused(file.path(), code, text + "; nothing was restored", null);
    }

    private Restored into(Path folder) throws IOException, WorkbenchException {
        var list = BackupList.read(file.bytes(BackupList.FILE, MOST_LIST));
        if (list.format() > BackupList.FORMAT) {
            throw refused("BACKUP-NEWER", "it was made by a newer Merlon");
        }
        check(list);
        var journal = journal();
        WorkspaceFolder.restore(folder, list.workspace(), journal, draft -> {
            for (var part : list.parts()) {
                job.checkCancelled();
                if (!part.name().equals(BackupList.JOURNAL)) {
                    unpack(part, draft);
                }
            }
        });
        return new Restored(
                list.workspace(), list.at(), journal.size(), list.parts().size() - 1);
    }

    private void check(BackupList list) throws IOException, WorkbenchException {
        var listed = new HashSet<String>();
        var done = 0;
        for (var part : list.parts()) {
            job.checkCancelled();
            job.progress("checking the backup", (double) done++ / list.parts().size());
            if (!isOurs(part) || !listed.add(part.name())) {
                throw refused(
                        "BACKUP-NAME", "it lists " + Trouble.quoted(part.name()) + ", which no backup of ours does");
            }
            var flaw = file.flaw(part);
            if (flaw.isPresent()) {
                throw refused("BACKUP-PART", Trouble.quoted(part.name()) + " " + flaw.get());
            }
        }
        for (var name : file.names()) {
            if (!listed.contains(name) && !name.equals(BackupList.FILE)) {
                throw refused("BACKUP-EXTRA", Trouble.quoted(name) + " was added");
            }
        }
        if (!listed.contains(BackupList.JOURNAL)) {
            throw refused("BACKUP-PART", BackupList.JOURNAL + " is not listed");
        }
    }

    /// The journal, or a file in one of the folders that a workspace has; one that is named by its hash has it.
    private static boolean isOurs(Part part) {
        var slash = part.name().indexOf('/');
        if (slash < 0) {
            return part.name().equals(BackupList.JOURNAL);
        }
        var top = part.name().substring(0, slash);
        return Part.isName(part.name())
                && BackupList.FOLDERS.contains(top)
                && (!BackupList.BY_HASH.contains(top) || part.name().equals(top + "/" + part.sha256()));
    }

    private List<JournalEntry> journal() throws IOException {
        try (var lines = new LineReader(file.stream(BackupList.JOURNAL))) {
            return JournalLines.read(lines);
        }
    }

    /// The names were checked: none of them leads out of the folder.
    private void unpack(Part part, Path draft) throws IOException {
        var target = draft.resolve(part.name()).normalize();
        if (!target.startsWith(draft)) {
            throw new IOException("a part leads out of the folder: " + part.name());
        }
        var folder = Objects.requireNonNull(target.getParent());
        if (part.name().startsWith("seal/") && !Files.exists(folder)) {
            Files.createDirectory(folder, OwnerOnly.folder(folder));
        }
        Files.createDirectories(folder);
        Files.createFile(target, part.name().startsWith("seal/") ? OwnerOnly.file(target) : new FileAttribute<?>[0]);
        try (var in = file.stream(part.name());
                var out = Files.newOutputStream(target, StandardOpenOption.WRITE, StandardOpenOption.SYNC)) {
            var left = part.bytes();
            var piece = new byte[1 << 16];
            for (var n = in.read(piece); n >= 0 && left > 0; n = in.read(piece)) {
                out.write(piece, 0, (int) Math.min(n, left));
                left -= n;
            }
        }
    }
}
