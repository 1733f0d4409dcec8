package dev.merlon.desktop.screen.inventory;

import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.Location;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where the inventory leads.
public interface InventoryActions {

    void open(EndpointId endpoint);

    /// @param api  its id, or null for all
    void chooseApi(@Nullable String api);

    void importContracts();

    /// Records a control on these endpoints in one go.
    void recordControl(List<EndpointId> endpoints);

    /// Records a control on a whole API.
    void recordControl(String api);

    /// Shows what another class of the API would do.
    void changeClass(String api);

    void openRule(String rule);

    /// Shows a place in the API's contract.
    void openContract(String api, Location place);

    /// Keeps which columns are shown, in their order.
    void keepColumns(String columns);

    void copied(int lines);
}
