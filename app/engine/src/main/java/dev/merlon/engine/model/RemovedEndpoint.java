package dev.merlon.engine.model;

import dev.merlon.engine.model.change.Entity;
import dev.merlon.engine.model.change.EntityKind;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An endpoint that a new version of its contract no longer has. It is not judged; what people recorded for it is kept,
/// and is live again when an endpoint with that id returns.
///
/// @param endpoint  the id that decisions, records and answers name
/// @param method    upper case; empty where nobody noted it
/// @param path      as it was in the contract; the id's key where nobody noted it
/// @param version   the contract's version that no longer has it; empty where nobody noted it
/// @param removedAt when that version was imported; null where nobody noted it, as where the whole API was taken out
public record RemovedEndpoint(
        EndpointId endpoint,
        String method,
        String path,
        String version,
        @Nullable Instant removedAt) implements Entity {

    /// One that is known only by what names it.
    public static RemovedEndpoint unnoted(EndpointId endpoint) {
        return new RemovedEndpoint(endpoint, "", endpoint.key(), "", null);
    }

    @Override
    public EntityKind kind() {
        return EntityKind.REMOVED_ENDPOINT;
    }

    /// `api@key`
    @Override
    public String id() {
        return endpoint.toString();
    }

    public Optional<Instant> notedAt() {
        return Optional.ofNullable(removedAt);
    }

    /// `POST /transfers`, as people say it.
    public String label() {
        return method.isEmpty() ? path : method + " " + path;
    }
}
