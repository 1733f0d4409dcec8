package dev.merlon.engine.usecase.tree;

import java.util.List;
import java.util.Optional;

/// What controls can do about a tree.
///
/// @param closing     sets that close every path, none of which could do without one of its controls; the smallest
///                    first. None where some path has no control that would close it
/// @param exact       `closing` holds every such set; otherwise some, each of which does close every path
/// @param best        for one control, two controls … those that close the most paths, each with its share
/// @param bestExact   each of `best` is the best there is; otherwise each closes at least 63 % (1 − 1/e) of
///                    what the best would
public record Cuts(List<CutSet> closing, boolean exact, List<CutSet> best, boolean bestExact) {

    public Cuts {
        closing = List.copyOf(closing);
        best = List.copyOf(best);
    }

    /// The smallest set of `best` that closes at least that share of the paths.
    public Optional<CutSet> closing(double share) {
        return best.stream().filter(c -> c.share() >= share).findFirst();
    }
}
