package dev.merlon.engine.reimport;

import dev.merlon.engine.model.EndpointId;

/// What a person says: the endpoint is the same one under another name, so what was recorded for it goes along.
///
/// @param from  an endpoint that the workspace has, or had
/// @param to    one that comes, of the same API
public record Rename(EndpointId from, EndpointId to) {

    public Rename {
        if (!from.api().equals(to.api())) {
            throw new IllegalArgumentException("endpoints of two APIs: " + from + " and " + to);
        }
    }
}
