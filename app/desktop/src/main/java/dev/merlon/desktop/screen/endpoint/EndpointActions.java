package dev.merlon.desktop.screen.endpoint;

import dev.merlon.desktop.decision.DecisionDraft;
import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.Location;
import dev.merlon.engine.model.rule.Outcome;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What the endpoint page can do and where it leads.
public interface EndpointActions {

    void open(EndpointId endpoint);

    void openControl(String control);

    void openRule(String rule);

    /// Shows a place in the API's contract.
    void openContract(String api, Location place);

    /// Records a control on this endpoint.
    ///
    /// @param control  the control to begin with, or null
    void recordControl(EndpointId endpoint, @Nullable String control);

    /// Answers the question behind an unknown fact, for this endpoint or for its whole API.
    void answer(FactRow row, EndpointId endpoint, boolean wholeApi, boolean yes);

    /// Decides on an outcome, and on all others of the same rule in the same state where `everywhere`.
    void decide(Outcome outcome, DecisionDraft draft, boolean everywhere);

    /// Reads the lines around a place in the contract of the endpoint's API.
    void lines(EndpointId endpoint, Location place, Consumer<List<ContractLines.Line>> then);
}
