package dev.merlon.engine;

import dev.merlon.engine.fact.ContractFacts;
import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.problem.Problem;
import dev.merlon.engine.spec.Contract;
import java.util.List;

/// What an import would do, before it is taken.
public record ImportPlan(List<Item> items) {

    public ImportPlan {
        items = List.copyOf(items);
    }

    /// One contract.
    ///
    /// @param apiId     the API that it becomes or is a new version of
    /// @param known     true where the workspace has that API already
    /// @param added     endpoints that come
    /// @param removed   endpoints that go
    /// @param changed   endpoints whose facts change
    /// @param same      true where not one byte differs from what the workspace has
    public record Item(
            String apiId,
            boolean known,
            Contract contract,
            ContractFacts facts,
            List<EndpointId> added,
            List<EndpointId> removed,
            List<EndpointId> changed,
            boolean same) {

        public List<Problem> problems() {
            return contract.problems();
        }
    }
}
