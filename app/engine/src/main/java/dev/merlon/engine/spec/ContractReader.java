package dev.merlon.engine.spec;

import dev.merlon.engine.job.Job;
import dev.merlon.engine.problem.WorkbenchException;
import java.nio.file.Path;

/// Reads contracts: OpenAPI 2.0, 3.0, 3.1 and 3.2 in JSON or YAML. Thread-safe.
public final class ContractReader {

    /// Reads the contract at a path, which is a file, a folder or a zip.
    ///
    /// @throws WorkbenchException with the exact place, where it is no contract that can be read
    public Contract read(Path path, Job job) throws WorkbenchException {
        throw new UnsupportedOperationException();
    }

    /// @throws WorkbenchException with the exact place, where it is no contract that can be read
    public Contract read(ContractSource source, Job job) throws WorkbenchException {
        throw new UnsupportedOperationException();
    }
}
