package dev.merlon.engine.diff.caller;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/// Which credential is at least as hard to come by for somebody who is not entitled to it: a partial order. What it
/// does not order, nobody should order without knowing more than a contract tells.
///
/// Its steps, each with its source:
///
/// - a token of a named issuer is above any bearer token, because it is one of those (RFC 6750);
///   so is a token that is bound to a key, `dpop` (RFC 9449)
/// - a bearer token is above a password that travels with each request (RFC 7617, section 4), and above an API key,
///   which names a client program and nobody else (OWASP API Security Top 10 2023, API2)
/// - a digest of a password is above the password itself (RFC 7616); a certificate, whose key never travels, is above
///   both and above API keys (RFC 8705); it is not ordered with tokens, since it proves a machine and they a user
/// - a key in a header or cookie is above one in the address (RFC 6750, section 5.3; CWE-598)
/// - of the flows of one issuer, authorization code and device authorization are above implicit, and that is above
///   password (RFC 9700, sections 2.1.2 and 2.4); client credentials stand for no user and are not ordered with them
/// - the same address over https is above the one over http
final class Strength {

    private enum Kind {
        CERTIFICATE,
        OPEN_ID,
        OAUTH,
        BOUND_TOKEN,
        BEARER,
        DIGEST,
        BASIC,
        KEY,
        KEY_IN_ADDRESS,
        OTHER
    }

    private static final Map<Kind, Set<Kind>> ABOVE = above();

    private Strength() {}

    private static Map<Kind, Set<Kind>> above() {
        var bearer = EnumSet.of(Kind.BASIC, Kind.KEY, Kind.KEY_IN_ADDRESS);
        var token = EnumSet.of(Kind.BEARER);
        token.addAll(bearer);
        var above = new EnumMap<Kind, Set<Kind>>(Kind.class);
        above.put(Kind.KEY, EnumSet.of(Kind.KEY_IN_ADDRESS));
        above.put(Kind.DIGEST, EnumSet.of(Kind.BASIC));
        above.put(Kind.BEARER, bearer);
        above.put(Kind.BOUND_TOKEN, token);
        above.put(Kind.OAUTH, token);
        above.put(Kind.OPEN_ID, token);
        above.put(Kind.CERTIFICATE, EnumSet.of(Kind.DIGEST, Kind.BASIC, Kind.KEY, Kind.KEY_IN_ADDRESS));
        return above;
    }

    /// Whether the one is the other, or above it.
    static boolean atLeast(Credential one, Credential other) {
        if (one.equals(other)) {
            return true;
        }
        if (one instanceof Credential.OAuth a && other instanceof Credential.OAuth b) {
            return atLeast(a, b);
        }
        if (one instanceof Credential.OpenId(var a) && other instanceof Credential.OpenId(var b)) {
            return a.atLeast(b);
        }
        return ABOVE.getOrDefault(kind(one), Set.of()).contains(kind(other));
    }

    private static boolean atLeast(Credential.OAuth one, Credential.OAuth other) {
        if (one.flow().equals(other.flow())) {
            return one.authorization().atLeast(other.authorization())
                    && one.token().atLeast(other.token());
        }
        return flowAbove(one.flow(), other.flow())
                && one.issuer().equals(other.issuer())
                && (one.secure() || !other.secure());
    }

    private static boolean flowAbove(String one, String other) {
        var interactive = one.equals("authorizationCode") || one.equals("deviceAuthorization");
        return switch (other) {
            case "implicit" -> interactive;
            case "password" -> interactive || one.equals("implicit");
            default -> false;
        };
    }

    private static Kind kind(Credential credential) {
        return switch (credential) {
            case Credential.Certificate() -> Kind.CERTIFICATE;
            case Credential.OpenId _ -> Kind.OPEN_ID;
            case Credential.OAuth _ -> Kind.OAUTH;
            case Credential.Key(var in, var _) -> in.equals("query") ? Kind.KEY_IN_ADDRESS : Kind.KEY;
            case Credential.Opaque _ -> Kind.OTHER;
            case Credential.Http(var scheme) ->
                switch (scheme) {
                    case "bearer" -> Kind.BEARER;
                    case "dpop" -> Kind.BOUND_TOKEN;
                    case "digest" -> Kind.DIGEST;
                    case "basic" -> Kind.BASIC;
                    default -> Kind.OTHER;
                };
        };
    }
}
