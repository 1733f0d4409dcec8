package dev.merlon.engine.report;

import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.problem.WorkbenchException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// All reports. A report only reads the snapshot; it never runs a rule.
public final class Reports {

    public List<ReportFormat> formats() {
        throw new UnsupportedOperationException();
    }

    /// By the file's ending, where a format has it.
    public Optional<ReportFormat> byEnding(Path file) {
        throw new UnsupportedOperationException();
    }

    public Optional<ReportFormat> byId(String id) {
        throw new UnsupportedOperationException();
    }

    /// Writes to a temporary file beside `out` first, so that `out` is complete or untouched.
    ///
    /// @throws WorkbenchException where the file cannot be written
    public void write(ReportFormat format, Snapshot snapshot, Path out, Job job) throws WorkbenchException {
        throw new UnsupportedOperationException();
    }
}
