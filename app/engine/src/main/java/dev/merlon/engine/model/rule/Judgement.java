package dev.merlon.engine.model.rule;

import dev.merlon.engine.model.EndpointId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Every rule considered at every endpoint and every API: the proof that nothing was forgotten.
///
/// @param rules       in the library's order
/// @param ofEndpoint   for each endpoint one outcome per endpoint rule and per schema rule, in the order of rules
/// @param ofApi        for each API one outcome per API rule, in the order of rules
/// @param ofComponents for each API the outcomes at its components, one per schema rule, component by component
public record Judgement(
        List<Rule> rules,
        Map<EndpointId, List<Outcome>> ofEndpoint,
        Map<String, List<Outcome>> ofApi,
        Map<String, List<Outcome>> ofComponents) {

    public Judgement {
        rules = List.copyOf(rules);
        ofEndpoint = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(ofEndpoint));
        ofApi = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(ofApi));
        ofComponents = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(ofComponents));
    }

    /// A judgement of APIs without components.
    public Judgement(List<Rule> rules, Map<EndpointId, List<Outcome>> ofEndpoint, Map<String, List<Outcome>> ofApi) {
        this(rules, ofEndpoint, ofApi, Map.of());
    }

    public static Judgement none() {
        return new Judgement(List.of(), Map.of(), Map.of());
    }

    /// All outcomes, those at each subject together.
    public List<List<Outcome>> bySubject() {
        return Stream.of(ofApi.values(), ofComponents.values(), ofEndpoint.values())
                .flatMap(Collection::stream)
                .toList();
    }

    /// The same verdicts with more said on some outcomes.
    ///
    /// @param concerned  what something may be said on
    /// @param revision   what the outcome becomes; the same where nothing is said
    public Judgement revised(Predicate<Verdict> concerned, UnaryOperator<Outcome> revision) {
        Map<EndpointId, List<Outcome>> endpoints = LinkedHashMap.newLinkedHashMap(ofEndpoint.size());
        ofEndpoint.forEach((id, row) -> endpoints.put(id, OutcomeRow.revised(row, concerned, revision)));
        Map<String, List<Outcome>> apis = new LinkedHashMap<>();
        ofApi.forEach((id, row) -> apis.put(id, OutcomeRow.revised(row, concerned, revision)));
        Map<String, List<Outcome>> components = new LinkedHashMap<>();
        ofComponents.forEach((id, rows) -> components.put(id, OutcomeRow.revised(rows, concerned, revision)));
        return new Judgement(rules, endpoints, apis, components);
    }

    /// Those of one rule, wherever it was considered.
    public Stream<Outcome> of(String rule) {
        return Stream.of(ofApi.values(), ofComponents.values(), ofEndpoint.values())
                .flatMap(Collection::stream)
                .flatMap(outcomes -> OutcomeRow.of(outcomes, rule));
    }

    public Stream<Outcome> outcomes() {
        return Stream.of(ofApi.values(), ofComponents.values(), ofEndpoint.values())
                .flatMap(Collection::stream)
                .flatMap(Collection::stream);
    }

    public List<Outcome> at(EndpointId endpoint) {
        return ofEndpoint.getOrDefault(endpoint, List.of());
    }

    /// Those of the API as a whole; its endpoints' are not among them.
    public List<Outcome> at(String api) {
        return ofApi.getOrDefault(api, List.of());
    }

    /// Those at the components of the API.
    public List<Outcome> atComponents(String api) {
        return ofComponents.getOrDefault(api, List.of());
    }

    /// Outcomes that fire and that nobody has settled.
    public Stream<Outcome> live() {
        return outcomes().filter(Outcome::live);
    }

    public long count(OutcomeState state) {
        return outcomes().filter(o -> o.state() == state).count();
    }
}
