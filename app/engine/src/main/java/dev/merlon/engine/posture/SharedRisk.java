package dev.merlon.engine.posture;

import dev.merlon.engine.model.rule.Outcome;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/// What the components of an API cost the endpoints that reach them. An endpoint bears the worst outcome of each rule
/// once, however many of its components come out so: with a hundred sloppy schemas it is no worse than with ten.
final class SharedRisk {

    private static final Comparator<Hit> WORST_FIRST = Comparator.comparingInt((Hit hit) -> hit.points())
            .reversed()
            .thenComparing(hit -> hit.outcome().id());

    private final Map<Integer, List<Hit>> byRule = new TreeMap<>();

    /// @param outcomes   at the components of one API
    /// @param ruleIndex  the index of an outcome's rule
    SharedRisk(List<Outcome> outcomes, ToIntFunction<Outcome> ruleIndex) {
        for (var outcome : outcomes) {
            var cost = Hit.points(outcome);
            if (cost > 0) {
                var rule = ruleIndex.applyAsInt(outcome);
                byRule.computeIfAbsent(rule, _ -> new ArrayList<>()).add(Hit.of(outcome, rule, cost));
            }
        }
    }

    /// @param endpoints  the risk at each endpoint, in the API's order
    void addTo(List<Risk> endpoints) {
        for (var hits : byRule.values()) {
            hits.sort(WORST_FIRST);
            var borne = new BitSet();
            for (var hit : hits) {
                var component = hit.outcome().atComponent();
                if (component.isPresent()) {
                    var reached = new BitSet();
                    component.get().reach().addTo(reached);
                    reached.andNot(borne);
                    reached.stream().forEach(endpoint -> endpoints.get(endpoint).add(hit));
                    borne.or(reached);
                }
            }
        }
    }
}
