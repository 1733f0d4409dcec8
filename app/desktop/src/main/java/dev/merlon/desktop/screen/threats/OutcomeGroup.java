package dev.merlon.desktop.screen.threats;

import dev.merlon.engine.attacker.AttackerView;
import dev.merlon.engine.attacker.Reach;
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
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One rule with its spread: where it fires, where it waits for an answer, where it is held. Decided as a group.
///
/// @param title   that of its only outcome, else the rule's in general
/// @param firing  live outcomes, the worst first
/// @param settled those that fire and that a decision settled
/// @param worst   the worst severity among those that fire, else among those that wait
/// @param considered  at how many endpoints or APIs the rule was considered
/// @param seen        whose eyes it is seen with: what is out of reach is left out, and rated as from that
///                    attacker; null for nobody in particular
public record OutcomeGroup(
        Rule rule,
        String title,
        List<Outcome> firing,
        List<Outcome> open,
        List<Outcome> settled,
        List<Outcome> held,
        Severity worst,
        int considered,
        @Nullable AttackerView seen) {

    /// Rules that fire, wait or are held somewhere; what fires worst and widest first. Takes as long as a look
    /// at each outcome; not for the FX thread.
    static List<OutcomeGroup> of(Snapshot snapshot) {
        return of(snapshot, null);
    }

    /// The same with an attacker's eyes.
    ///
    /// @param seen  null for nobody in particular
    static List<OutcomeGroup> of(Snapshot snapshot, @Nullable AttackerView seen) {
        var byRule = new LinkedHashMap<Rule, List<Outcome>>();
        var considered = new LinkedHashMap<Rule, Integer>();
        snapshot.judgement().outcomes().forEach(o -> {
            considered.merge(o.rule(), 1, Integer::sum);
            if (o.state() != OutcomeState.NOT_APPLICABLE && (seen == null || seen.reach(o) != Reach.CANNOT)) {
                byRule.computeIfAbsent(o.rule(), _ -> new ArrayList<>()).add(o);
            }
        });
        return byRule.entrySet().stream()
                .map(e -> of(e.getKey(), e.getValue(), considered.getOrDefault(e.getKey(), 0), seen))
                .sorted(Comparator.comparing((OutcomeGroup g) -> !g.firing().isEmpty())
                        .thenComparing(g -> !g.firing().isEmpty() || !g.open().isEmpty())
                        .thenComparing(OutcomeGroup::worst)
                        .thenComparing(g -> g.firing().size())
                        .reversed()
                        .thenComparing(g -> g.rule().id()))
                .toList();
    }

    private static OutcomeGroup of(Rule rule, List<Outcome> relevant, int considered, @Nullable AttackerView seen) {
        var worstFirst = Comparator.comparing((Outcome o) -> severity(o, seen))
                .reversed()
                .thenComparing(Outcome::id);
        relevant.sort(worstFirst);
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
                telling.isEmpty() ? Severity.LOW : severity(telling.getFirst(), seen),
                considered,
                seen);
    }

    private static List<Outcome> pick(List<Outcome> sorted, Predicate<Outcome> which) {
        return sorted.stream().filter(which).toList();
    }

    private static Severity severity(Outcome outcome, @Nullable AttackerView seen) {
        return seen == null ? outcome.severity() : seen.rating(outcome).severity();
    }

    /// How bad the outcome is with those eyes.
    public Severity severity(Outcome outcome) {
        return severity(outcome, seen);
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
