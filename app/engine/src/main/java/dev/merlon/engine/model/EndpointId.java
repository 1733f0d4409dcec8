package dev.merlon.engine.model;

import org.jspecify.annotations.Nullable;

/// Names an endpoint across versions of its contract.
///
/// @param api  the API's id
/// @param key  the operationId, else method and path with parameter names blanked: `GET /users/{}/cards/{}`
public record EndpointId(String api, String key) implements Comparable<EndpointId> {

    /// Without an operationId: method and path with each parameter's name blanked, so that renaming one changes
    /// nothing.
    public static String keyOf(String method, String path) {
        return method + " " + path.replaceAll("\\{[^}/]*}", "{}");
    }

    /// By hash first: a large API has ten thousands of keys that begin alike.
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof EndpointId(var otherApi, var otherKey)
                        && key.hashCode() == otherKey.hashCode()
                        && key.equals(otherKey)
                        && api.equals(otherApi));
    }

    @Override
    public int hashCode() {
        return 31 * api.hashCode() + key.hashCode();
    }

    @Override
    public int compareTo(EndpointId other) {
        var byApi = api.compareTo(other.api);
        return byApi != 0 ? byApi : key.compareTo(other.key);
    }

    /// `api@key`, the tail of an outcome's id.
    @Override
    public String toString() {
        return api + "@" + key;
    }
}
