package dev.merlon.engine.usecase.tree;

import dev.merlon.engine.model.tree.AttackTree;
import dev.merlon.engine.model.tree.Detectability;
import dev.merlon.engine.model.tree.Operator;
import dev.merlon.engine.model.tree.Skill;
import dev.merlon.engine.model.tree.TreeNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What can be said of an attack tree while some leaves are closed and some controls are thought to be in place.
///
/// A path is a smallest set of leaves that makes the goal: all children of an AND, one child of an OR. A
/// control in `mitigations` closes its node by itself. So in a tree the number of open paths is a product over
/// AND and a sum over OR, and the cheapest path is a sum over AND and a minimum over OR (Mauw and Oostdijk,
/// *Foundations of attack trees*, 2005): no path has to be listed.
public final class TreeAnalysis {

    /// Keeps sums and products of path counts finite; only shares of them are ever shown.
    private static final double MOST_PATHS = 1e280;

    private final AttackTree tree;
    private final Map<String, TreeNode> nodes;
    private final Set<String> closed;

    private TreeAnalysis(AttackTree tree, Set<String> closed) {
        this.tree = tree;
        this.nodes = tree.byId();
        this.closed = Set.copyOf(closed);
    }

    /// @param states  of the leaves; one that is not in it counts as open
    public static TreeAnalysis of(AttackTree tree, Map<String, LeafState> states) {
        var closed = new HashSet<String>();
        states.forEach((leaf, state) -> {
            if (!state.usable()) {
                closed.add(leaf);
            }
        });
        return new TreeAnalysis(tree, closed);
    }

    AttackTree tree() {
        return tree;
    }

    TreeNode node(String id) {
        var node = nodes.get(id);
        if (node == null) {
            throw new IllegalArgumentException("no node " + id);
        }
        return node;
    }

    /// Whether the leaf is closed already, whatever controls are added.
    boolean closed(String leaf) {
        return closed.contains(leaf);
    }

    /// How many paths are open.
    ///
    /// @param controls  ids of those that are thought to be in place beside what holds already
    public double paths(Set<String> controls) {
        return paths(node(tree.root()), controls);
    }

    private double paths(TreeNode node, Set<String> controls) {
        if (node.mitigations().stream().anyMatch(controls::contains)) {
            return 0;
        }
        if (node.isLeaf()) {
            return closed(node.id()) ? 0 : 1;
        }
        var and = node.operator() == Operator.AND;
        var sum = and ? 1.0 : 0.0;
        for (var child : node.children()) {
            var of = paths(node(child), controls);
            sum = Math.min(MOST_PATHS, and ? sum * of : sum + of);
        }
        return sum;
    }

    /// Whether the node can be reached with these controls in place.
    public boolean reachable(String nodeId, Set<String> controls) {
        return paths(node(nodeId), controls) > 0;
    }

    /// The path that costs least; of two that cost the same the one that takes less skill, then the one that is
    /// noticed less. Empty where the goal is closed.
    public Optional<AttackPath> cheapest(Set<String> controls) {
        return cheapest(node(tree.root()), controls);
    }

    private static final Comparator<AttackPath> CHEAPER = Comparator.comparingInt(AttackPath::cost)
            .thenComparing(AttackPath::skill)
            .thenComparing(AttackPath::detectability);

    private Optional<AttackPath> cheapest(TreeNode node, Set<String> controls) {
        if (node.mitigations().stream().anyMatch(controls::contains)) {
            return Optional.empty();
        }
        if (node.isLeaf()) {
            return closed(node.id())
                    ? Optional.empty()
                    : Optional.of(new AttackPath(
                            List.of(node.id()), node.cost().points(), node.skill(), node.detectability()));
        }
        var paths = node.children().stream()
                .map(child -> cheapest(node(child), controls))
                .toList();
        if (node.operator() == Operator.OR) {
            return paths.stream().flatMap(Optional::stream).min(CHEAPER);
        }
        return paths.stream().allMatch(Optional::isPresent)
                ? Optional.of(together(paths.stream().flatMap(Optional::stream).toList()))
                : Optional.empty();
    }

    private static AttackPath together(List<AttackPath> parts) {
        var leaves = new ArrayList<String>();
        parts.forEach(p -> leaves.addAll(p.leaves()));
        return new AttackPath(
                leaves,
                parts.stream().mapToInt(AttackPath::cost).sum(),
                parts.stream()
                        .map(AttackPath::skill)
                        .max(Comparator.naturalOrder())
                        .orElse(Skill.NONE),
                parts.stream()
                        .map(AttackPath::detectability)
                        .max(Comparator.naturalOrder())
                        .orElse(Detectability.UNDETECTABLE));
    }

    /// What controls can do about the paths that are open.
    public Cuts cuts() {
        return new CutSearch(this).cuts();
    }
}
