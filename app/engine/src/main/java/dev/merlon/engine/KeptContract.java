package dev.merlon.engine;

import dev.merlon.engine.model.Api;
import dev.merlon.engine.problem.WorkbenchException;
import dev.merlon.engine.spec.ContractSource;
import java.util.Optional;

/// An API's contract as the workspace keeps it.
record KeptContract(Api api, Files files) implements ContractSource {

    /// Where its bytes come from.
    interface Files {
        byte[] read(Api api, String path) throws WorkbenchException;
    }

    @Override
    public String root() {
        return api.files().getFirst().path();
    }

    @Override
    public String label() {
        return root();
    }

    @Override
    public Optional<byte[]> read(String name) throws WorkbenchException {
        for (var file : api.files()) {
            if (file.path().equals(name)) {
                return Optional.of(files.read(api, file.path()));
            }
        }
        return Optional.empty();
    }
}
