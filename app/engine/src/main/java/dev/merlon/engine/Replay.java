package dev.merlon.engine;

import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.problem.WorkbenchException;
import dev.merlon.engine.seal.SealedState;
import dev.merlon.engine.store.MemoryStore;
import java.time.Clock;
import java.time.ZoneOffset;

/// Works a workspace out from nothing but its contracts, its journal and its library, as of a moment: by no
/// cache and nobody's word.
final class Replay {

    private static final String NOBODY = "nobody";

    private Replay() {}

    /// @throws WorkbenchException        where a contract cannot be read
    /// @throws IllegalArgumentException  where a contract file is not there
    static Snapshot of(SealedState state, Job job) throws WorkbenchException {
        var library = state.library().library();
        var engine = new Engine(() -> library, Clock.fixed(state.at(), ZoneOffset.UTC), NOBODY, true);
        var store = new MemoryStore(state.name(), state.journal());
        for (var bytes : state.contracts().values()) {
            store.keepContractFile("", bytes);
        }
        try (var workspace = new Workspace(engine, store, job)) {
            return workspace.snapshot();
        }
    }
}
