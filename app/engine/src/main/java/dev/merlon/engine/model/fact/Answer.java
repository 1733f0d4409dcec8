package dev.merlon.engine.model.fact;

import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.change.Entity;
import dev.merlon.engine.model.change.EntityKind;
import java.time.Instant;
import java.util.Optional;

/// Who said what about a fact, when. *Not known* is an answer too: value [FactValue.Unknown].
///
/// @param id     `fact@scope`, so that a new answer to the same question replaces the old one
/// @param fact   the fact's name
/// @param note   why, or where it was looked up; may be empty
public record Answer(String id, String fact, Scope scope, FactValue value, String who, Instant at, String note)
        implements Entity {

    public static Answer of(String fact, Scope scope, FactValue value, String who, Instant at, String note) {
        return new Answer(fact + "@" + scope.text(), fact, scope, value, who, at, note);
    }

    @Override
    public EntityKind kind() {
        return EntityKind.ANSWER;
    }

    @Override
    public Optional<EndpointId> hangsOn() {
        return scope instanceof Scope.OfEndpoint(var endpoint) ? Optional.of(endpoint) : Optional.empty();
    }

    @Override
    public Answer movedTo(EndpointId other) {
        return hangsOn().isEmpty() ? this : of(fact, new Scope.OfEndpoint(other), value, who, at, note);
    }
}
