package dev.merlon.engine.fact;

import dev.merlon.engine.model.Api;
import dev.merlon.engine.model.ApiInventory;
import dev.merlon.engine.model.fact.Answer;
import java.util.List;

/// Lays what people said over what the contract shows: the API's profile first, then answers, the narrower scope last.
public final class FactOverlay {

    /// The API's inventory as rules see it.
    public ApiInventory inventory(Api api, ContractFacts derived, List<Answer> answers) {
        throw new UnsupportedOperationException();
    }
}
