package dev.merlon.engine.usecase.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.merlon.engine.model.tree.Act;
import dev.merlon.engine.model.tree.AttackTree;
import dev.merlon.engine.model.tree.Cost;
import dev.merlon.engine.model.tree.Detectability;
import dev.merlon.engine.model.tree.Goal;
import dev.merlon.engine.model.tree.Operator;
import dev.merlon.engine.model.tree.Skill;
import dev.merlon.engine.model.tree.TreeNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/// What is computed from the tree's shape is held against what comes of listing every path and every set of
/// controls.
class TreeAnalysisTest {

    private static final List<String> CONTROLS = List.of("A", "B", "C", "D", "E", "F");

    @RepeatedTest(60)
    void agreesWithBruteForceOnRandomTrees(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        var tree = randomTree(random);
        var states = new HashMap<String, LeafState>();
        tree.nodes().stream()
                .filter(TreeNode::isLeaf)
                .forEach(leaf -> states.put(leaf.id(), random.nextInt(6) == 0 ? LeafState.HELD : LeafState.OPEN));
        var analysis = TreeAnalysis.of(tree, states);
        var paths = paths(tree, tree.root(), states);

        assertThat(analysis.paths(Set.of())).isEqualTo(paths.size());
        assertThat(analysis.cheapest(Set.of()).map(AttackPath::cost))
                .isEqualTo(paths.stream().map(p -> cost(tree, p)).min(Integer::compare));

        var cuts = analysis.cuts();
        assertThat(cuts.exact()).isTrue();
        assertThat(cuts.bestExact()).isTrue();
        if (paths.isEmpty()) {
            assertThat(cuts.closing()).isEmpty();
            return;
        }
        assertThat(cuts.closing().stream().map(c -> Set.copyOf(c.controls())).collect(Collectors.toSet()))
                .isEqualTo(minimalClosing(tree, paths));
        for (var best : cuts.best()) {
            var most = subsets().stream()
                    .filter(s -> s.size() == best.controls().size())
                    .mapToDouble(s -> share(tree, paths, s))
                    .max()
                    .orElseThrow();
            assertThat(best.share()).isCloseTo(most, within(1e-9));
            assertThat(best.share()).isCloseTo(share(tree, paths, Set.copyOf(best.controls())), within(1e-9));
        }
    }

    @Test
    void keepsClosingSetsThatCloseEveryPathWhereThereAreTooManyToListAll() {
        var children = new ArrayList<TreeNode>();
        for (var i = 0; i < 14; i++) {
            children.add(TreeNode.leaf(
                    "l" + i, "leaf", Cost.LOW, Skill.BASIC, Detectability.LOW, List.of("X" + i, "Y" + i, "Z" + i)));
        }
        var nodes = new ArrayList<TreeNode>();
        nodes.add(TreeNode.inner(
                "n1", "goal", Operator.OR, children.stream().map(TreeNode::id).toList()));
        nodes.addAll(children);
        var analysis = TreeAnalysis.of(tree(nodes), Map.of());

        var cuts = analysis.cuts();

        assertThat(cuts.exact()).isFalse();
        assertThat(cuts.closing()).isNotEmpty().allSatisfy(c -> {
            assertThat(c.controls()).hasSize(14);
            assertThat(analysis.paths(Set.copyOf(c.controls()))).isZero();
        });
        assertThat(cuts.best()).isNotEmpty();
        assertThat(cuts.best().getFirst().share()).isCloseTo(1 / 14.0, within(1e-9));
    }

