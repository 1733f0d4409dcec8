package dev.merlon.desktop.task;

import dev.merlon.engine.problem.WorkbenchException;

/// Tells the user what went wrong. Called on the FX thread.
public interface Failures {

    /// Something that the user can do something about.
    void expected(WorkbenchException failure);

    /// A bug of ours: the application stays alive.
    void unexpected(Throwable failure);
}
