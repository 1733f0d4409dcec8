package dev.merlon.engine.usecase.tree;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.engine.Workspace;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.control.ControlRecord;
import dev.merlon.engine.model.control.EvidenceKind;
import dev.merlon.engine.model.control.WorkStatus;
import dev.merlon.engine.model.tree.Act;
import dev.merlon.engine.model.tree.AttackTree;
import dev.merlon.engine.model.tree.Goal;
import dev.merlon.engine.model.tree.Operator;
import dev.merlon.engine.usecase.SampleUseCases;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TreeGrowerTest {

    private static final Goal RECEIPT =
            new Goal(Act.READ, "another customer's receipt", List.of(SampleUseCases.endpoint("downloadReceipt")));

    @TempDir
    Path temp;

    private Workspace workspace;

    @BeforeEach
    void open() throws Exception {
        workspace = SampleUseCases.open(temp);
    }

    @AfterEach
    void close() throws Exception {
        workspace.close();
    }

    @Test
    void growsFromWhatFiresWhereTheGoalsDataIsHandled() {
        var now = workspace.snapshot();
        var tree = TreeGrower.grow(now, RECEIPT);

        assertThat(tree.name()).isEqualTo("Read another customer's receipt");
        assertThat(tree.nodes()).anySatisfy(n -> {
            assertThat(n.rule()).isEqualTo("BOLA-01");
            assertThat(n.mitigations()).contains("APC-AZN-02");
        });
        assertThat(tree.nodes().stream().map(n -> n.operator())).contains(Operator.AND, Operator.OR);
        assertThat(tree.nodes().stream().filter(n -> !n.rule().isEmpty()))
                .allSatisfy(n -> assertThat(LeafState.outcome(now, n)).isPresent());
        assertThat(TreeAnalysis.of(tree, LeafState.of(now, tree)).cheapest(Set.of()))
                .isPresent();
    }

    @Test
    void followsTheControlsThatAreRecorded() throws Exception {
        var tree = TreeGrower.grow(workspace.snapshot(), RECEIPT);
        var leaf = tree.nodes().stream()
                .filter(n -> n.rule().equals("BOLA-01"))
                .findFirst()
                .orElseThrow();
        workspace.put("Kept", List.of(tree));
        assertThat(Objects.requireNonNull(
                                LeafState.of(workspace.snapshot(), tree).get(leaf.id()))
                        .usable())
                .isTrue();
        var before = paths(tree);

        var evidence = workspace.describe(EvidenceKind.LINK, "test", "https://example.org/t", "Kim", null);
        workspace.put(
                "Recorded",
                List.of(
                        evidence,
                        ControlRecord.declared(
                                        "APC-AZN-02",
                                        new Scope.OfEndpoint(SampleUseCases.endpoint("downloadReceipt")),
                                        WorkStatus.IN_PLACE,
                                        "Kim",
                                        "")
                                .withEvidence(List.of(evidence.id()))));

        assertThat(LeafState.of(workspace.snapshot(), tree)).containsEntry(leaf.id(), LeafState.HELD);
        assertThat(paths(tree)).isLessThan(before);
    }

    private double paths(AttackTree tree) {
        return TreeAnalysis.of(tree, LeafState.of(workspace.snapshot(), tree)).paths(Set.of());
    }

    @Test
    void suggestsGoalsThatTheSampleHas() {
        var goals = Goals.suggested(workspace.snapshot());

        assertThat(goals).isNotEmpty().allSatisfy(g -> assertThat(g.endpoints()).isNotEmpty());
        assertThat(goals.stream().map(Goal::sentence))
                .doesNotHaveDuplicates()
                .contains("Read another customer's transfer");
        assertThat(goals)
                .allSatisfy(g -> assertThat(
                                TreeGrower.grow(workspace.snapshot(), g).nodes().size())
                        .isLessThan(AttackTree.MOST_NODES));
    }
}
