package dev.merlon.engine.policy;

import dev.merlon.engine.model.Endpoint;
import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.reimport.OutcomeChange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// What a change of classes or policies does: of a what-if before it is made, or of two states of a workspace.
///
/// An endpoint *fails* where something at least as bad as a severity fires there that nobody has settled; else it
/// passes.
///
/// @param from          the severity from which an endpoint fails
/// @param newlyFailing  endpoints that pass before and fail after, by API and in its contract's order
/// @param newlyPassing  endpoints that fail before and pass after
/// @param changes       outcomes that come out otherwise, the worst first; those of APIs as a whole and of
///                      components are among them
/// @param before        posture, 0 to 100, as screens show it
/// @param after         posture, 0 to 100
public record PolicyEffect(
        Severity from,
        List<Endpoint> newlyFailing,
        List<Endpoint> newlyPassing,
        List<OutcomeChange> changes,
        long before,
        long after) {

    private static final Comparator<OutcomeChange> WORST_FIRST = Comparator.comparing(OutcomeChange::severity)
            .reversed()
            .thenComparing(OutcomeChange::kind)
            .thenComparing(change -> change.outcome().id());

    public PolicyEffect {
        newlyFailing = List.copyOf(newlyFailing);
        newlyPassing = List.copyOf(newlyPassing);
        changes = List.copyOf(changes);
    }

    /// Compares two snapshots of the same endpoints under the same rules.
    public static PolicyEffect between(Snapshot before, Snapshot after, Severity from) {
        var failing = new ArrayList<Endpoint>();
        var passing = new ArrayList<Endpoint>();
        var changes = new ArrayList<OutcomeChange>();
        if (before.judgement() != after.judgement()) {
            after.endpoints().forEach(endpoint -> {
                var was = before.judgement().at(endpoint.id());
                var is = after.judgement().at(endpoint.id());
                compare(was, is, changes);
                var failed = fails(was, from);
                if (failed != fails(is, from)) {
                    (failed ? passing : failing).add(endpoint);
                }
            });
            compare(before.judgement().ofApi(), after.judgement().ofApi(), changes);
            compare(before.judgement().ofComponents(), after.judgement().ofComponents(), changes);
            changes.sort(WORST_FIRST);
        }
        return new PolicyEffect(
                from,
                failing,
                passing,
                changes,
                before.posture().total().rounded(),
                after.posture().total().rounded());
    }

    private static void compare(
            Map<String, List<Outcome>> before, Map<String, List<Outcome>> after, List<OutcomeChange> into) {
        after.forEach((api, is) -> compare(before.getOrDefault(api, List.of()), is, into));
    }

    /// Outcomes stand in the order of the rules in both.
    private static void compare(List<Outcome> was, List<Outcome> is, List<OutcomeChange> into) {
        for (var i = 0; i < Math.min(was.size(), is.size()); i++) {
            OutcomeChange.between(was.get(i), is.get(i)).ifPresent(into::add);
        }
    }

    private static boolean fails(List<Outcome> outcomes, Severity from) {
        return outcomes.stream().anyMatch(o -> o.live() && o.severity().compareTo(from) >= 0);
    }

    /// True where no outcome comes out otherwise.
    public boolean isNone() {
        return changes.isEmpty() && before == after;
    }

    public long count(OutcomeChange.Kind kind) {
        return changes.stream().filter(c -> c.kind() == kind).count();
    }
}
