package dev.merlon.engine.fact.family;

import dev.merlon.engine.spec.view.OAuthFlow;
import dev.merlon.engine.spec.view.Security;
import dev.merlon.engine.spec.view.SecurityScheme;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a caller must show at an endpoint: alternatives, each of one or more schemes together. Endpoints that share
/// their security share this, so whatever takes a look at every alternative is worked out once.
public final class Demand {

    private final Security security;
    private final Map<String, SecurityScheme> defined = new LinkedHashMap<>();
    private final Set<String> undefined = new TreeSet<>();
    private final Set<String> scopes = new TreeSet<>();
    private final Set<String> undeclaredScopes = new TreeSet<>();
    private final boolean authenticated;
    private final boolean keyAlone;
    private final boolean scopesMissing;
    private final String signature;

    Demand(Security security, Map<String, SecurityScheme> schemes) {
        this.security = security;
        for (var alternative : security.alternatives()) {
            alternative.schemes().forEach((name, asked) -> {
                var scheme = schemes.get(name);
                define(name, scheme);
                scopes.addAll(asked);
                if (scheme != null && is(name, "oauth2")) {
                    undeclaredScopes.addAll(undeclared(asked, scheme));
                }
            });
        }
        authenticated = !security.alternatives().isEmpty()
                && security.alternatives().stream()
                        .allMatch(alternative ->
                                alternative.schemes().keySet().stream().anyMatch(defined::containsKey));
        keyAlone = security.alternatives().stream()
                .anyMatch(alternative -> !alternative.anonymous()
                        && alternative.schemes().keySet().stream().allMatch(name -> is(name, "apiKey")));
        scopesMissing = security.alternatives().stream()
                .flatMap(alternative -> alternative.schemes().entrySet().stream())
                .anyMatch(asked -> asked.getValue().isEmpty()
                        && (is(asked.getKey(), "oauth2") || is(asked.getKey(), "openIdConnect")));
        signature = security.alternatives().stream()
                .map(alternative -> alternative.schemes().toString())
                .sorted()
                .collect(Collectors.joining(" or "));
    }

    private void define(String name, @Nullable SecurityScheme scheme) {
        if (scheme == null) {
            undefined.add(name);
        } else {
            defined.putIfAbsent(name, scheme);
        }
    }

    private static List<String> undeclared(List<String> asked, SecurityScheme scheme) {
        return asked.stream()
                .filter(scope ->
                        scheme.flows().stream().noneMatch(flow -> flow.scopes().containsKey(scope)))
                .toList();
    }

    private boolean is(String name, String type) {
        var scheme = defined.get(name);
        return scheme != null && scheme.type().equals(type);
    }

    /// The word for the kind of a scheme, as facts use it.
    static String kind(SecurityScheme scheme) {
        if (!scheme.type().equals("http")) {
            return scheme.type();
        }
        return switch (scheme.httpScheme().toLowerCase(Locale.ROOT)) {
            case "basic" -> "basic";
            case "bearer" -> "bearer";
            case "digest" -> "digest";
            case "oauth" -> "oauth1";
            default -> "http-other";
        };
    }

    public Security security() {
        return security;
    }

    /// The schemes that are asked for and defined, by name, in the order in which they are asked for.
    public Map<String, SecurityScheme> defined() {
        return Collections.unmodifiableMap(defined);
    }

    /// The schemes that are asked for and defined.
    public Collection<SecurityScheme> used() {
        return defined().values();
    }

    /// Names that are asked for but not defined.
    public Set<String> undefined() {
        return Collections.unmodifiableSet(undefined);
    }

    boolean anonymous() {
        return security.anonymous();
    }

    /// Every alternative needs at least one scheme that is defined.
    boolean authenticated() {
        return authenticated;
    }

    Set<String> kinds() {
        return used().stream().map(Demand::kind).collect(Collectors.toCollection(TreeSet::new));
    }

    Set<String> scopes() {
        return Collections.unmodifiableSet(scopes);
    }

    /// One alternative is made of API keys and nothing else.
    boolean keyAlone() {
        return keyAlone;
    }

    /// A scheme with scopes is asked for without any.
    boolean scopesMissing() {
        return scopesMissing;
    }

    Set<String> undeclaredScopes() {
        return Collections.unmodifiableSet(undeclaredScopes);
    }

    boolean jwt() {
        return used().stream()
                .anyMatch(scheme -> kind(scheme).equals("bearer")
                        && scheme.bearerFormat().toLowerCase(Locale.ROOT).contains("jwt"));
    }

    Set<String> flows() {
        return used().stream()
                .flatMap(scheme -> scheme.flows().stream())
                .map(OAuthFlow::kind)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Set<String> keyPlaces() {
        return used().stream()
                .filter(scheme -> scheme.type().equals("apiKey"))
                .map(SecurityScheme::in)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// Two endpoints with the same text ask for the same.
    String signature() {
        return signature;
    }
}
