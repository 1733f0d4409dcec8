package dev.merlon.desktop.screen.endpoint;

import dev.merlon.desktop.decision.DecisionDraft;
import dev.merlon.desktop.decision.DecisionReach;
import dev.merlon.engine.governance.DecisionPreview;
import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.Location;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.Rule;
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

    /// Decides on outcomes of a rule.
    void decide(Rule rule, DecisionDraft draft, DecisionReach reach);

    /// Works out what a decision on the rule's outcomes within a scope would cover.
    void preview(Rule rule, Scope scope, Consumer<DecisionPreview> then);

    /// Begins to ask for an exception at this endpoint.
    void askException(Outcome outcome);

    void openException(String id);

    /// Begins to rate the outcome by an outside standard.
    void rate(Outcome outcome);

    /// Reads the lines around a place in the contract of the endpoint's API.
    void lines(EndpointId endpoint, Location place, Consumer<List<ContractLines.Line>> then);
}
