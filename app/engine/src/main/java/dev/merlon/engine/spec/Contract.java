package dev.merlon.engine.spec;

import dev.merlon.engine.model.ContractFile;
import dev.merlon.engine.problem.Problem;
import java.util.List;
import java.util.Map;

/// A contract that was read. (The typed view on its operations, parameters, schemas and security comes here.)
///
/// @param title     the contract's title; never empty, the file's name where it has none
/// @param version   the contract's own version, may be empty
/// @param dialect   `OpenAPI 3.1.0`, `Swagger 2.0`
/// @param files     every file that was read, the root first
/// @param bytes     the bytes of these files by their path, so that a workspace can keep them
/// @param problems  remarks that did not stop the reading
public record Contract(
        String title,
        String version,
        String dialect,
        List<ContractFile> files,
        Map<String, byte[]> bytes,
        List<Problem> problems) {}
