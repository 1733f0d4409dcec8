package dev.merlon.engine.workshop;

import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.OutcomeState;
import dev.merlon.engine.reimport.OutcomeChange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/// What another wording of a rule does to the outcomes of an open workspace.
///
/// @param changes      what appears, vanishes or comes out otherwise, in this order, each the worst first
/// @param places       where the rule is considered after
/// @param fires        at how many of them it fires after
/// @param scoreBefore  the workspace's, 0 to 100
/// @param scoreAfter   the workspace's, 0 to 100
public record RuleEffect(List<OutcomeChange> changes, int places, int fires, double scoreBefore, double scoreAfter) {

    private static final Comparator<OutcomeChange> BY_KIND = Comparator.comparing(OutcomeChange::kind)
            .thenComparing(OutcomeChange::severity, Comparator.reverseOrder())
            .thenComparing(change -> change.outcome().id());

    public RuleEffect {
        changes = List.copyOf(changes);
    }

    /// @param before  of the workspace as it is
    /// @param after   of the same, judged by the rule as it is written now
    /// @param rule    its id; where `before` knows none, all that fires appears
    public static RuleEffect between(Snapshot before, Snapshot after, String rule) {
        var earlier = new LinkedHashMap<String, Outcome>();
        before.judgement()
                .of(rule)
                .forEach(outcome -> earlier.put(outcome.subject().id(), outcome));
        var changes = new ArrayList<OutcomeChange>();
        var places = 0;
        var fires = 0;
        for (var outcome : (Iterable<Outcome>) after.judgement().of(rule)::iterator) {
            places++;
            fires += outcome.state() == OutcomeState.FIRES ? 1 : 0;
            OutcomeChange.between(earlier.remove(outcome.subject().id()), outcome)
                    .ifPresent(changes::add);
        }
        earlier.values().forEach(gone -> OutcomeChange.between(gone, null).ifPresent(changes::add));
        changes.sort(BY_KIND);
        return new RuleEffect(
                changes,
                places,
                fires,
                before.posture().total().value(),
                after.posture().total().value());
    }

    public long count(OutcomeChange.Kind kind) {
        return changes.stream().filter(c -> c.kind() == kind).count();
    }
}
