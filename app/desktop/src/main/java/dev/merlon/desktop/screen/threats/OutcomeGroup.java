package dev.merlon.desktop.screen.threats;

import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.OutcomeState;
import dev.merlon.engine.model.rule.Rule;
import dev.merlon.engine.report.view.Phrase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/// One rule with its spread: where it fires, where it waits for an answer, where it is held. Decided as a group.
///
/// @param title   that of its only outcome, else the rule's in general
/// @param firing  live outcomes, the worst first
/// @param settled those that fire and that a decision settled
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

    private static final Comparator<Outcome> WORST_FIRST =
            Comparator.comparing(Outcome::severity).reversed().thenComparing(Outcome::id);

    /// Rules that fire, wait or are held somewhere; what fires worst and widest first. Takes as long as a look
    /// at each outcome; not for the FX thread.
    static List<OutcomeGroup> of(Snapshot snapshot) {
        var byRule = new LinkedHashMap<Rule, List<Outcome>>();
        var considered = new LinkedHashMap<Rule, Integer>();
        snapshot.judgement().outcomes().forEach(o -> {
            considered.merge(o.rule(), 1, Integer::sum);
            if (o.state() != OutcomeState.NOT_APPLICABLE) {
                byRule.computeIfAbsent(o.rule(), _ -> new ArrayList<>()).add(o);
            }
        });
        return byRule.entrySet().stream()
                .map(e -> of(e.getKey(), e.getValue(), considered.getOrDefault(e.getKey(), 0)))
                .sorted(Comparator.comparing((OutcomeGroup g) -> !g.firing().isEmpty())
                        .thenComparing(g -> !g.firing().isEmpty() || !g.open().isEmpty())
                        .thenComparing(OutcomeGroup::worst)
                        .thenComparing(g -> g.firing().size())
                        .reversed()
                        .thenComparing(g -> g.rule().id()))
                .toList();
    }

    private static OutcomeGroup of(Rule rule, List<Outcome> relevant, int considered) {
        var firing = pick(relevant, Outcome::live);
        var open = pick(relevant, o -> o.state() == OutcomeState.OPEN_QUESTION);
        var telling = firing.isEmpty() ? open : firing;
        return new OutcomeGroup(
                rule,
                relevant.size() == 1 ? relevant.getFirst().title() : Phrase.general(rule),
                firing,
                open,
                pick(relevant, o -> o.state() == OutcomeState.FIRES && !o.live()),
                pick(relevant, o -> o.state() == OutcomeState.HELD),
                telling.isEmpty() ? Severity.LOW : telling.getFirst().severity(),
                considered);
    }

    private static List<Outcome> pick(List<Outcome> all, java.util.function.Predicate<Outcome> which) {
        return all.stream().filter(which).sorted(WORST_FIRST).toList();
    }

    /// "34 of 120".
    public String spread() {
        return firing.size() + " of " + considered;
    }

    /// What a decision on the group is about: all that fires, decided or not.
    public List<Outcome> decidable() {
        return Stream.concat(firing.stream(), settled.stream()).toList();
    }

    /// Whether anything is there in the state.
    public boolean has(GroupState state) {
        return !of(state).isEmpty();
    }

    public List<Outcome> of(GroupState state) {
        return switch (state) {
            case FIRES -> firing;
            case OPEN -> open;
            case DECIDED -> settled;
            case HELD -> held;
        };
    }

    /// Where it has not been relevant.
    public int notApplicable() {
        return considered - firing.size() - open.size() - settled.size() - held.size();
    }
}