    @Test
    void saysThatNothingClosesAGoalWithAPathThatNoControlMeets() {
        var nodes = List.of(
                TreeNode.inner("n1", "goal", Operator.OR, List.of("n2", "n3")),
                TreeNode.leaf("n2", "a", Cost.LOW, Skill.NONE, Detectability.LOW, List.of("A")),
                TreeNode.leaf("n3", "b", Cost.HIGH, Skill.NONE, Detectability.LOW, List.of()));
        var analysis = TreeAnalysis.of(tree(nodes), Map.of());

        assertThat(analysis.cuts().closing()).isEmpty();
        assertThat(analysis.cuts().closing(0.5).orElseThrow().controls()).containsExactly("A");
        assertThat(analysis.cheapest(Set.of("A")).orElseThrow().leaves()).containsExactly("n3");
    }

    private static AttackTree tree(List<TreeNode> nodes) {
        return new AttackTree("t", "t", "", new Goal(Act.READ, "it", List.of()), "n1", nodes);
    }

    private static AttackTree randomTree(Random random) {
        var nodes = new ArrayList<TreeNode>();
        grow(random, nodes, 0);
        return tree(nodes);
    }

    private static String grow(Random random, List<TreeNode> nodes, int depth) {
        var id = "n" + (nodes.size() + 1);
        var mitigations = CONTROLS.stream().filter(_ -> random.nextInt(5) == 0).toList();
        if (depth == 3 || (depth > 0 && random.nextInt(3) == 0)) {
            var cost = Cost.values()[random.nextInt(Cost.values().length)];
            nodes.add(TreeNode.leaf(id, id, cost, Skill.BASIC, Detectability.LOW, mitigations));
            return id;
        }
        var at = nodes.size();
        var operator = random.nextBoolean() ? Operator.AND : Operator.OR;
        nodes.add(TreeNode.inner(id, id, operator, List.of()));
        var children = IntStream.range(0, 2 + random.nextInt(2))
                .mapToObj(_ -> grow(random, nodes, depth + 1))
                .toList();
        nodes.set(at, TreeNode.inner(id, id, operator, children));
        return id;
    }

    private static List<Set<String>> paths(AttackTree tree, String id, Map<String, LeafState> states) {
        var node = tree.node(id).orElseThrow();
        if (node.isLeaf()) {
            return states.get(id) == LeafState.OPEN ? List.of(Set.of(id)) : List.of();
        }
        if (node.operator() == Operator.OR) {
            return node.children().stream()
                    .flatMap(c -> paths(tree, c, states).stream())
                    .toList();
        }
        List<Set<String>> all = List.of(Set.of());
        for (var child : node.children()) {
            var of = paths(tree, child, states);
            all = all.stream()
                    .flatMap(one -> of.stream().map(other -> {
                        Set<String> both = new HashSet<>(one);
                        both.addAll(other);
                        return both;
                    }))
                    .toList();
        }
        return all;
    }

    private static int cost(AttackTree tree, Set<String> path) {
        return path.stream()
                .mapToInt(l -> tree.node(l).orElseThrow().cost().points())
                .sum();
    }

    private static boolean cuts(AttackTree tree, Set<String> path, Set<String> controls) {
        return path.stream()
                .anyMatch(l -> tree.node(l).orElseThrow().mitigations().stream().anyMatch(controls::contains));
    }

    private static double share(AttackTree tree, List<Set<String>> paths, Set<String> controls) {
        return (double) paths.stream().filter(p -> cuts(tree, p, controls)).count() / paths.size();
    }

    private static List<Set<String>> subsets() {
        return IntStream.range(0, 1 << CONTROLS.size())
                .mapToObj(bits -> IntStream.range(0, CONTROLS.size())
                        .filter(i -> (bits & (1 << i)) != 0)
                        .mapToObj(CONTROLS::get)
                        .collect(Collectors.toSet()))
                .toList();
    }

    private static Set<Set<String>> minimalClosing(AttackTree tree, List<Set<String>> paths) {
        var closing = subsets().stream().filter(s -> share(tree, paths, s) == 1).toList();
        return closing.stream()
                .filter(s -> closing.stream().noneMatch(o -> !o.equals(s) && s.containsAll(o)))
                .collect(Collectors.toSet());
    }
}
