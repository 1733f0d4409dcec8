package dev.merlon.engine.seal;

import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.problem.WorkbenchException;

/// Works a workspace out from scratch. Freezing and checking do the same, so that what is sealed is what comes out.
@FunctionalInterface
public interface Deriving {

    /// The workspace as it is at the moment of the state.
    ///
    /// @throws WorkbenchException        where a contract cannot be read, or the journal does not follow from
    ///     itself
    /// @throws IllegalArgumentException  where something that is named is not there, or rules do not fit the facts
    Snapshot derive(SealedState state, Job job) throws WorkbenchException;
}
