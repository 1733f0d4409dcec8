package dev.merlon.engine.gate;

import dev.merlon.engine.model.rule.Judgement;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What was live when somebody drew the line: a gate lets it pass as long as it gets no worse.
///
/// @param entries  by outcome id
public record Baseline(SortedMap<String, BaselineEntry> entries) {

    public Baseline {
        entries = Collections.unmodifiableSortedMap(new TreeMap<>(entries));
    }

    public static Baseline none() {
        return of(List.of());
    }

    /// Of two entries on one outcome the later is meant.
    public static Baseline of(Collection<BaselineEntry> entries) {
        var byOutcome = new TreeMap<String, BaselineEntry>();
        entries.forEach(e -> byOutcome.put(e.outcome(), e));
        return new Baseline(byOutcome);
    }

    /// All that is live now. What an earlier baseline accepted with a reason stays as it was approved: drawing the line
    /// anew neither renews an exception nor widens it. What is no longer live is left out.
    public static Baseline drawnAt(Judgement judgement, Baseline before) {
        return of(judgement
                .live()
                .map(o -> before.entry(o.id())
                        .filter(e -> e.acceptance() != null)
                        .orElseGet(() -> new BaselineEntry(o.id(), o.severity(), null)))
                .toList());
    }

    public Optional<BaselineEntry> entry(String outcome) {
        return Optional.ofNullable(entries.get(outcome));
    }
}
