package dev.merlon.engine.fact;

import dev.merlon.engine.job.Job;
import dev.merlon.engine.model.fact.FactCatalogue;
import dev.merlon.engine.spec.Contract;

/// Finds the facts that a contract shows. Thread-safe.
public final class FactFinder {

    private final FactCatalogue catalogue;

    public FactFinder(FactCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /// @param apiId  the id that the API has, or will have, in the workspace
    public ContractFacts find(Contract contract, String apiId, Job job) {
        throw new UnsupportedOperationException(catalogue.size() + apiId);
    }
}
