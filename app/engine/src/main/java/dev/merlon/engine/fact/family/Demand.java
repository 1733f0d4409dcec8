package dev.merlon.engine.fact.family;

import dev.merlon.engine.spec.view.OAuthFlow;
import dev.merlon.engine.spec.view.Security;
import dev.merlon.engine.spec.view.SecurityRequirement;
import dev.merlon.engine.spec.view.SecurityScheme;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What a caller must show at an endpoint: alternatives, each of one or more schemes together.
///
/// @param used       the schemes that are asked for and defined
/// @param undefined  names that are asked for but not defined
public record Demand(Security security, List<SecurityScheme> used, Set<String> undefined) {

    static Demand of(Security security, Map<String, SecurityScheme> schemes) {
        var used = new LinkedHashMap<String, SecurityScheme>();
        var undefined = new TreeSet<String>();
        for (var alternative : security.alternatives()) {
            for (var name : alternative.schemes().keySet()) {
                var scheme = schemes.get(name);
                if (scheme == null) {
                    undefined.add(name);
                } else {
                    used.putIfAbsent(name, scheme);
                }
            }
        }
        return new Demand(security, List.copyOf(used.values()), undefined);
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

    boolean anonymous() {
        return security.anonymous();
    }

    /// Every alternative needs at least one scheme that is defined.
    boolean authenticated() {
        var defined = used.stream().map(SecurityScheme::name).collect(Collectors.toSet());
        return !security.alternatives().isEmpty()
                && security.alternatives().stream()
                        .allMatch(alternative ->
                                alternative.schemes().keySet().stream().anyMatch(defined::contains));
    }

    Set<String> kinds() {
        return used.stream().map(Demand::kind).collect(Collectors.toCollection(TreeSet::new));
    }

    Set<String> scopes() {
        return security.alternatives().stream()
                .flatMap(alternative -> alternative.schemes().values().stream())
                .flatMap(List::stream)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// One alternative is made of API keys and nothing else.
    boolean keyAlone() {
        return security.alternatives().stream()
                .anyMatch(alternative -> !alternative.anonymous()
                        && alternative.schemes().keySet().stream().allMatch(name -> is(name, "apiKey")));
    }

    /// A scheme with scopes is asked for without any.
    boolean scopesMissing() {
        return security.alternatives().stream()
                .flatMap(alternative -> alternative.schemes().entrySet().stream())
                .anyMatch(asked -> asked.getValue().isEmpty()
                        && (is(asked.getKey(), "oauth2") || is(asked.getKey(), "openIdConnect")));
    }

    Set<String> undeclaredScopes() {
        var undeclared = new TreeSet<String>();
        for (var alternative : security.alternatives()) {
            for (var scheme : used) {
                if (scheme.type().equals("oauth2")) {
                    undeclared.addAll(missing(alternative, scheme));
                }
            }
        }
        return undeclared;
    }

    private static List<String> missing(SecurityRequirement alternative, SecurityScheme scheme) {
        return alternative.schemes().getOrDefault(scheme.name(), List.of()).stream()
                .filter(scope ->
                        scheme.flows().stream().noneMatch(flow -> flow.scopes().containsKey(scope)))
                .toList();
    }

    boolean jwt() {
        return used.stream()
                .anyMatch(scheme -> kind(scheme).equals("bearer")
                        && scheme.bearerFormat().toLowerCase(Locale.ROOT).contains("jwt"));
    }

    Set<String> flows() {
        return used.stream()
                .flatMap(scheme -> scheme.flows().stream())
                .map(OAuthFlow::kind)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Set<String> keyPlaces() {
        return used.stream()
                .filter(scheme -> scheme.type().equals("apiKey"))
                .map(SecurityScheme::in)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// Two endpoints with the same text ask for the same.
    String signature() {
        return security.alternatives().stream()
                .map(alternative -> alternative.schemes().toString())
                .sorted()
                .collect(Collectors.joining(" or "));
    }

    private boolean is(String name, String type) {
        return used.stream()
                .anyMatch(scheme -> scheme.name().equals(name) && scheme.type().equals(type));
    }
}
