package dev.merlon.engine.model;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Method and path template of an API: an operation of its contract.
///
/// @param method       upper case
/// @param path         as in the contract, base path included where the contract keeps it apart (Swagger 2)
/// @param operationId  null where the contract gives none
/// @param summary      the contract's summary, else the first sentence of its description, else empty
/// @param place        where the operation stands
public record Endpoint(
        EndpointId id,
        String method,
        String path,
        @Nullable String operationId,
        String summary,
        List<String> tags,
        boolean deprecated,
        Location place) {

    public Endpoint {
        tags = List.copyOf(tags);
    }

    public Optional<String> givenOperationId() {
        return Optional.ofNullable(operationId);
    }

    /// `POST /transfers`, as people say it.
    public String label() {
        return method + " " + path;
    }
}
