package dev.merlon.engine.backup;

import dev.merlon.engine.bundle.BundleFile;
import dev.merlon.engine.bundle.BundleWriter;
import dev.merlon.engine.bundle.LineReader;
import dev.merlon.engine.bundle.OwnerOnly;
import dev.merlon.engine.bundle.Part;
import dev.merlon.engine.bundle.Trouble;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.WorkspaceState;
import dev.merlon.engine.model.change.JournalEntry;
import dev.merlon.engine.model.control.EvidenceKind;
import dev.merlon.engine.problem.WorkbenchException;
import dev.merlon.engine.store.JournalLines;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/// Makes backups of workspaces that stay open meanwhile.
///
/// The journal is taken from memory, where it is what was last acknowledged; files of contracts and evidence
/// are on disk before an entry names them and are never changed. So nothing has to be locked, and nothing half
/// done gets in.
///
/// @param state    of the workspace
/// @param journal  that leads to it, oldest first
/// @param folder   of the workspace
public record Backup(WorkspaceState state, List<JournalEntry> journal, Path folder) {

    public static final String ENDING = ".backup.zip";

    private static final String UNFINISHED = ".part";
    private static final int DEEPEST = 6;

    /// A backup that was written and read back.
    ///
    /// @param changes  entries of the journal
    /// @param files    of contracts, evidence and what else lies in the folder
    /// @param bytes    the file's size
    /// @param missing  what the workspace names and no longer has, a sentence each
    public record Written(int changes, int files, long bytes, List<String> missing) {
        public Written {
            missing = List.copyOf(missing);
        }
    }

    public Backup {
        journal = List.copyOf(journal);
    }

    /// Writes a file that is complete, and was read back to its last byte, or not there. Its owner alone may
    /// read it: it holds the workspace's key.
    ///
    /// @param out  must not exist
    /// @throws WorkbenchException where it exists or cannot be written, or is not what was to be kept
    public Written write(Path out, Instant at, Job job) throws WorkbenchException {
        var target = out.toAbsolutePath().normalize();
        var parent = target.getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            throw Trouble.refused(out, "BACKUP-NO-FOLDER", "the folder that it is to lie in does not exist", null);
        }
        if (Files.exists(target)) {
            throw Trouble.refused(out, "BACKUP-EXISTS", "there is a file of that name; nothing was written", null);
        }
        var part = parent.resolve("." + target.getFileName() + "-" + UUID.randomUUID() + UNFINISHED);
        try {
            try {
                var parts = pack(part, at, job);
                check(part, parts, job);
                job.checkCancelled();
                force(part);
                Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
                return new Written(journal.size(), parts.size() - 1, Files.size(target), missing());
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw Trouble.refused(out, "BACKUP-WRITE", "nothing was backed up: " + e.getMessage(), e);
        }
    }

    private List<Part> pack(Path part, Instant at, Job job) throws IOException {
        Files.createFile(part, OwnerOnly.file(part));
        try (var bundle = new BundleWriter(Files.newOutputStream(part))) {
            bundle.lines(BackupList.JOURNAL, journal.stream().map(JournalLines::write));
            var files = files();
            var done = 0;
            for (var file : files) {
                job.checkCancelled();
                job.progress("backing up", (double) done++ / files.size());
                bundle.put(nameOf(file), to -> Files.copy(file, to));
            }
            var parts = bundle.parts();
            bundle.put(
                    BackupList.FILE,
                    new BackupList(BackupList.FORMAT, state.name(), at, journal.size(), parts).write());
            return parts;
        }
    }

    private String nameOf(Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private List<Path> files() throws IOException {
        var files = new ArrayList<Path>();
        for (var name : new TreeSet<>(BackupList.FOLDERS)) {
            var part = folder.resolve(name);
            if (Files.isDirectory(part, LinkOption.NOFOLLOW_LINKS)) {
                try (Stream<Path> all = Files.walk(part, DEEPEST)) {
                    all.filter(f -> Files.isRegularFile(f, LinkOption.NOFOLLOW_LINKS))
                            .filter(f -> !f.toString().endsWith(UNFINISHED))
                            .sorted()
                            .forEach(files::add);
                }
            }
        }
        return files;
    }

    private void check(Path part, List<Part> parts, Job job) throws IOException, WorkbenchException {
        try (var file = BundleFile.open(part, BackupList.KIND)) {
            var done = 0;
            for (var each : parts) {
                job.checkCancelled();
                job.progress("reading the backup back", (double) done++ / parts.size());
                if (file.flaw(each).isPresent()) {
                    throw new IOException("it could not be read back: " + each.name());
                }
            }
            try (var lines = new LineReader(file.stream(BackupList.JOURNAL))) {
                if (!JournalLines.read(lines).equals(journal)) {
                    throw new IOException("the journal could not be read back");
                }
            }
        }
    }

    private static void force(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private List<String> missing() {
        var missing = new ArrayList<String>();
        state.apis()
                .forEach(api -> api.files().stream()
                        .filter(file ->
                                !Files.exists(folder.resolve("contracts").resolve(file.sha256())))
                        .forEach(file ->
                                missing.add("the workspace no longer has " + file.path() + " of " + api.name())));
        state.evidence().stream()
                .filter(e -> e.form() == EvidenceKind.FILE)
                .filter(e -> !Files.exists(folder.resolve("evidence").resolve(e.reference())))
                .forEach(e -> missing.add("the workspace no longer has the file of evidence " + e.title()));
        return missing;
    }
}
