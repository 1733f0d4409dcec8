package dev.merlon.engine.spec.postman;

import dev.merlon.engine.spec.reading.Remarks;
import dev.merlon.engine.spec.tree.Node;
import dev.merlon.engine.spec.tree.ObjectNode;
import dev.merlon.engine.spec.view.OAuthFlow;
import dev.merlon.engine.spec.view.SecurityScheme;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// The ways to authenticate that requests of a collection use, each once.
///
/// The authorisations are those of the Collection Format v2.1.0 (auth.json): a type, and its attributes either as a
/// list of keys and values (2.1) or as one object (2.0).
final class Schemes {

    private static final Pattern JWT = Pattern.compile("eyJ[A-Za-z0-9_-]*\\..*|(?i).*jwt.*");

    private final Variables variables;
    private final Remarks remarks;
    private final Map<String, SecurityScheme> byName = new LinkedHashMap<>();

    Schemes(Variables variables, Remarks remarks) {
        this.variables = variables;
        this.remarks = remarks;
    }

    Map<String, SecurityScheme> byName() {
        return byName;
    }

    /// What an authorisation asks for: scheme to scopes. Empty for `noauth`.
    Map<String, List<String>> asked(ObjectNode auth) {
        var type = auth.text("type").orElse("").toLowerCase(Locale.ROOT);
        return switch (type) {
            case "noauth" -> Map.of();
            case "basic", "digest", "hawk", "ntlm" -> Map.of(http(type, "", auth), List.of());
            case "oauth1" -> Map.of(http("oauth", "", auth), List.of());
            case "awsv4" -> Map.of(http("aws4-hmac-sha256", "", auth), List.of());
            case "edgegrid" -> Map.of(http("eg1-hmac-sha256", "", auth), List.of());
            case "bearer" -> Map.of(http("bearer", jwt(attribute(auth, "bearer", "token")), auth), List.of());
            case "jwt", "asap" -> Map.of(http("bearer", "JWT", auth), List.of());
            case "apikey" -> Map.of(apiKey(auth), List.of());
            case "oauth2" -> oauth2(auth);
            default -> {
                remarks.warn("SPEC-AUTH", "authorisation \"" + type + "\" is not known", auth.place());
                yield Map.of(http(type.isBlank() ? "unknown" : type, "", auth), List.of());
            }
        };
    }

    /// A credential that a request carries in an `Authorization` header of its own.
    String authorization(String value, Node node) {
        var word = value.strip().toLowerCase(Locale.ROOT);
        if (word.startsWith("basic ")) {
            return http("basic", "", node);
        }
        if (word.startsWith("digest ")) {
            return http("digest", "", node);
        }
        return word.startsWith("bearer ") || word.startsWith("jwt ")
                ? http(
                        "bearer",
                        word.startsWith("jwt") ? "JWT" : jwt(value.strip().substring(7)),
                        node)
                : key("header", "Authorization", node);
    }

    String key(String in, String name, Node node) {
        return add(scheme(name + " (" + in + ")", "apiKey", in, name, "", "", List.of(), node));
    }

    private String apiKey(ObjectNode auth) {
        var in = attribute(auth, "apikey", "in");
        var name = attribute(auth, "apikey", "key");
        return key(in.equals("query") ? "query" : "header", name.isBlank() ? "unnamed" : name, auth);
    }

    private String http(String scheme, String format, Node node) {
        return add(scheme(
                format.isEmpty() ? scheme : scheme + " " + format, "http", "", "", scheme, format, List.of(), node));
    }

    private Map<String, List<String>> oauth2(ObjectNode auth) {
        var kind = flow(attribute(auth, "oauth2", "grant_type"));
        var scope = attribute(auth, "oauth2", "scope");
        var scopes = Variables.in(scope) || scope.isBlank()
                ? List.<String>of()
                : Arrays.stream(scope.strip().split("[\\s,]+")).distinct().toList();
        var declared = new LinkedHashMap<String, String>();
        scopes.forEach(s -> declared.put(s, ""));
        var flow = new OAuthFlow(
                kind,
                address(auth, "authUrl"),
                address(auth, "accessTokenUrl"),
                address(auth, "refreshTokenUrl"),
                "",
                declared,
                auth);
        var flows = kind.isEmpty() ? List.<OAuthFlow>of() : List.of(flow);
        var identity = "oauth2 " + kind + " " + flow.authorizationUrl() + " " + flow.tokenUrl() + " " + scopes;
        var known = byName.values().stream()
                .filter(s -> s.description().equals(identity))
                .findFirst();
        if (known.isPresent()) {
            return Map.of(known.get().name(), scopes);
        }
        var name = free(kind.isEmpty() ? "oauth2" : "oauth2 " + kind);
        byName.put(name, new SecurityScheme(name, "oauth2", "", "", "", "", flows, "", identity, false, auth));
        return Map.of(name, scopes);
    }

    private String free(String wanted) {
        var name = wanted;
        for (int n = 2; byName.containsKey(name); n++) {
            name = wanted + " (" + n + ")";
        }
        return name;
    }

    /// Postman's grant types are those of the protocol, PKCE apart.
    private static String flow(String grant) {
        return switch (grant) {
            case "authorization_code", "authorization_code_with_pkce" -> "authorizationCode";
            case "password_credentials", "password" -> "password";
            case "client_credentials" -> "clientCredentials";
            case "implicit" -> "implicit";
            default -> "";
        };
    }

    private String address(ObjectNode auth, String name) {
        var written = attribute(auth, "oauth2", name);
        return Variables.in(written) ? "" : written;
    }

    /// An attribute's value with its variables replaced, empty where it has none.
    private String attribute(ObjectNode auth, String type, String name) {
        return attributeNode(auth, type, name)
                .flatMap(Node::text)
                .map(variables::resolved)
                .orElse("");
    }

    /// The value of an attribute in either form.
    static java.util.Optional<Node> attributeNode(ObjectNode auth, String type, String name) {
        var of = auth.get(type);
        return of.flatMap(o -> o.get(name))
                .or(() -> of.stream()
                        .flatMap(o -> o.items().stream())
                        .filter(a -> a.text("key").filter(name::equals).isPresent())
                        .findFirst()
                        .flatMap(a -> a.get("value")));
    }

    private static String jwt(String token) {
        return JWT.matcher(token).matches() ? "JWT" : "";
    }

    private static SecurityScheme scheme(
            String name,
            String type,
            String in,
            String key,
            String http,
            String format,
            List<OAuthFlow> flows,
            Node at) {
        return new SecurityScheme(name, type, in, key, http, format, flows, "", "", false, at);
    }

    private String add(SecurityScheme scheme) {
        byName.putIfAbsent(scheme.name(), scheme);
        return scheme.name();
    }
}
