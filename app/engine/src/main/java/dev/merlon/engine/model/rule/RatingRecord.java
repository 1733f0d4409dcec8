package dev.merlon.engine.model.rule;

import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.change.Entity;
import dev.merlon.engine.model.change.EntityKind;
import dev.merlon.engine.model.rating.EnteredRating;
import java.time.Instant;
import java.util.Optional;

/// How bad a person says that the outcomes of one rule are within a scope, by an outside standard. The narrower scope
/// wins.
///
/// @param id      `rule@scope`, so that a new record for the same scope replaces the old one
/// @param reason  why it is rated so; may be empty
public record RatingRecord(
        String id, String rule, Scope scope, EnteredRating rating, String reason, String who, Instant at)
        implements Entity {

    public static RatingRecord of(
            String rule, Scope scope, EnteredRating rating, String reason, String who, Instant at) {
        return new RatingRecord(rule + "@" + scope.text(), rule, scope, rating, reason, who, at);
    }

    @Override
    public EntityKind kind() {
        return EntityKind.RATING;
    }

    @Override
    public Optional<EndpointId> hangsOn() {
        return scope instanceof Scope.OfEndpoint(var endpoint) ? Optional.of(endpoint) : Optional.empty();
    }

    @Override
    public RatingRecord movedTo(EndpointId other) {
        return hangsOn().isEmpty() ? this : of(rule, new Scope.OfEndpoint(other), rating, reason, who, at);
    }
}
