package dev.merlon.desktop.screen.threats;

import dev.merlon.desktop.decision.DecisionDraft;
import dev.merlon.desktop.decision.DecisionReach;
import dev.merlon.engine.governance.DecisionPreview;
import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.Location;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.rule.Rule;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What can be done about a group of outcomes, and where it leads.
public interface ThreatsActions {

    void open(EndpointId endpoint);

    void openApi(String api);

    void openControl(String control);

    /// Shows a place in the API's contract.
    void openContract(String api, Location place);

    /// Records a control where the group fires.
    void recordControl(OutcomeGroup group);

    /// Decides on outcomes of a rule.
    void decide(Rule rule, DecisionDraft draft, DecisionReach reach);

    /// Works out what a decision on the rule's outcomes within a scope would cover.
    void preview(Rule rule, Scope scope, Consumer<DecisionPreview> then);

    /// Begins to ask for an exception from the rule.
    void askException(Rule rule);

    /// Leads to the list of exceptions.
    void exceptions();

    /// Asks for contracts, where there is nothing to judge yet.
    void importContracts();

    /// Asks what only people know.
    void interview();

    /// Shows who sends which data to whom.
    void dataFlows();

    /// Shows an element of a data-flow diagram, on the first diagram that has it.
    void openElement(String element);

    /// Shows all that was considered, cell by cell.
    void matrix();

    /// Leads to the rules; lays one on the bench where it is not null.
    void openRule(@Nullable Rule rule);

    /// Copies what the table shows of these groups.
    void copied(List<OutcomeGroup> groups);
}
