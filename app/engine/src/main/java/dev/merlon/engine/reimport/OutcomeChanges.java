package dev.merlon.engine.reimport;

import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.OutcomeState;
import dev.merlon.engine.reimport.OutcomeChange.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
            kind(was, is).ifPresent(kind -> into.add(new OutcomeChange(kind, was, is)));
        }
    }

    private static Optional<Kind> kind(@Nullable Outcome was, @Nullable Outcome is) {
        if (!fires(was) && !fires(is)) {
            return was != null && is != null && was.state() != is.state()
                    ? Optional.of(Kind.CHANGES)
                    : Optional.empty();
        }
        if (was == null || !fires(was)) {
            return Optional.of(Kind.APPEARS);
        }
        if (is == null || !fires(is)) {
            return Optional.of(Kind.VANISHES);
        }
        if (was.severity() != is.severity()) {
            return Optional.of(Kind.CHANGES);
        }
        return was.decided().isPresent() && is.toConfirm().isPresent()
                ? Optional.of(Kind.ASKS_AGAIN)
                : Optional.empty();
    }

    private static boolean fires(@Nullable Outcome outcome) {
        return outcome != null && outcome.state() == OutcomeState.FIRES;
    }
}
