package dev.merlon.engine.spec;

import dev.merlon.engine.problem.WorkbenchException;
import java.util.Optional;

/// Where the bytes of a contract and of the files that it refers to come from: a folder, a zip, a workspace's copies.
/// Names are relative, with forward slashes. A source never gives a byte from outside its folder and never
/// touches the network.
public interface ContractSource {

    /// The file to begin with.
    String root();

    /// How the user named the source, for messages: a path as typed.
    String label();

    /// The file's bytes, or nothing where the source has no such file or may not give it.
    ///
    /// @throws WorkbenchException where the file is there but too large or cannot be read
    Optional<byte[]> read(String name) throws WorkbenchException;

    /// A file's path as the user would name it, for places and messages.
    default String place(String name) {
        return name.equals(root()) ? label() : name;
    }
}
