package dev.merlon.desktop.route;

import dev.merlon.engine.model.EndpointId;
import java.util.Optional;

/// A place in the window.
public sealed interface Route {

    record Welcome() implements Route {}

    record Overview() implements Route {}

    /// The inventory.
    ///
    /// @param api  the API whose endpoints are shown, or all
    record Apis(Optional<String> api) implements Route {}

    record EndpointPage(EndpointId endpoint) implements Route {}

    /// What fires and what waits.
    ///
    /// @param rule  the rule to begin with, or none
    record Threats(Optional<String> rule) implements Route {}

    /// The catalogue.
    ///
    /// @param control  the control to begin with, or none
    record Controls(Optional<String> control) implements Route {}

    record Reports() implements Route {}

    record History() implements Route {}

    /// The wizard that brings a new API in.
    record NewApi() implements Route {}

    /// Whether a workspace has to be open to go there.
    default boolean needsWorkspace() {
        return !(this instanceof Welcome);
    }
}
