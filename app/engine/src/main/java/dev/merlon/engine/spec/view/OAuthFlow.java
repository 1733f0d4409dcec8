package dev.merlon.engine.spec.view;

import dev.merlon.engine.spec.tree.Node;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// A flow of an OAuth 2 scheme. Addresses that it leaves out are empty.
///
/// @param kind `implicit`, `password`, `clientCredentials`, `authorizationCode` or `deviceAuthorization`;
///                Swagger 2's `application` and `accessCode` are given by their later names
/// @param scopes  scope to its description, in the contract's order
public record OAuthFlow(
        String kind,
        String authorizationUrl,
        String tokenUrl,
        String refreshUrl,
        String deviceAuthorizationUrl,
        Map<String, String> scopes,
        Node node)
        implements Placed {

    public OAuthFlow {
        scopes = Collections.unmodifiableMap(new LinkedHashMap<>(scopes));
    }
}
