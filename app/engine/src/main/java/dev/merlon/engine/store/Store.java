package dev.merlon.engine.store;

import dev.merlon.engine.model.ContractFile;
import dev.merlon.engine.model.WorkspaceState;
import dev.merlon.engine.model.change.Change;
import dev.merlon.engine.model.change.JournalEntry;
import dev.merlon.engine.problem.WorkbenchException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where a workspace keeps what it keeps. All writes go through [#append]; used by one thread at a time.
public interface Store extends AutoCloseable {

    /// Whether it outlives its closing.
    boolean lasting();

    /// The state as of the last appended change.
    WorkspaceState state();

    /// The history, oldest first.
    List<JournalEntry> journal();

    /// Applies the change and writes its journal line in one transaction; when it returns, both are on disk.
    ///
    /// @param at      the moment that the journal gives to it
    /// @param undoes  the number of the entry that this change takes back, or null
    /// @throws WorkbenchException where an edit's `before` is not what is kept, or the disk is full; nothing
    ///     changed then
    JournalEntry append(Change change, String who, Instant at, @Nullable Long undoes) throws WorkbenchException;

    /// Keeps a contract file's bytes under their SHA-256.
    ContractFile keepContractFile(String path, byte[] bytes) throws WorkbenchException;

    /// @throws WorkbenchException where it is missing or its bytes no longer have that SHA-256
    byte[] contractFile(ContractFile file) throws WorkbenchException;

    /// Whether there is a file of that name and size; its bytes are not looked at.
    boolean hasContractFile(ContractFile file);

    /// Whether the kept file has just these bytes. They are compared one by one, which is quicker than any
    /// digest; may be asked on any thread.
    boolean holds(ContractFile file, byte[] bytes);

    /// Copies the file into the workspace under its SHA-256, which it returns (lower-case hex).
    String keepEvidence(Path file) throws WorkbenchException;

    /// Where the workspace keeps the evidence file with that SHA-256.
    Path evidenceFile(String sha256);

    /// Where it lies on a disk; empty where it does not.
    Optional<Path> folder();

    @Override
    void close() throws WorkbenchException;
}
