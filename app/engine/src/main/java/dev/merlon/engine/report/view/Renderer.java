package dev.merlon.engine.report.view;

import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.Snapshot;
import java.io.IOException;
import java.io.OutputStream;

/// Writes one format. Same snapshot, same bytes. Thread-safe.
public interface Renderer {

    /// @param out  left open; need not be buffered
    void render(Snapshot snapshot, OutputStream out, Job job) throws IOException;
}
