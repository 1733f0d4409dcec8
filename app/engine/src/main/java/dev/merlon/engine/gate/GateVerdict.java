package dev.merlon.engine.gate;

import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.rule.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the gate of a pipeline says.
///
/// @param from       the least severity that fails it; null where nothing does
/// @param compared   there is a baseline
/// @param standings  of each live outcome, by id
/// @param failing    outcomes that fail it, the worst first
/// @param ended      entries whose acceptance has ended while the outcome is still live
/// @param lapsed     live outcomes whose exception or acceptance in the workspace has ended, the first to end first
/// @param ending     acceptances that end within the next [Gate#AHEAD] days, the first to end first
/// @param stale      entries whose outcome is no longer live: fixed, decided, or gone from the contract
/// @param open       open questions, which are never counted
public record GateVerdict(
        @Nullable Severity from,
        boolean compared,
        Map<String, Standing> standings,
        List<Outcome> failing,
        List<BaselineEntry> ended,
        List<Ending> lapsed,
        List<Ending> ending,
        List<BaselineEntry> stale,
        long open) {

    public GateVerdict {
        standings = Map.copyOf(standings);
        failing = List.copyOf(failing);
        ended = List.copyOf(ended);
        lapsed = List.copyOf(lapsed);
        ending = List.copyOf(ending);
        stale = List.copyOf(stale);
    }

    public boolean passed() {
        return failing.isEmpty();
    }

    /// Whether there is a severity from which on it fails.
    public boolean closes() {
        return from != null;
    }

    public Optional<Severity> least() {
        return Optional.ofNullable(from);
    }

    /// Empty where it is not live.
    public Optional<Standing> standing(Outcome outcome) {
        return Optional.ofNullable(standings.get(outcome.id()));
    }

    public boolean known(Outcome outcome) {
        return standings.get(outcome.id()) == Standing.KNOWN;
    }

    public boolean fails(Outcome outcome) {
        return from != null
                && outcome.severity().compareTo(from) >= 0
                && standing(outcome).filter(Standing::counts).isPresent();
    }

    public long count(Standing standing) {
        return standings.values().stream().filter(s -> s == standing).count();
    }
}
