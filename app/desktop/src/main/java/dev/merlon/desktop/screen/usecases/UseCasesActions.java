package dev.merlon.desktop.screen.usecases;

import dev.merlon.desktop.screen.usecases.UseCasesModel.Ready;
import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.change.Entity;
import dev.merlon.engine.model.change.EntityKind;
import dev.merlon.engine.model.usecase.Finding;
import dev.merlon.engine.model.usecase.UseCase;
import java.util.List;

/// What the views of this screen ask for.
interface UseCasesActions {

    /// Keeps the things in one change.
    void keep(String label, List<? extends Entity> things);

    void remove(String label, EntityKind kind, List<String> ids);

    /// Keeps a new use case and opens it.
    void begin(UseCase useCase);

    /// Takes the finding for the chosen cell, and goes on to the next.
    void consider(Ready ready, Finding finding);

    /// Takes back what was found in the chosen cell.
    void reconsider();

    /// Writes the scenarios of the use case.
    void exportScenarios();

    /// Writes the requests that try its misuse cases.
    void exportRequests();

    /// Writes the diagram.
    void exportDiagram();

    void openTrees();

    void openEndpoint(EndpointId endpoint);

    /// The model has changed what it shows.
    void changed();
}
