package dev.merlon.engine.diff.caller;

import dev.merlon.engine.spec.view.OAuthFlow;
import dev.merlon.engine.spec.view.SecurityScheme;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/// One thing that a caller can show. Two are equal where showing the one is showing the other, whatever the scheme is
/// called in the contract.
sealed interface Credential {

    /// An API key.
    ///
    /// @param in    `header`, `query`, `cookie`
    /// @param name  lower case where it is that of a header, which has no case
    record Key(String in, String name) implements Credential {}

    /// A scheme of HTTP authentication (IANA registry): `basic`, `bearer`, `digest`, `dpop`, lower case.
    record Http(String scheme) implements Credential {}

    /// An OAuth 2 access token that was got by one flow.
    record OAuth(String flow, Address authorization, Address token) implements Credential {

        /// Who issues the token.
        String issuer() {
            return token.host().isEmpty() ? authorization.host() : token.host();
        }

        boolean secure() {
            return authorization.secure() && token.secure();
        }
    }

    /// A token of an OpenID Connect provider.
    record OpenId(Address configuration) implements Credential {}

    /// A client certificate (mutual TLS).
    record Certificate() implements Credential {}

    /// Something of which the contract does not tell enough to compare it with anything but itself: a scheme that it
    /// asks for and does not define, or one of an unknown type.
    record Opaque(String name) implements Credential {}

    /// What a scheme takes; any one is enough. A scheme of OAuth 2 takes a token of any of its flows.
    static Set<Credential> of(SecurityScheme scheme) {
        return switch (scheme.type()) {
            case "apiKey" -> Set.of(key(scheme));
            case "http" -> Set.of(new Http(scheme.httpScheme().toLowerCase(Locale.ROOT)));
            case "oauth2" -> oauth(scheme);
            case "openIdConnect" -> Set.of(new OpenId(Address.of(scheme.openIdConnectUrl())));
            case "mutualTLS" -> Set.of(new Certificate());
            default -> Set.of(new Opaque("scheme " + scheme.name() + " of type " + scheme.type()));
        };
    }

    private static Credential key(SecurityScheme scheme) {
        var header = scheme.in().equals("header");
        return new Key(scheme.in(), header ? scheme.parameterName().toLowerCase(Locale.ROOT) : scheme.parameterName());
    }

    private static Set<Credential> oauth(SecurityScheme scheme) {
        if (scheme.flows().isEmpty()) {
            return Set.of(new OAuth("", Address.NONE, Address.NONE));
        }
        var ways = new LinkedHashSet<Credential>();
        scheme.flows().forEach(flow -> ways.add(oauth(flow)));
        return ways;
    }

    private static Credential oauth(OAuthFlow flow) {
        var authorization =
                flow.kind().equals("deviceAuthorization") ? flow.deviceAuthorizationUrl() : flow.authorizationUrl();
        return new OAuth(flow.kind(), Address.of(authorization), Address.of(flow.tokenUrl()));
    }
}
