package dev.merlon.engine;

import dev.merlon.engine.model.Api;
import dev.merlon.engine.problem.WorkbenchException;
import dev.merlon.engine.spec.ContractSource;
import dev.merlon.engine.store.Store;
import java.util.Optional;

/// An API's contract as the workspace keeps it.
record KeptContract(Api api, Store store) implements ContractSource {

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
                return Optional.of(store.contractFile(file));
            }
        }
        return Optional.empty();
    }
}
