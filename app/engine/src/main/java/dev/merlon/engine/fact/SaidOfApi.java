package dev.merlon.engine.fact;

import dev.merlon.engine.model.Api;
import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.fact.Answer;
import dev.merlon.engine.model.fact.Fact;
import dev.merlon.engine.model.fact.FactSource;
import dev.merlon.engine.model.selector.Selector;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// What people said of one API and its endpoints, sorted by how far it reaches; the narrower goes before the wider.
///
/// @param profile  what they keep with the API
/// @param common   that and the answers for the API as a whole, by name of the fact
/// @param whole    the answers for the API as a whole, the widest first
/// @param chosen   answers for those of its endpoints that a selector matches, the widest first
/// @param narrow   answers for one endpoint each
record SaidOfApi(
        List<Fact> profile,
        Map<String, Fact> common,
        List<Answer> whole,
        List<Answer> chosen,
        Map<EndpointId, List<Answer>> narrow) {

    private static final Comparator<Answer> WIDEST_FIRST = Comparator.comparing(Answer::scope, Scope.WIDEST_FIRST)
            .thenComparing(Answer::at)
            .thenComparing(Answer::id);

    /// @param answers  those that fit the catalogue, of whatever API
    static SaidOfApi of(Api api, List<Fact> profile, List<Answer> answers) {
        var whole = new ArrayList<Answer>();
        var chosen = new ArrayList<Answer>();
        var narrow = new HashMap<EndpointId, List<Answer>>();
        answers.stream().sorted(WIDEST_FIRST).forEach(answer -> {
            switch (answer.scope()) {
                case Scope.Organisation() -> whole.add(answer);
                case Scope.OfApi(var id) when id.equals(api.id()) -> whole.add(answer);
                case Scope.OfSelector(var selector)
                when selector.admits(api) -> (selector.ofWholeApis() ? whole : chosen).add(answer);
                case Scope.OfEndpoint(var endpoint)
                when endpoint.api().equals(api.id()) ->
                    narrow.computeIfAbsent(endpoint, _ -> new ArrayList<>()).add(answer);
                case Scope.OfApi _, Scope.OfSelector _, Scope.OfEndpoint _, Scope.OfTool _ -> {}
            }
        });
        return new SaidOfApi(profile, laid(profile, whole), whole, chosen, narrow);
    }

    boolean variesByWhatEndpointsAre() {
        return !chosen.isEmpty();
    }

    /// The answers for the endpoint alone.
    List<Answer> ofOne(EndpointId endpoint) {
        return narrow.getOrDefault(endpoint, List.of());
    }

    /// What was said of the endpoint, selectors aside.
    Map<String, Fact> at(EndpointId endpoint) {
        if (!narrow.containsKey(endpoint)) {
            return common;
        }
        var facts = new LinkedHashMap<>(common);
        narrow.getOrDefault(endpoint, List.of()).forEach(answer -> lay(answer, facts));
        return facts;
    }

    /// What was said of the endpoint, also by the selectors that match it.
    Map<String, Fact> at(EndpointId endpoint, Predicate<Selector> matches) {
        var here = chosen.stream()
                .filter(answer -> answer.scope() instanceof Scope.OfSelector(var selector) && matches.test(selector))
                .toList();
        if (here.isEmpty()) {
            return at(endpoint);
        }
        var all = new ArrayList<>(whole);
        all.addAll(here);
        all.addAll(narrow.getOrDefault(endpoint, List.of()));
        all.sort(WIDEST_FIRST);
        return laid(profile, all);
    }

    private static Map<String, Fact> laid(List<Fact> profile, List<Answer> answers) {
        var facts = new LinkedHashMap<String, Fact>();
        profile.forEach(fact -> facts.put(fact.name(), fact));
        answers.forEach(answer -> lay(answer, facts));
        return facts;
    }

    private static void lay(Answer answer, Map<String, Fact> facts) {
        var before = facts.get(answer.fact());
        if (!answer.value().known() && before != null && before.value().known()) {
            return;
        }
        facts.put(
                answer.fact(),
                new Fact(
                        answer.fact(),
                        answer.value(),
                        new FactSource.Answered(answer.id(), answer.who(), answer.at())));
    }
}
