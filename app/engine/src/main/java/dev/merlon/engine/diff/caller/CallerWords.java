package dev.merlon.engine.diff.caller;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Sets of callers in the words of an architect.
///
/// @param full  addresses with their paths, where hosts alone do not tell two sets apart
public record CallerWords(boolean full) {

    private static final int MOST_SCOPES = 8;

    /// The words of both, in as much detail as tells them apart.
    public record Pair(String before, String after) {}

    public static Pair of(Callers before, Callers after) {
        var brief = new CallerWords(false);
        var pair = new Pair(brief.words(before), brief.words(after));
        if (!pair.before().equals(pair.after())) {
            return pair;
        }
        var full = new CallerWords(true);
        return new Pair(full.words(before), full.words(after));
    }

    /// `a bearer token and an API key in header x-key, or nothing`.
    public String words(Callers callers) {
        return callers.alternatives().stream()
                .map(this::words)
                .sorted()
                .collect(Collectors.joining(
                        callers.alternatives().stream().anyMatch(a -> a.proofs().size() > 1) ? ", or " : " or "));
    }

    private String words(Alternative alternative) {
        if (alternative.anonymous()) {
            return "nothing";
        }
        return alternative.proofs().stream().map(this::words).sorted().collect(Collectors.joining(" and "));
    }

    private String words(Proof proof) {
        var ways = proof.ways().stream().map(this::words).sorted().collect(Collectors.joining(" or "));
        var scopes = proof.sortedScopes();
        return scopes.isEmpty() ? ways : ways + " with " + scopes(scopes);
    }

    private static String scopes(Set<String> scopes) {
        var shown = scopes.stream().limit(MOST_SCOPES).collect(Collectors.joining(", "));
        var more = scopes.size() > MOST_SCOPES ? " and " + (scopes.size() - MOST_SCOPES) + " more" : "";
        return (scopes.size() == 1 ? "scope " : "scopes ") + shown + more;
    }

    private String words(Credential credential) {
        return switch (credential) {
            case Credential.Key(var in, var name) -> "API key in " + in + " " + name;
            case Credential.Http(var scheme) -> http(scheme);
            case Credential.Certificate() -> "client certificate";
            case Credential.Opaque(var name) -> name;
            case Credential.OpenId(var address) ->
                "OpenID Connect" + (address.given() ? " at " + address.words(full) : "");
            case Credential.OAuth oauth -> oauth(oauth);
        };
    }

    private static String http(String scheme) {
        return switch (scheme) {
            case "basic" -> "password (HTTP Basic)";
            case "bearer" -> "bearer token";
            case "digest" -> "password digest (HTTP Digest)";
            case "dpop" -> "token bound to a key (DPoP)";
            default -> "HTTP " + scheme;
        };
    }

    private String oauth(Credential.OAuth oauth) {
        var flow = switch (oauth.flow()) {
            case "authorizationCode" -> " authorization code";
            case "clientCredentials" -> " client credentials";
            case "deviceAuthorization" -> " device authorization";
            default -> oauth.flow().isEmpty() ? "" : " " + oauth.flow();
        };
        var at = full
                ? Stream.of(oauth.authorization(), oauth.token())
                        .filter(Address::given)
                        .map(address -> address.words(true))
                        .distinct()
                        .collect(Collectors.joining(" and "))
                : (oauth.secure() ? "" : "http://") + oauth.issuer();
        return "OAuth 2" + flow + (at.isEmpty() ? "" : " at " + at);
    }
}
