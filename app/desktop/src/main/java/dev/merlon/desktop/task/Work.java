package dev.merlon.desktop.task;

import dev.merlon.engine.job.Job;
import dev.merlon.engine.problem.WorkbenchException;

/// Something that takes long; runs off the FX thread and may neither read nor change what is on screen.
@FunctionalInterface
public interface Work<T> {

    T run(Job job) throws WorkbenchException;
}
