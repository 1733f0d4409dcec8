package dev.merlon.engine.report.diff;

import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.diff.ContractDiff;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/// Writes what changed between two contracts in one format. Same diff, same bytes. Thread-safe.
public interface DiffRenderer {

    /// @param out  left open; need not be buffered
    /// @return what to tell whoever wrote it, such as how much a limit left out; mostly nothing
    List<String> render(ContractDiff diff, OutputStream out, Job job) throws IOException;
}
