package dev.merlon.engine.model.change;

import dev.merlon.engine.model.EndpointId;
import java.util.Optional;

/// Something that a workspace keeps under a kind and an id.
public interface Entity {

    EntityKind kind();

    String id();

    /// The one endpoint that it was recorded for; empty where it speaks for more than one, or for none.
    default Optional<EndpointId> hangsOn() {
        return Optional.empty();
    }

    /// The same, recorded for another endpoint; its id follows. What hangs on no endpoint stays as it is.
    default Entity movedTo(EndpointId other) {
        return this;
    }
}
