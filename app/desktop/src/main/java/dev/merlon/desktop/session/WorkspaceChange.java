package dev.merlon.desktop.session;

import dev.merlon.engine.Workspace;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.problem.WorkbenchException;

/// What a user does to a workspace in one go. Runs off the FX thread.
@FunctionalInterface
public interface WorkspaceChange {

    Snapshot apply(Workspace workspace, Job job) throws WorkbenchException;
}
