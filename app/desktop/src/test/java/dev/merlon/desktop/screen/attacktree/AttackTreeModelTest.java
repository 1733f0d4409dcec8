package dev.merlon.desktop.screen.attacktree;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.desktop.SampleSnapshot;
import dev.merlon.desktop.screen.attacktree.AttackTreeModel.Ready;
import dev.merlon.desktop.screen.attacktree.AttackTreeModel.Seen;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.change.Edit;
import dev.merlon.engine.model.tree.AttackTree;
import dev.merlon.engine.model.tree.TreeNode;
import dev.merlon.engine.usecase.tree.Goals;
import dev.merlon.engine.usecase.tree.TreeGrower;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AttackTreeModelTest {

    private final Snapshot bank = SampleSnapshot.bank();
    private final List<AttackTree> grown = Goals.suggested(bank).stream()
            .map(goal -> TreeGrower.grow(bank, goal))
            .filter(tree -> tree.nodes().size() > 3)
            .limit(2)
            .toList();
    private final AttackTreeModel model = new AttackTreeModel();

    private void follow(AttackTree... trees) {
        var edits = Arrays.stream(trees).map(t -> Edit.put(null, t)).toList();
        var now = bank.with(bank.state().with(edits));
        var seen =
                Arrays.stream(trees).collect(Collectors.toMap(AttackTree::id, Function.identity())).entrySet().stream()
                        .collect(Collectors.toMap(e -> e.getKey(), e -> Seen.of(now, e.getValue())));
        model.follow(new Ready(now, List.of(), seen));
    }

    private AttackTree first() {
        return grown.getFirst();
    }

    @Test
    void choosesTheFirstTreeAndItsRoot() {
        follow(first());
        assertThat(model.seen()).map(Seen::tree).contains(first());
        assertThat(model.node()).map(TreeNode::id).contains(first().root());
    }

    @Test
    void keepsTheChosenNodeAndFallsBackToTheRootWhereItIsGone() {
        follow(first());
        var leaf = first().nodes().stream()
                .filter(n -> n.children().isEmpty())
                .findFirst()
                .orElseThrow();
        model.chooseNode(leaf.id());
        follow(first());
        assertThat(model.node()).contains(leaf);
        model.chooseNode("gone");
        assertThat(model.node()).map(TreeNode::id).contains(first().root());
    }

    @Test
    void closesPathsByControlsThatAreThoughtToBeInPlace() {
        follow(first());
        assertThat(model.left()).isEqualTo(1);
        var every = first().nodes().stream()
                .flatMap(n -> n.mitigations().stream())
                .distinct()
                .toList();
        model.think(every);
        assertThat(model.left()).isLessThan(1).isNotNegative();
        every.forEach(model::toggle);
        assertThat(model.thought()).isEmpty();
        assertThat(model.left()).isEqualTo(1);
    }

    @Test
    void forgetsWhatWasThoughtWithAnotherTree() {
        assertThat(grown).hasSize(2);
        follow(grown.toArray(AttackTree[]::new));
        model.think(List.of("APC-AZN-02"));
        model.choose(
                first().id().equals(model.seen().orElseThrow().tree().id())
                        ? grown.getLast().id()
                        : first().id());
        assertThat(model.thought()).isEmpty();
    }

    @Test
    void hasNothingToShowBeforeAWorkspaceIsThere() {
        assertThat(model.trees()).isEmpty();
        assertThat(model.node()).isEmpty();
        assertThat(model.left()).isZero();
    }
}
