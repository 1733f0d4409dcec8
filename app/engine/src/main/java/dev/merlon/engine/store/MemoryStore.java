package dev.merlon.engine.store;

import dev.merlon.engine.model.ContractFile;
import dev.merlon.engine.model.WorkspaceState;
import dev.merlon.engine.model.change.Change;
import dev.merlon.engine.model.change.JournalEntry;
import dev.merlon.engine.problem.WorkbenchException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Keeps nothing beyond its own life: for looking at contracts and for the pipeline.
public final class MemoryStore implements Store {

    public MemoryStore(String name) {
        throw new UnsupportedOperationException(name);
    }

    @Override
    public WorkspaceState state() {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<JournalEntry> journal() {
        throw new UnsupportedOperationException();
    }

    @Override
    public JournalEntry append(Change change, String who, @Nullable Long undoes) throws WorkbenchException {
        throw new UnsupportedOperationException();
    }

    @Override
    public ContractFile keepContractFile(String path, byte[] bytes) throws WorkbenchException {
        throw new UnsupportedOperationException();
    }

    @Override
    public byte[] contractFile(ContractFile file) throws WorkbenchException {
        throw new UnsupportedOperationException();
    }

    @Override
    public String keepEvidence(Path file) throws WorkbenchException {
        throw new UnsupportedOperationException();
    }

    @Override
    public Path evidenceFile(String sha256) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() throws WorkbenchException {}
}
