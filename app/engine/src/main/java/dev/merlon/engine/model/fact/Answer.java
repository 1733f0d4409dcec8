package dev.merlon.engine.model.fact;

import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.change.Entity;
import dev.merlon.engine.model.change.EntityKind;
import java.time.Instant;
import java.util.Optional;

/// Who said what about a fact, when. *Not known* and *not applicable* are answers too: [FactValue#UNKNOWN],
/// [FactValue#NOT_APPLICABLE].
///
/// @param id     `fact@scope`, so that a new answer to the same question replaces the old one
/// @param fact   the fact's name
/// @param note   why; may be empty
/// @param source where it was looked up: a code review, a test; empty where nobody said
public record Answer(
        String id, String fact, Scope scope, FactValue value, String who, Instant at, String note, String source)
        implements Entity {

    public static Answer of(String fact, Scope scope, FactValue value, String who, Instant at, String note) {
        return of(fact, scope, value, who, at, note, "");
    }

    public static Answer of(
            String fact, Scope scope, FactValue value, String who, Instant at, String note, String source) {
        return new Answer(fact + "@" + scope.text(), fact, scope, value, who, at, note, source);
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
        return hangsOn().isEmpty() ? this : of(fact, new Scope.OfEndpoint(other), value, who, at, note, source);
    }
}
