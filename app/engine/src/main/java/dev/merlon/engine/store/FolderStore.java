package dev.merlon.engine.store;

import dev.merlon.engine.model.Api;
import dev.merlon.engine.model.ContractFile;
import dev.merlon.engine.model.WorkspaceState;
import dev.merlon.engine.model.change.Change;
import dev.merlon.engine.model.change.JournalEntry;
import dev.merlon.engine.problem.WorkbenchException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A workspace folder that is open.
final class FolderStore implements Store {

    private final Path folder;
    private final FolderLock lock;
    private final Ledger ledger;
    private final ContentFolder contracts;
    private final ContentFolder evidence;

    /// Contract files that came in since the last change and that no change has named yet.
    private final Set<String> unnamed = new HashSet<>();

    /// Null after a write that failed: then it is not known what the file holds.
    private @Nullable Database database;

    FolderStore(Path folder, FolderLock lock, Database database, Ledger ledger) {
        this.folder = folder;
        this.lock = lock;
        this.database = database;
        this.ledger = ledger;
        this.contracts = new ContentFolder(folder.resolve(WorkspaceFolder.CONTRACTS));
        this.evidence = new ContentFolder(folder.resolve(WorkspaceFolder.EVIDENCE));
    }

    @Override
    public boolean lasting() {
        return true;
    }

    @Override
    public WorkspaceState state() {
        return ledger.state();
    }

    @Override
    public List<JournalEntry> journal() {
        return ledger.journal();
    }

    @Override
    public JournalEntry append(Change change, String who, Instant at, @Nullable Long undoes) throws WorkbenchException {
        var entry = ledger.next(change, who, at, undoes);
        var open = database == null ? reopened() : database;
        database = open;
        try {
            open.write(entry);
        } catch (WorkbenchException e) {
            open.abandon();
            database = null;
            discardUnnamed();
            throw e;
        }
        ledger.add(entry);
        forgetNamed(change);
        return entry;
    }

    /// After a failed write: goes on where the file holds no more and no less than was acknowledged.
    private Database reopened() throws WorkbenchException {
        var fresh = Database.open(folder);
        if (fresh.lastEntry() != ledger.journal().size()) {
            fresh.close();
            throw new WorkbenchException(
                    "WORKSPACE-REOPEN",
                    "the change that could not be confirmed is in the workspace after all; close it and open it again",
                    folder.toString(),
                    null);
        }
        return fresh;
    }

    @Override
    public ContractFile keepContractFile(String path, byte[] bytes) throws WorkbenchException {
        var kept = contracts.keep(bytes);
        if (kept.isNew()) {
            unnamed.add(kept.sha256());
        }
        return new ContractFile(path, kept.sha256(), bytes.length);
    }

    @Override
    public byte[] contractFile(ContractFile file) throws WorkbenchException {
        return contracts.read(file.sha256(), file.path());
    }

    @Override
    public boolean hasContractFile(ContractFile file) {
        return contracts.has(file.sha256(), file.bytes());
    }

    @Override
    public boolean holds(ContractFile file, byte[] bytes) {
        return contracts.holds(file.sha256(), bytes);
    }

    @Override
    public String keepEvidence(Path file) throws WorkbenchException {
        return evidence.keep(file);
    }

    @Override
    public Path evidenceFile(String sha256) {
        return evidence.path(sha256);
    }

    @Override
    public Optional<Path> folder() {
        return Optional.of(folder);
    }

    @Override
    public void close() throws WorkbenchException {
        try {
            discardUnnamed();
            if (database != null) {
                var wasteful = isWasteful(database);
                database.close();
                database = null;
                if (wasteful) {
                    Compaction.of(folder, ledger);
                }
            }
        } finally {
            lock.release();
        }
    }

    private boolean isWasteful(Database open) throws WorkbenchException {
        try {
            return Files.size(folder.resolve(Database.FILE)) > Compaction.WORTH_IT && open.inUse() < 0.5;
        } catch (IOException e) {
            throw DiskTrouble.of("the workspace was not closed", folder, e);
        }
    }

    private void forgetNamed(Change change) {
        for (var edit : change.edits()) {
            if (edit.after() instanceof Api api) {
                api.files().forEach(file -> unnamed.remove(file.sha256()));
            }
        }
    }

    private void discardUnnamed() throws WorkbenchException {
        for (var sha256 : unnamed) {
            contracts.discard(sha256);
        }
        unnamed.clear();
    }
}
