package dev.merlon.engine.rule;

import dev.merlon.engine.model.DataClass;
import dev.merlon.engine.model.Exposure;
import dev.merlon.engine.model.fact.FactCatalogue;
import dev.merlon.engine.model.fact.FactSheet;
import dev.merlon.engine.model.fact.FactValue;
import dev.merlon.engine.model.rule.Impact;
import dev.merlon.engine.model.rule.Rating;
import dev.merlon.engine.model.rule.Rating.Step;
import dev.merlon.engine.model.rule.Rule;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What about an endpoint, or an API, raises or lowers the rating of whatever fires there.
///
/// @param exposure       the fact's text; empty where unknown
/// @param anonymous      it can be called without authentication
/// @param mutualTls      callers show a certificate
/// @param sequentialIds  its object ids can be counted through
/// @param data           the worst class of data that it handles, null where none
record Circumstances(
        String exposure,
        boolean anonymous,
        boolean mutualTls,
        boolean sequentialIds,
        @Nullable DataClass data) {

    private static final int IMPACT_WITHOUT_DATA = 2;
    private static final int LEAST = 1;
    private static final int MOST = 5;
    private static final String OBJECT_RISK = "API1";

    /// All that [#of] looks at.
    private static final Set<String> FACTS = Set.of(
            "api.exposure",
            "api.data",
            "endpoint.authenticated",
            "endpoint.schemes",
            "endpoint.sequentialIds",
            "endpoint.dataClass",
            "endpoint.untypedBody",
            "endpoint.untypedResponse");

    /// Whether circumstances could be other ones where these facts have other values.
    static boolean restOn(FactCatalogue catalogue, BitSet facts) {
        return facts.stream()
                .anyMatch(
                        fact -> FACTS.contains(catalogue.definitions().get(fact).name()));
    }

    static Circumstances of(FactSheet facts) {
        var anonymous = value(facts, "endpoint.authenticated").equals(FactValue.FALSE);
        return new Circumstances(
                value(facts, "api.exposure") instanceof FactValue.Text(var text) ? text : "",
                anonymous,
                !anonymous && texts(facts, "endpoint.schemes").contains("mutualTLS"),
                value(facts, "endpoint.sequentialIds").equals(FactValue.TRUE),
                worst(handled(facts)));
    }

    /// The classes of data that count at an endpoint: its own. What a person ticked for the API as a whole
    /// counts where the contract does not tell what an endpoint handles: an API that stores health data has a
    /// list of countries too.
    static List<DataClass> handled(FactSheet facts) {
        var told = value(facts, "endpoint.dataClass").known()
                && !value(facts, "endpoint.untypedBody").equals(FactValue.TRUE)
                && !value(facts, "endpoint.untypedResponse").equals(FactValue.TRUE);
        var own = classes(texts(facts, "endpoint.dataClass"));
        var ofApi = told ? List.<DataClass>of() : classes(texts(facts, "api.data"));
        return ofApi.isEmpty()
                ? own
                : Stream.concat(own.stream(), ofApi.stream()).toList();
    }

    private static List<DataClass> classes(List<String> words) {
        return words.isEmpty()
                ? List.of()
                : words.stream()
                        .map(DataClass::ofWord)
                        .flatMap(Optional::stream)
                        .toList();
    }

    private static @Nullable DataClass worst(List<DataClass> data) {
        return data.isEmpty()
                ? null
                : data.stream()
                        .min(Comparator.comparingInt(DataClass::impact)
                                .reversed()
                                .thenComparing(c -> c))
                        .orElse(null);
    }

    private static FactValue value(FactSheet facts, String name) {
        return facts.valueIfAny(name);
    }

    private static List<String> texts(FactSheet facts, String name) {
        return value(facts, name) instanceof FactValue.Texts(var items) ? items : List.of();
    }

    /// Likelihood and impact of the rule under these circumstances; the steps add up to them.
    Rating rate(Rule rule) {
        var likelihood = likelihood(rule);
        var impact = impact(rule.impact());
        return new Rating(
                sum(likelihood),
                sum(impact),
                Stream.concat(likelihood.stream(), impact.stream()).toList());
    }

    private List<Step> likelihood(Rule rule) {
        var steps = new ArrayList<Step>();
        steps.add(likelihood(rule.likelihood(), "of the rule"));
        if (exposure.equals(Exposure.INTERNET.word())) {
            steps.add(likelihood(1, "reachable from the internet"));
        }
        if (exposure.equals(Exposure.INTERNAL.word())) {
            steps.add(likelihood(-1, "reachable from the internal network only"));
        }
        if (anonymous) {
            steps.add(likelihood(1, "can be called without authentication"));
        }
        if (mutualTls) {
            steps.add(likelihood(-1, "callers show a certificate (mutual TLS)"));
        }
        if (sequentialIds && rule.categories().owaspApi().contains(OBJECT_RISK)) {
            steps.add(likelihood(1, "object ids can be counted through"));
        }
        var sum = sum(steps);
        if (sum < LEAST) {
            steps.add(likelihood(LEAST - sum, "at least " + LEAST));
        }
        if (sum > MOST) {
            steps.add(likelihood(MOST - sum, "at most " + MOST));
        }
        return steps;
    }

    private List<Step> impact(Impact impact) {
        return switch (impact) {
            case Impact.Fixed(var value) -> List.of(impact(value, "of the rule"));
            case Impact.OfData() ->
                List.of(
                        data == null
                                ? impact(IMPACT_WITHOUT_DATA, "no data that needs special care")
                                : impact(data.impact(), data.word() + " data"));
        };
    }

    private static Step likelihood(int change, String why) {
        return new Step("likelihood", change, why);
    }

    private static Step impact(int change, String why) {
        return new Step("impact", change, why);
    }

    private static int sum(List<Step> steps) {
        return steps.stream().mapToInt(Step::change).sum();
    }
}
