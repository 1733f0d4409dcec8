package dev.merlon.engine.usecase.tree;

import dev.merlon.engine.model.tree.Operator;
import dev.merlon.engine.model.tree.TreeNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds the controls that close a tree. Used once.
///
/// *Closing sets.* A node is closed by one of its own controls; an AND by closing one child, an OR by closing
/// all. From the leaves upwards each node gets the family of its smallest closing sets: for AND the union of
/// the children's families, for OR every union of one set of each, without those that hold another. That is
/// exact. Where a family grows beyond [#MOST_SETS] its smallest sets are kept: then what is left still closes
/// the tree, but a set that is not listed may do so too.
///
/// *Best sets of k.* The paths that a set of controls closes are a coverage function: monotone and submodular.
/// Where there are few enough combinations all are tried; otherwise controls are taken one by one, each the one
/// that closes the most of what is left, which reaches at least 1 − 1/e of the best (Nemhauser, Wolsey and
/// Fisher 1978).
final class CutSearch {

    /// One bit of a `long` for each control; of more than these the ones that close least alone are passed over.
    static final int MOST_CONTROLS = 62;

    static final int MOST_SETS = 500;

    /// Combinations times nodes that are looked at for the best set of one size.
    private static final long MOST_WORK = 4_000_000;

    private static final int LARGEST_BEST = 6;
    private static final int MOST_LISTED = 50;

    private final TreeAnalysis analysis;
    private final List<String> controls;
    private final double open;
    private boolean exact = true;
    private boolean bestExact = true;

    CutSearch(TreeAnalysis analysis) {
        this.analysis = analysis;
        this.open = analysis.paths(Set.of());
        this.controls = controls();
    }

    Cuts cuts() {
        if (open == 0) {
            return new Cuts(List.of(), true, List.of(), true);
        }
        var family = family(analysis.node(analysis.tree().root()));
        var closing = family.stream()
                .limit(MOST_LISTED)
                .map(set -> new CutSet(names(set), 1))
                .toList();
        return new Cuts(closing, exact && family.size() <= MOST_LISTED, best(), bestExact);
    }

    private List<String> controls() {
        var all = analysis.tree().nodes().stream()
                .filter(n -> !n.isLeaf() || !analysis.closed(n.id()))
                .flatMap(n -> n.mitigations().stream())
                .distinct()
                .sorted()
                .toList();
        if (all.size() <= MOST_CONTROLS) {
            return all;
        }
        exact = false;
        bestExact = false;
        return all.stream()
                .sorted(Comparator.comparingDouble(c -> analysis.paths(Set.of(c))))
                .limit(MOST_CONTROLS)
                .sorted()
                .toList();
    }

    private List<Long> family(TreeNode node) {
        var own = new ArrayList<Long>();
        for (var control : node.mitigations()) {
            var at = controls.indexOf(control);
            if (at >= 0) {
                own.add(1L << at);
            }
        }
        if (node.isLeaf()) {
            return analysis.closed(node.id()) ? List.of(0L) : smallest(own);
        }
        var sets = node.operator() == Operator.AND ? anyOf(node) : allOf(node);
        sets.addAll(own);
        return smallest(sets);
    }

    private List<Long> anyOf(TreeNode node) {
        var sets = new ArrayList<Long>();
        node.children().forEach(child -> sets.addAll(family(analysis.node(child))));
        return sets;
    }

    private List<Long> allOf(TreeNode node) {
        List<Long> sets = new ArrayList<>(List.of(0L));
        for (var child : node.children()) {
            var family = family(analysis.node(child));
            var unions = new HashSet<Long>();
            for (var one : sets) {
                for (var other : family) {
                    unions.add(one | other);
                }
            }
            sets = new ArrayList<>(smallest(unions));
        }
        return sets;
    }

    /// Without the sets that hold another one; the smallest first.
    private List<Long> smallest(Collection<Long> sets) {
        var ordered = sets.stream()
                .distinct()
                .sorted(Comparator.<Long>comparingInt(Long::bitCount).thenComparing(Comparator.naturalOrder()))
                .toList();
        var kept = new ArrayList<Long>();
        for (var set : ordered) {
            if (kept.stream().noneMatch(k -> (k & set) == k)) {
                kept.add(set);
                if (kept.size() > MOST_SETS) {
                    exact = false;
                    kept.removeLast();
                    break;
                }
            }
        }
        return kept;
    }

    private List<String> names(long set) {
        var names = new ArrayList<String>();
        for (var i = 0; i < controls.size(); i++) {
            if ((set & (1L << i)) != 0) {
                names.add(controls.get(i));
            }
        }
        return names;
    }

    private List<CutSet> best() {
        var best = new ArrayList<CutSet>();
        for (var size = 1; size <= Math.min(LARGEST_BEST, controls.size()); size++) {
            var set = combinations(size) * analysis.tree().nodes().size() <= MOST_WORK
                    ? tried(0, size, new ArrayList<>(), null)
                    : greedy(size, best.isEmpty() ? List.of() : best.getLast().controls());
            if (set == null) {
                break;
            }
            best.add(set);
            if (set.share() >= 1) {
                break;
            }
        }
        return best;
    }

    private long combinations(int size) {
        var count = 1L;
        for (var i = 0; i < size; i++) {
            count = count * (controls.size() - i) / (i + 1);
        }
        return count;
    }

    private @Nullable CutSet tried(int from, int size, List<String> chosen, @Nullable CutSet best) {
        if (size == 0) {
            var share = share(chosen);
            return best == null || share > best.share() + 1e-12 ? new CutSet(chosen, share) : best;
        }
        var better = best;
        for (var i = from; i <= controls.size() - size; i++) {
            chosen.add(controls.get(i));
            better = tried(i + 1, size - 1, chosen, better);
            chosen.removeLast();
        }
        return better;
    }

    private CutSet greedy(int size, List<String> start) {
        bestExact = false;
        var chosen = new ArrayList<>(start);
        while (chosen.size() < size) {
            var next = controls.stream().filter(c -> !chosen.contains(c)).max(Comparator.comparingDouble(c -> {
                var with = new ArrayList<>(chosen);
                with.add(c);
                return share(with);
            }));
            if (next.isEmpty()) {
                break;
            }
            chosen.add(next.get());
        }
        return new CutSet(chosen, share(chosen));
    }

    private double share(List<String> chosen) {
        return 1 - analysis.paths(Set.copyOf(chosen)) / open;
    }
}
