package dev.merlon.engine.spec.view;

import dev.merlon.engine.spec.tree.Node;
import java.util.List;

/// A way to authenticate that the contract defines. What it leaves out, or what its type does not have, is empty.
///
/// @param name              the name under which requirements ask for it
/// @param type `apiKey`, `http`, `oauth2`, `openIdConnect`, `mutualTLS` or what else is written; Swagger 2's
///                          `basic` is given as `http` with the scheme `basic`
/// @param in                where an API key travels: `header`, `query`, `cookie`
/// @param parameterName     the header, query parameter or cookie of an API key
/// @param httpScheme        of type `http`, lower case: `basic`, `bearer`, `digest`
/// @param bearerFormat      `JWT`
/// @param openIdConnectUrl  where the provider describes itself
/// @param deprecated        marked so (OpenAPI 3.2)
public record SecurityScheme(
        String name,
        String type,
        String in,
        String parameterName,
        String httpScheme,
        String bearerFormat,
        List<OAuthFlow> flows,
        String openIdConnectUrl,
        String description,
        boolean deprecated,
        Node node)
        implements Placed {

    public SecurityScheme {
        flows = List.copyOf(flows);
    }

    /// Two that are equal come from the same node; hundreds may be asked for at each of thousands of endpoints.
    @Override
    public int hashCode() {
        return node.hashCode();
    }
}
