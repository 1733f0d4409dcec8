package dev.merlon.engine.exchange.oscal.export;

import dev.merlon.engine.model.Api;
import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.governance.WideDecision;
import dev.merlon.engine.model.rule.Decision;
import dev.merlon.engine.model.rule.DecisionKind;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.OutcomeRow;
import dev.merlon.engine.model.rule.OutcomeState;
import dev.merlon.engine.model.rule.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Outcomes of one rule that fire in one API and of which the same was decided: one risk, however many endpoints it
/// is at.
///
/// @param decision  what was decided on the first of them, null where nothing stands
/// @param wide      id of the exception, or of the decision in a scope, that it comes from; empty where from
///     neither
/// @param outcomes  at least one
record RiskGroup(Rule rule, Api api, @Nullable Decision decision, String wide, List<Outcome> outcomes) {

    private record Key(String rule, String api, @Nullable DecisionKind decided, String wide) {}

    /// In the order in which they come: API by API, endpoint by endpoint, rule by rule.
    static List<RiskGroup> of(Snapshot snapshot) {
        var groups = new LinkedHashMap<Key, List<Outcome>>();
        for (var row : snapshot.judgement().bySubject()) {
            OutcomeRow.forEachRelevant(row, outcome -> {
                if (outcome.state() == OutcomeState.FIRES) {
                    groups.computeIfAbsent(key(outcome), _ -> new ArrayList<>()).add(outcome);
                }
            });
        }
        return groups.values().stream().map(RiskGroup::of).toList();
    }

    private static Key key(Outcome outcome) {
        return new Key(
                outcome.rule().id(),
                outcome.api(),
                outcome.decided().map(Decision::decided).orElse(null),
                wide(outcome));
    }

    private static RiskGroup of(List<Outcome> outcomes) {
        var first = outcomes.getFirst();
        return new RiskGroup(
                first.rule(), first.subject().api(), first.decided().orElse(null), wide(first), outcomes);
    }

    private static String wide(Outcome outcome) {
        return outcome.decided().isEmpty()
                ? ""
                : outcome.determination()
                        .flatMap(d -> d.from())
                        .map(WideDecision::id)
                        .orElse("");
    }

    String decided() {
        return decision == null ? "" : decision.decided().word();
    }

    /// Nobody accepted it, transferred it or called it false.
    boolean open() {
        return decision == null || !decision.settles();
    }

    /// In OSCAL's words.
    String status() {
        return decision == null
                ? "open"
                : switch (decision.decided()) {
                    case WILL_FIX -> "remediating";
                    case ACCEPT, TRANSFER, EXCEPTION -> "deviation-approved";
                    case FALSE_POSITIVE -> "closed";
                };
    }

    /// The first of the days by which it is to be fixed, or on which what was accepted ends.
    Optional<LocalDate> deadline() {
        return outcomes.stream()
                .flatMap(o -> o.decided().stream())
                .map(Decision::until)
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo);
    }

    Outcome worst() {
        var worst = outcomes.getFirst();
        for (var each : outcomes) {
            if (each.rating().risk() > worst.rating().risk()) {
                worst = each;
            }
        }
        return worst;
    }

    Severity severity() {
        return worst().severity();
    }
}
