package dev.merlon.engine.report.view;

import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.Snapshot;
import java.io.IOException;
import java.io.OutputStream;

/// Writes one format. Same snapshot, same bytes. Thread-safe.
public interface Renderer {

    /// Loads what the format needs, so that a later [#render] is faster. May run beside other work.
    default void prepare() throws IOException {}

    /// @param out  left open; need not be buffered
    void render(Snapshot snapshot, OutputStream out, Job job) throws IOException;
}
