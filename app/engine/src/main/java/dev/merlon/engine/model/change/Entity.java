package dev.merlon.engine.model.change;

import dev.merlon.engine.model.EndpointId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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

    /// All endpoints that it names: the one that it hangs on, or those of a flow's steps.
    default Set<EndpointId> names() {
        return hangsOn().map(Set::of).orElse(Set.of());
    }

    /// The same under the same id, with endpoints called by their new names. For what names endpoints without
    /// hanging on one; all else stays as it is.
    default Entity renamed(Map<EndpointId, EndpointId> newNames) {
        return this;
    }
}
