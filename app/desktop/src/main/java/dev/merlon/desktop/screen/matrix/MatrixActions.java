package dev.merlon.desktop.screen.matrix;

import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.Location;
import org.jspecify.annotations.Nullable;

/// Where the matrix leads.
interface MatrixActions {

    void open(EndpointId endpoint);

    /// Shows a place in the API's contract.
    void openContract(String api, Location place);

    void openRule(String rule);

    /// Asks the question about the fact; the best one where it is null.
    void ask(@Nullable String fact);
}
