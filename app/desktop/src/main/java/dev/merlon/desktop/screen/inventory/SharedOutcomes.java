package dev.merlon.desktop.screen.inventory;

import dev.merlon.engine.model.ApiInventory;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.OutcomeState;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/// What endpoints bear of the components that they reach: of each rule the worst outcome once, as the score
/// counts it.
///
/// @param byPlace  for each endpoint of the API, in its order
record SharedOutcomes(List<List<Outcome>> byPlace) {

    private static final Comparator<Outcome> WORST_FIRST = Comparator.comparing(Outcome::live)
            .thenComparing(Outcome::severity)
            .reversed()
            .thenComparing(Outcome::id);

    /// @param atComponents  the outcomes at the API's components
    static SharedOutcomes of(ApiInventory inventory, List<Outcome> atComponents) {
        var byRule = new LinkedHashMap<String, List<Outcome>>();
        atComponents.stream()
                .filter(o -> o.live() || o.state() == OutcomeState.OPEN_QUESTION)
                .sorted(WORST_FIRST)
                .forEach(o -> byRule.computeIfAbsent(o.rule().id(), _ -> new ArrayList<>())
                        .add(o));
        var byPlace = new ArrayList<List<Outcome>>();
        inventory.endpoints().forEach(_ -> byPlace.add(new ArrayList<>()));
        for (var outcomes : byRule.values()) {
            var borne = new BitSet();
            for (var outcome : outcomes) {
                outcome.atComponent().ifPresent(component -> {
                    var reached = new BitSet();
                    component.reach().addTo(reached);
                    reached.andNot(borne);
                    reached.stream().forEach(place -> byPlace.get(place).add(outcome));
                    borne.or(reached);
                });
            }
        }
        return new SharedOutcomes(byPlace);
    }

    List<Outcome> at(int place) {
        return byPlace.get(place);
    }
}
