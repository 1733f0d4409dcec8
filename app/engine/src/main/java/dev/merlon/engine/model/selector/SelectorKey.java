package dev.merlon.engine.model.selector;

import dev.merlon.engine.model.Api;
import dev.merlon.engine.model.DataClass;
import dev.merlon.engine.model.Endpoint;
import dev.merlon.engine.model.Exposure;
import dev.merlon.engine.model.fact.FactSheet;
import dev.merlon.engine.model.fact.FactValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a term of a [Selector] looks at. The first four are about an API as a whole, so a selector of these alone
/// covers whole APIs; `data` and `auth` look at facts, which people may answer.
public enum SelectorKey {
    API("api", "an API's id or name"),
    CLASS("class", "public, partner, internal or the organisation's own class"),
    EXPOSURE("exposure", "internet, partner, internal, or none where nobody said"),
    OWNER("owner", "who answers for the API, or none"),
    TAG("tag", "a tag of the contract, or none"),
    METHOD("method", "GET, POST and so on, read or write"),
    PATH("path", "a path; * stands for a part, ** for any number of parts"),
    DATA("data", "personal, financial, health, credential, location, children or none"),
    AUTH("auth", "basic, bearer, digest, apiKey, oauth2, openIdConnect, mutualTLS, oauth1, optional or none");

    /// Where nothing is said or asked for.
    static final String NONE = "none";

    private static final String DATA_FACT = "endpoint.dataClass";
    private static final String SCHEMES_FACT = "endpoint.schemes";
    private static final String ANONYMOUS_FACT = "endpoint.anonymous";
    private static final String OPTIONAL_FACT = "endpoint.optionalAuth";
    private static final String OPTIONAL = "optional";

    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS", "TRACE", "QUERY");
    private static final Set<String> METHODS =
            Set.of("READ", "WRITE", "GET", "HEAD", "OPTIONS", "TRACE", "QUERY", "POST", "PUT", "PATCH", "DELETE");
    private static final Set<String> SCHEMES = Set.of(
            "basic",
            "bearer",
            "digest",
            "http-other",
            "apikey",
            "oauth2",
            "openidconnect",
            "mutualtls",
            "oauth1",
            OPTIONAL,
            NONE);

    private final String word;
    private final String meaning;

    SelectorKey(String word, String meaning) {
        this.word = word;
        this.meaning = meaning;
    }

    /// As it stands before the colon.
    public String word() {
        return word;
    }

    /// What may stand after the colon, in a few words.
    public String meaning() {
        return meaning;
    }

    /// True where all endpoints of an API have the same.
    public boolean ofApi() {
        return compareTo(OWNER) <= 0;
    }

    /// The facts that it looks at.
    public Set<String> facts() {
        return switch (this) {
            case DATA -> Set.of(DATA_FACT);
            case AUTH -> Set.of(SCHEMES_FACT, ANONYMOUS_FACT, OPTIONAL_FACT);
            case API, CLASS, EXPOSURE, OWNER, TAG, METHOD, PATH -> Set.of();
        };
    }

    static Optional<SelectorKey> ofWord(String word) {
        return Arrays.stream(values())
                .filter(key -> key.word.equalsIgnoreCase(word))
                .findFirst();
    }

    static String words() {
        return Arrays.stream(values()).map(SelectorKey::word).collect(Collectors.joining(", "));
    }

    /// The value in its one spelling, or nothing where the key cannot have it.
    Optional<String> spelled(String value) {
        var lower = value.toLowerCase(Locale.ROOT);
        return switch (this) {
            case METHOD -> {
                var upper = value.toUpperCase(Locale.ROOT);
                yield METHODS.contains(upper) ? Optional.of(isKind(lower) ? lower : upper) : Optional.empty();
            }
            case DATA ->
                lower.equals(NONE) || DataClass.ofWord(lower).isPresent() ? Optional.of(lower) : Optional.empty();
            case EXPOSURE -> exposure(lower);
            case AUTH -> SCHEMES.contains(lower) ? Optional.of(lower) : Optional.empty();
            case PATH -> value.startsWith("/") || value.startsWith("*") ? Optional.of(value) : Optional.empty();
            case CLASS -> Optional.of(lower);
            case API, OWNER, TAG -> Optional.of(value);
        };
    }

    private static boolean isKind(String lower) {
        return lower.equals("read") || lower.equals("write");
    }

    /// One word is enough: `partner` for the partner network.
    private static Optional<String> exposure(String lower) {
        return Stream.concat(Stream.of(NONE), Arrays.stream(Exposure.values()).map(Exposure::word))
                .filter(known -> known.equals(lower) || known.equals(lower + " network"))
                .findFirst()
                .map(known -> known.replace(" network", ""));
    }

    /// What the endpoint has, each in the spelling that [#spelled] gives; [#NONE] where it has nothing, nothing
    /// at all where that is unknown.
    Set<String> found(Api api, Endpoint endpoint, FactSheet facts) {
        return switch (this) {
            case API, CLASS, EXPOSURE, OWNER -> found(api);
            case TAG -> endpoint.tags().isEmpty() ? Set.of(NONE) : Set.copyOf(endpoint.tags());
            case METHOD -> Set.of(endpoint.method(), READS.contains(endpoint.method()) ? "read" : "write");
            case PATH -> Set.of(endpoint.path());
            case DATA ->
                facts.value(DATA_FACT) instanceof FactValue.Texts(List<String> classes)
                        ? classes.isEmpty() ? Set.of(NONE) : Set.copyOf(classes)
                        : Set.of();
            case AUTH -> schemes(facts);
        };
    }

    /// The same of an API as a whole.
    ///
    /// @throws IllegalStateException where the key is not [#ofApi]
    Set<String> found(Api api) {
        return switch (this) {
            case API -> Set.copyOf(List.of(api.id(), api.name()));
            case CLASS -> Set.of(api.apiClass().id().toLowerCase(Locale.ROOT));
            case EXPOSURE ->
                Set.of(api.statedExposure()
                        .map(exposure -> exposure.word().replace(" network", ""))
                        .orElse(NONE));
            case OWNER -> Set.of(api.owner().isBlank() ? NONE : api.owner());
            case TAG, METHOD, PATH, DATA, AUTH -> throw new IllegalStateException(word + " is about an endpoint");
        };
    }

    private static Set<String> schemes(FactSheet facts) {
        var found = new TreeSet<String>();
        facts.texts(SCHEMES_FACT).forEach(scheme -> found.add(scheme.toLowerCase(Locale.ROOT)));
        if (facts.is(ANONYMOUS_FACT)) {
            found.add(NONE);
        }
        if (facts.is(OPTIONAL_FACT)) {
            found.add(OPTIONAL);
        }
        return found;
    }
}
