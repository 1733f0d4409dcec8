package dev.merlon.engine.lens;

import dev.merlon.engine.model.Endpoint;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One row: an endpoint, or a flow with the endpoints that take part in it.
///
/// @param label      `POST /transfers`, `transfer`
/// @param endpoint   null where the row is a flow
/// @param endpoints  at least one
public record LensRow(String label, @Nullable Endpoint endpoint, List<Endpoint> endpoints) {

    public LensRow {
        endpoints = List.copyOf(endpoints);
    }

    static LensRow of(Endpoint endpoint) {
        return new LensRow(endpoint.label(), endpoint, List.of(endpoint));
    }
}
