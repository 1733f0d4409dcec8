package dev.merlon.desktop.screen.threats;

import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.OutcomeState;
import dev.merlon.engine.model.rule.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/// One rule with its spread: where it fires, where it waits for an answer, where it is held. Decided as a group.
///
/// @param firing  live outcomes, the worst first
/// @param worst   the worst severity among those that fire, else among those that wait
/// @param considered  at how many endpoints or APIs the rule was considered
public record OutcomeGroup(
        Rule rule,
        String title,
        List<Outcome> firing,
        List<Outcome> open,
        List<Outcome> settled,
        List<Outcome> held,
        Severity worst,
        int considered) {

    /// Rules that fire, wait or are held somewhere; what fires worst and widest first.
    static List<OutcomeGroup> of(Snapshot snapshot) {
        var byRule = new LinkedHashMap<Rule, List<Outcome>>();
        snapshot.judgement().outcomes().forEach(o -> byRule.computeIfAbsent(o.rule(), _ -> new ArrayList<>())
                .add(o));
        return byRule.entrySet().stream()
                .map(e -> of(e.getKey(), e.getValue()))
                .filter(g -> !g.firing().isEmpty() || !g.open().isEmpty() || !g.held().isEmpty() || !g.settled().isEmpty())
                .sorted(Comparator.comparing((OutcomeGroup g) -> !g.firing().isEmpty())
                        .thenComparing(OutcomeGroup::worst)
                        .thenComparing(g -> g.firing().size())
                        .reversed()
                        .thenComparing(g -> g.rule().id()))
                .toList();
    }

    private static OutcomeGroup of(Rule rule, List<Outcome> all) {
        var firing = pick(all, Outcome::live);
        var open = pick(all, o -> o.state() == OutcomeState.OPEN_QUESTION);
        var telling = firing.isEmpty() ? open : firing;
        return new OutcomeGroup(
                rule,
                telling.isEmpty() ? all.getFirst().title() : telling.getFirst().title(),
                firing,
                open,
                pick(all, o -> o.state() == OutcomeState.FIRES && !o.live()),
                pick(all, o -> o.state() == OutcomeState.HELD),
                telling.stream().map(Outcome::severity).max(Comparator.naturalOrder()).orElse(Severity.LOW),
                all.size());
    }

    private static List<Outcome> pick(List<Outcome> all, java.util.function.Predicate<Outcome> which) {
        return all.stream()
                .filter(which)
                .sorted(Comparator.comparing(Outcome::severity).reversed().thenComparing(Outcome::id))
                .toList();
    }

    /// "34 of 120".
    public String spread() {
        return firing.size() + " of " + considered;
    }
}
