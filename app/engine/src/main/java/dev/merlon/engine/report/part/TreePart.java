package dev.merlon.engine.report.part;

import dev.merlon.engine.model.tree.AttackTree;
import dev.merlon.engine.model.tree.TreeNode;
import dev.merlon.engine.report.document.Block;
import dev.merlon.engine.report.document.Block.Column;
import dev.merlon.engine.report.document.Span.Face;
import dev.merlon.engine.report.document.Text;
import dev.merlon.engine.report.document.Tone;
import dev.merlon.engine.report.view.Phrase;
import dev.merlon.engine.usecase.tree.AttackPath;
import dev.merlon.engine.usecase.tree.LeafState;
import dev.merlon.engine.usecase.tree.TreeAnalysis;
import dev.merlon.engine.usecase.tree.TreeDrawing;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What an attacker has to reach for a goal, drawn and told.
final class TreePart {

    private static final int MOST_LEAVES = 40;

    private TreePart() {}

    static List<Block> blocks(Content content) {
        var blocks = new ArrayList<Block>();
        content.snapshot().state().attackTrees().forEach(t -> blocks.addAll(tree(content, t)));
        return blocks;
    }

    private static List<Block> tree(Content content, AttackTree tree) {
        content.job().checkCancelled();
        var states = LeafState.of(content.snapshot(), tree);
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading(2, Text.of(tree.name()), "tree " + tree.id(), false));
        if (!tree.description().isEmpty()) {
            blocks.add(new Block.Paragraph(Text.of(tree.description()), Block.Rank.BODY));
        }
        blocks.add(new Block.Paragraph(Text.of(cheapest(tree, TreeAnalysis.of(tree, states))), Block.Rank.BODY));
        blocks.add(new Block.Picture(TreeDrawing.of(tree, states, Set.of(), null)));
        var leaves = tree.nodes().stream().filter(TreeNode::isLeaf).toList();
        blocks.add(new Block.Grid(
                List.of(
                        Column.of("Leaf", 1),
                        Column.of("State", 0),
                        Column.of("Rule", 0.1),
                        Column.of("Closed by any of", 0.8)),
                leaves.stream()
                        .limit(MOST_LEAVES)
                        .map(leaf -> leaf(leaf, states.getOrDefault(leaf.id(), LeafState.OPEN)))
                        .toList()));
        if (leaves.size() > MOST_LEAVES) {
            blocks.add(new Block.Paragraph(
                    Text.of("The first " + MOST_LEAVES + " of " + Phrase.count(leaves.size(), "leaf place") + "."),
                    Block.Rank.NOTE));
        }
        return blocks;
    }

    private static String cheapest(AttackTree tree, TreeAnalysis analysis) {
        var nodes = tree.byId();
        return analysis.cheapest(Set.of())
                .map(AttackPath::leaves)
                .map(leaves -> "The cheapest path: "
                        + leaves.stream()
                                .map(nodes::get)
                                .filter(java.util.Objects::nonNull)
                                .map(TreeNode::name)
                                .collect(Collectors.joining("; "))
                        + ".")
                .orElse("No path is left: controls or the contract hold at least one step of each.");
    }

    private static List<Text> leaf(TreeNode leaf, LeafState state) {
        var tone = switch (state) {
            case OPEN -> Tone.HIGH;
            case QUESTION -> Tone.OPEN;
            case HELD -> Tone.HELD;
            case NOT_APPLICABLE, GONE -> Tone.NONE;
        };
        return List.of(
                Text.of(leaf.name()),
                Text.EMPTY.sign(tone, state.word()),
                Text.EMPTY.link(leaf.rule(), Face.CODE, Content.anchorOfRule(leaf.rule())),
                Text.ofCode(String.join(", ", leaf.mitigations())));
    }
}
