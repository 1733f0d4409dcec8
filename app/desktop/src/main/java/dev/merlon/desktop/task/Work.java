package dev.merlon.desktop.task;

import dev.merlon.engine.job.Job;
import dev.merlon.engine.problem.WorkbenchException;

/// Something that takes time. Runs off the FX thread, so it touches no property that a screen is bound to.
@FunctionalInterface
public interface Work<T> {

    T run(Job job) throws WorkbenchException;
}
