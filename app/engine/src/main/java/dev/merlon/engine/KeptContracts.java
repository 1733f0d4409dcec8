package dev.merlon.engine;

import dev.merlon.engine.model.Api;
import dev.merlon.engine.model.ContractFile;
import dev.merlon.engine.spec.ContractSource;

/// What a workspace knows of the contracts that it has. Thread-safe.
interface KeptContracts {

    /// To read the API's contract again.
    ContractSource source(Api api);

    /// Whether nothing but the bytes of its own files can change what the API's contract says.
    boolean closed(Api api);

    /// Whether the kept file has just these bytes.
    boolean holds(ContractFile file, byte[] bytes);
}
