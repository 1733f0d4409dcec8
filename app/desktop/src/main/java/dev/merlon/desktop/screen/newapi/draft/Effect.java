package dev.merlon.desktop.screen.newapi.draft;

import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.OutcomeState;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What an answer does to some APIs, found by judging with and without it.
///
/// @param before  how they stand without it; no cells where they are not there yet
/// @param after   how they stand with it
/// @param turns   the cells that come out differently, the riskiest first
public record Effect(Figures before, Figures after, List<Turn> turns) {

    public Effect {
        turns = List.copyOf(turns);
    }

    /// A cell before and after.
    public record Turn(Outcome before, Outcome after) {}

    public static Effect between(Snapshot before, Snapshot after, Collection<String> apis) {
        var earlier = Figures.outcomes(before.judgement(), apis).collect(Collectors.toMap(Outcome::id, o -> o));
        var turns = Figures.outcomes(after.judgement(), apis)
                .flatMap(now -> Optional.ofNullable(earlier.get(now.id()))
                        .filter(was -> turned(was, now))
                        .map(was -> new Turn(was, now))
                        .stream())
                .sorted(Comparator.comparing((Turn t) -> t.after().state())
                        .thenComparing(Comparator.comparing(
                                        (Turn t) -> t.after().rating().risk())
                                .reversed())
                        .thenComparing(t -> t.after().id()))
                .toList();
        return new Effect(Figures.of(before, apis), Figures.of(after, apis), turns);
    }

    /// Another state, or another severity where it fires.
    private static boolean turned(Outcome was, Outcome now) {
        return was.state() != now.state() || (now.state() == OutcomeState.FIRES && was.severity() != now.severity());
    }

    /// Whether there is something to compare with.
    public boolean compares() {
        return before.cells() > 0;
    }

    /// How many open questions it settles; negative where it opens more.
    public long settles() {
        return before.open() - after.open();
    }

    /// At how many endpoints something comes out differently.
    public long endpointsTurned() {
        return turns.stream()
                .flatMap(t -> t.after().atEndpoint().stream())
                .distinct()
                .count();
    }
}
