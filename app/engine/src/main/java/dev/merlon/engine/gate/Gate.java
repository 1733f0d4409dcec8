package dev.merlon.engine.gate;

import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.rule.Judgement;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.OutcomeState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Holds the live outcomes, which are those that fire and that nobody settled, against a severity and a baseline.
///
/// @param from      the least severity that fails; null where nothing does and only the standing is wanted
/// @param baseline  null where there is none: then everything that is live is new
/// @param at        the moment by which acceptances have ended
public record Gate(@Nullable Severity from, @Nullable Baseline baseline, Instant at) {

    /// How many days ahead an end is announced.
    public static final int AHEAD = 30;

    private static final Comparator<Outcome> WORST_FIRST = Comparator.comparing(Outcome::severity)
            .reversed()
            .thenComparing(o -> o.rating().risk(), Comparator.reverseOrder())
            .thenComparing(Outcome::id);

    private static final Comparator<Ending> SOONEST_FIRST =
            Comparator.comparing(Ending::until).thenComparing(Ending::outcome);

    public GateVerdict judge(Judgement judgement) {
        var known = baseline == null ? Baseline.none() : baseline;
        var live = new LinkedHashMap<String, Outcome>();
        judgement.live().forEach(o -> live.put(o.id(), o));
        var standings = standings(live, known);
        return new GateVerdict(
                from,
                baseline != null,
                standings,
                live.values().stream()
                        .filter(o -> from != null && o.severity().compareTo(from) >= 0)
                        .filter(o ->
                                standings.getOrDefault(o.id(), Standing.NEW).counts())
                        .sorted(WORST_FIRST)
                        .toList(),
                known.entries().values().stream()
                        .filter(e -> standings.get(e.outcome()) == Standing.ENDED)
                        .toList(),
                lapsed(live.values()),
                ending(judgement, known, live),
                known.entries().values().stream()
                        .filter(e -> !live.containsKey(e.outcome()))
                        .toList(),
                judgement.count(OutcomeState.OPEN_QUESTION));
    }

    private Map<String, Standing> standings(Map<String, Outcome> live, Baseline known) {
        var standings = new HashMap<String, Standing>();
        live.forEach((id, outcome) ->
                standings.put(id, known.entry(id).map(e -> standing(outcome, e)).orElse(ended(outcome))));
        return standings;
    }

    /// Of one that no baseline knows.
    private static Standing ended(Outcome outcome) {
        return outcome.ended().isPresent() ? Standing.ENDED : Standing.NEW;
    }

    private static List<Ending> lapsed(Collection<Outcome> live) {
        return live.stream()
                .flatMap(o -> o.ended().stream()
                        .filter(d -> d.until() != null)
                        .map(d -> new Ending(o.id(), Objects.requireNonNull(d.until()), d.who())))
                .sorted(SOONEST_FIRST)
                .toList();
    }

    private Standing standing(Outcome outcome, BaselineEntry entry) {
        if (entry.acceptance() != null && entry.acceptance().endedOn(today())) {
            return Standing.ENDED;
        }
        return outcome.severity().compareTo(entry.severity()) > 0 ? Standing.WORSE : Standing.KNOWN;
    }

    /// Of the baseline and of what people decided in the workspace.
    private List<Ending> ending(Judgement judgement, Baseline known, Map<String, Outcome> live) {
        var ending = new ArrayList<Ending>();
        for (var entry : known.entries().values()) {
            var acceptance = entry.acceptance();
            if (acceptance != null
                    && acceptance.until() != null
                    && live.containsKey(entry.outcome())
                    && soon(acceptance.until())) {
                ending.add(new Ending(entry.outcome(), acceptance.until(), acceptance.approver()));
            }
        }
        judgement.outcomes().filter(o -> o.state() == OutcomeState.FIRES).forEach(o -> {
            var decision = o.decided().orElse(null);
            if (decision != null && decision.settles() && decision.until() != null && soon(decision.until())) {
                ending.add(new Ending(o.id(), decision.until(), decision.who()));
            }
        });
        ending.sort(SOONEST_FIRST);
        return ending;
    }

    private boolean soon(LocalDate until) {
        return !today().isAfter(until) && !today().plusDays(AHEAD).isBefore(until);
    }

    private LocalDate today() {
        return at.atZone(ZoneOffset.UTC).toLocalDate();
    }
}
