package dev.merlon.engine.reimport;

import dev.merlon.engine.model.rule.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/// Holds the outcomes of one API before and after an import against each other.
record OutcomeChanges(Pairing pairing) {

    private static final Comparator<OutcomeChange> WORST_FIRST = Comparator.comparing(OutcomeChange::severity)
            .reversed()
            .thenComparing(OutcomeChange::kind)
            .thenComparing(change -> change.outcome().id());

    List<OutcomeChange> worstFirst() {
        var changes = new ArrayList<OutcomeChange>();
        compare(pairing.apiOutcomesWere(), pairing.apiOutcomesAre(), changes);
        var components = new LinkedHashMap<>(pairing.componentOutcomesWere());
        pairing.componentOutcomesAre().forEach((id, outcomes) -> {
            var were = components.remove(id);
            compare(were == null ? List.of() : were, outcomes, changes);
        });
        components.values().forEach(outcomes -> compare(outcomes, List.of(), changes));
        for (var pair : pairing.pairs()) {
            compare(pairing.outcomesWere(pair.before()), pairing.outcomesAre(pair.after()), changes);
        }
        changes.sort(WORST_FIRST);
        return changes;
    }

    /// Both are by rule, in the order of the one library that judged both; where there is no subject there is none.
    private static void compare(List<Outcome> before, List<Outcome> after, List<OutcomeChange> into) {
        for (var i = 0; i < Math.max(before.size(), after.size()); i++) {
            var was = before.isEmpty() ? null : before.get(i);
            var is = after.isEmpty() ? null : after.get(i);
            OutcomeChange.between(was, is).ifPresent(into::add);
        }
    }
}
