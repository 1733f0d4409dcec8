package dev.merlon.desktop.screen.threats;

import dev.merlon.desktop.decision.DecisionDraft;
import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.Location;
import java.util.List;

/// What can be done about a group of outcomes, and where it leads.
public interface ThreatsActions {

    void open(EndpointId endpoint);

    void openApi(String api);

    void openControl(String control);

    /// Shows a place in the API's contract.
    void openContract(String api, Location place);

    /// Records a control where the group fires.
    void recordControl(OutcomeGroup group);

    /// Decides every outcome of the group that fires.
    void decide(OutcomeGroup group, DecisionDraft draft);

    /// Asks for contracts, where there is nothing to judge yet.
    void importContracts();

    /// Asks what only people know.
    void interview();

    /// Copies what the table shows of these groups.
    void copied(List<OutcomeGroup> groups);
}
