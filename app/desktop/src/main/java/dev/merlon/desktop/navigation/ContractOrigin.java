package dev.merlon.desktop.navigation;

import java.nio.file.Path;

/// Whose text is shown where a route leads into a contract.
public sealed interface ContractOrigin {

    /// An API's contract as the workspace keeps it.
    ///
    /// @param api  its id
    record Kept(String api) implements ContractOrigin {}

    /// A contract that was read to be imported, and is not taken yet.
    ///
    /// @param api  the id that it has in the plan
    record Planned(String api) implements ContractOrigin {}

    /// A file that was refused.
    ///
    /// @param chosen  the file or folder that was to be imported
    record Refused(Path chosen) implements ContractOrigin {}
}
