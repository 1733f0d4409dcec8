package dev.merlon.engine.report.view;

import dev.merlon.engine.gate.GateVerdict;
import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.Snapshot;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes one format. Same snapshot, same bytes. Thread-safe.
public interface Renderer {

    /// Loads what the format needs, so that a later [#render] is faster. May run beside other work.
    default void prepare() throws IOException {}

    /// @param out  left open; need not be buffered
    void render(Snapshot snapshot, OutputStream out, Job job) throws IOException;

    /// The same beside a gate, for formats that say what is new and what fails.
    ///
    /// @param gate  null where no gate was asked for
    /// @return what to tell whoever wrote it, such as how much a limit left out; mostly nothing
    default List<String> render(Snapshot snapshot, @Nullable GateVerdict gate, OutputStream out, Job job)
            throws IOException {
        render(snapshot, out, job);
        return List.of();
    }
}
