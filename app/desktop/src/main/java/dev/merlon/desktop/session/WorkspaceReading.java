package dev.merlon.desktop.session;

import dev.merlon.engine.Workspace;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.problem.WorkbenchException;

/// What is read from a workspace beyond its snapshot: the lines of a contract, the plan of an import.
@FunctionalInterface
public interface WorkspaceReading<T> {

    T read(Workspace workspace, Job job) throws WorkbenchException;
}
