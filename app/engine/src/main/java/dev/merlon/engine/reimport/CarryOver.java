package dev.merlon.engine.reimport;

import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.change.Entity;
import dev.merlon.engine.model.rule.GroundShift;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One decision, control record or answer, and what becomes of it; or a use case, a misuse case or the like
/// that loses an endpoint, once for each. Nothing that a person recorded is ever lost.
///
/// @param entity   as it will be kept: a [dev.merlon.engine.model.rule.Decision], a
///                 [dev.merlon.engine.model.control.ControlRecord], a [dev.merlon.engine.model.fact.Answer], or
///                 something that names several endpoints
/// @param because  facts that it rested on and that changed; not empty where it is to be confirmed
/// @param endpoint the endpoint that it hangs on, under its new name; the first of those concerned where a
///                 record speaks for several and is to be confirmed; the one that is lost; null where it speaks
///                 for the API as a whole or more
/// @param movedFrom  the endpoint that it hung on before, where that was renamed; else null
public record CarryOver(
        Entity entity,
        Fate fate,
        List<GroundShift> because,
        @Nullable EndpointId endpoint,
        @Nullable EndpointId movedFrom) {

    public CarryOver {
        because = List.copyOf(because);
    }

    public Optional<EndpointId> at() {
        return Optional.ofNullable(endpoint);
    }

    /// Which parts of it speak of the endpoint, in words: `step 3, Bank creates the transfer`. None where it has no
    /// parts.
    public List<String> parts() {
        return endpoint == null ? List.of() : Mentions.of(entity, endpoint);
    }

    public Optional<EndpointId> cameFrom() {
        return Optional.ofNullable(movedFrom);
    }
}
