package dev.merlon.engine.store;

import dev.merlon.engine.model.ContractFile;
import dev.merlon.engine.model.WorkspaceState;
import dev.merlon.engine.model.change.Change;
import dev.merlon.engine.model.change.JournalEntry;
import dev.merlon.engine.problem.WorkbenchException;
import dev.merlon.engine.store.form.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Keeps nothing beyond its own life: for looking at contracts and for the pipeline. Evidence files lie in a
/// temporary folder, made with the first of them and gone on [#close].
public final class MemoryStore implements Store {

    private final Ledger ledger;
    private final Map<String, byte[]> contracts = new ConcurrentHashMap<>();
    private @Nullable Path evidence;

    public MemoryStore(String name) {
        this(name, List.of());
    }

    /// One that has a history already.
    ///
    /// @param journal  oldest first, each entry following from those before it
    public MemoryStore(String name, List<JournalEntry> journal) {
        var edits = journal.stream().flatMap(e -> e.change().edits().stream()).toList();
        ledger = new Ledger(WorkspaceState.empty(name).with(edits), journal);
    }

    @Override
    public boolean lasting() {
        return false;
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
        ledger.add(entry);
        return entry;
    }

    @Override
    public ContractFile keepContractFile(String path, byte[] bytes) {
        var sha256 = Sha256.of(bytes);
        contracts.put(sha256, bytes);
        return new ContractFile(path, sha256, bytes.length);
    }

    @Override
    public byte[] contractFile(ContractFile file) throws WorkbenchException {
        var bytes = contracts.get(file.sha256());
        if (bytes == null) {
            throw new WorkbenchException("CONTRACT-NO-FILE", "the contract has no such file", file.path(), null);
        }
        return bytes.clone();
    }

    @Override
    public boolean hasContractFile(ContractFile file) {
        return contracts.containsKey(file.sha256());
    }

    @Override
    public boolean holds(ContractFile file, byte[] bytes) {
        return Arrays.equals(contracts.get(file.sha256()), bytes);
    }

    @Override
    public String keepEvidence(Path file) throws WorkbenchException {
        if (evidence == null) {
            evidence = temporaryFolder();
        }
        return new ContentFolder(evidence).keep(file);
    }

    @Override
    public Path evidenceFile(String sha256) {
        return new ContentFolder(evidence == null ? Path.of("") : evidence).path(sha256);
    }

    @Override
    public Optional<Path> folder() {
        return Optional.empty();
    }

    private static Path temporaryFolder() throws WorkbenchException {
        try {
            return Files.createTempDirectory("merlon-evidence-");
        } catch (IOException e) {
            throw DiskTrouble.of("evidence was not kept", Path.of(System.getProperty("java.io.tmpdir", ".")), e);
        }
    }

    @Override
    public void close() throws WorkbenchException {
        if (evidence != null) {
            ContentFolder.delete(evidence);
        }
    }
}
