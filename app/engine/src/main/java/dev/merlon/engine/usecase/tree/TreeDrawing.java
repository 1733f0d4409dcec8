package dev.merlon.engine.usecase.tree;

import dev.merlon.engine.model.drawing.Drawing;
import dev.merlon.engine.model.drawing.Ink;
import dev.merlon.engine.model.drawing.Mark;
import dev.merlon.engine.model.tree.AttackTree;
import dev.merlon.engine.model.tree.Operator;
import dev.merlon.engine.model.tree.Skill;
import dev.merlon.engine.model.tree.TreeNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Draws an attack tree from left to right: the goal first, leaves at the right, each in a row of its own, so
/// that names stay readable however wide the tree is. What cannot be reached any more is green, the cheapest
/// path is marked.
///
/// Used once.
public final class TreeDrawing {

    private static final double WIDTH = 216;
    private static final double HEIGHT = 50;
    private static final double GAP_X = 56;
    private static final double GAP_Y = 12;
    private static final double MARGIN = 20;

    private final AttackTree tree;
    private final Map<String, TreeNode> nodes;
    private final Map<String, LeafState> states;
    private final TreeAnalysis analysis;
    private final Set<String> controls;
    private final Set<String> cheapest;
    private final List<Mark> lines = new ArrayList<>();
    private final List<Mark> shapes = new ArrayList<>();
    private final Map<String, Boolean> onPath = new HashMap<>();
    private double row = MARGIN;
    private double right;

    private TreeDrawing(AttackTree tree, Map<String, LeafState> states, Set<String> controls) {
        this.tree = tree;
        this.nodes = tree.byId();
        this.states = states;
        this.controls = Set.copyOf(controls);
        this.analysis = TreeAnalysis.of(tree, states);
        this.cheapest = new HashSet<>(
                analysis.cheapest(controls).map(AttackPath::leaves).orElse(List.of()));
    }

    /// @param controls  ids of those that are thought to be in place beside what holds already
    /// @param chosen    the id of the node that is selected; null for none
    public static Drawing of(
            AttackTree tree, Map<String, LeafState> states, Set<String> controls, @Nullable String chosen) {
        return new TreeDrawing(tree, states, controls).draw(chosen);
    }

    private Drawing draw(@Nullable String chosen) {
        place(tree.root(), 0, chosen);
        var marks = new ArrayList<>(lines);
        marks.addAll(shapes);
        return new Drawing(tree.name(), right + MARGIN, row + MARGIN, marks);
    }

    /// @return the middle of the node's box
    private double place(String id, int depth, @Nullable String chosen) {
        var node = nodes.get(id);
        if (node == null) {
            return row;
        }
        var x = MARGIN + depth * (WIDTH + GAP_X);
        right = Math.max(right, x + WIDTH);
        var middles = new ArrayList<Double>();
        for (var child : node.children()) {
            middles.add(place(child, depth + 1, chosen));
        }
        var middle = middles.isEmpty() ? row + HEIGHT / 2 : (middles.getFirst() + middles.getLast()) / 2;
        if (middles.isEmpty()) {
            row += HEIGHT + GAP_Y;
        }
        var ink = ink(node);
        for (var i = 0; i < middles.size(); i++) {
            connect(x + WIDTH, middle, middles.get(i), ink(node.children().get(i)));
        }
        box(node, x, middle - HEIGHT / 2, id.equals(chosen) ? Ink.CHOSEN : ink);
        if (!node.isLeaf()) {
            gate(node, x + WIDTH, middle);
        }
        return middle;
    }

    private Ink ink(String id) {
        var node = nodes.get(id);
        return node == null ? Ink.QUIET : ink(node);
    }

    private Ink ink(TreeNode node) {
        if (!analysis.reachable(node.id(), controls)) {
            return Ink.CONTROL;
        }
        if (onCheapest(node)) {
            return Ink.CHEAPEST;
        }
        if (!node.isLeaf()) {
            return Ink.GOAL;
        }
        return states.get(node.id()) == LeafState.QUESTION ? Ink.QUESTION : Ink.MISUSE;
    }

    private boolean onCheapest(TreeNode node) {
        var known = onPath.get(node.id());
        if (known == null) {
            known = node.isLeaf()
                    ? cheapest.contains(node.id())
                    : node.children().stream().anyMatch(c -> {
                        var child = nodes.get(c);
                        return child != null && onCheapest(child);
                    });
            onPath.put(node.id(), known);
        }
        return known;
    }

    private void connect(double fromX, double fromY, double toY, Ink ink) {
        var bend = fromX + GAP_X / 2;
        lines.add(new Mark.Line(
                "",
                ink == Ink.CHEAPEST ? Ink.CHEAPEST : Ink.QUIET,
                List.of(
                        new Mark.Point(fromX, fromY),
                        new Mark.Point(bend, fromY),
                        new Mark.Point(bend, toY),
                        new Mark.Point(fromX + GAP_X, toY)),
                false,
                ink == Ink.CONTROL));
    }

    private void gate(TreeNode node, double x, double middle) {
        var and = node.operator() == Operator.AND;
        shapes.add(new Mark.Box(node.id(), Ink.QUIET, x - 1, middle - 9, 26, 18, and ? 2 : 9, false));
        shapes.add(new Mark.Words(node.id(), Ink.QUIET, and ? "and" : "or", x + 12, middle + 3.5, 10, true, true));
    }

    private void box(TreeNode node, double x, double y, Ink ink) {
        shapes.add(new Mark.Box(node.id(), ink, x, y, WIDTH, HEIGHT, node.isLeaf() ? 4 : 8, false));
        var small = node.isLeaf() ? detail(node) : "";
        var lines = Drawing.wrapped(node.name(), 11, WIDTH - 16, small.isEmpty() ? 3 : 2);
        var rows = lines.size() + (small.isEmpty() ? 0 : 1);
        var line = y + HEIGHT / 2 + 4 - (rows - 1) * 7;
        for (var text : lines) {
            shapes.add(new Mark.Words(node.id(), ink, text, x + 8, line, 11, !node.isLeaf(), false));
            line += 14;
        }
        if (!small.isEmpty()) {
            shapes.add(new Mark.Words(node.id(), Ink.QUIET, small, x + 8, line, 10, false, false));
        }
    }

    private String detail(TreeNode leaf) {
        var state = states.getOrDefault(leaf.id(), LeafState.OPEN);
        var rule = leaf.rule().isEmpty() ? "" : leaf.rule() + "  ";
        return state == LeafState.OPEN || state == LeafState.QUESTION
                ? rule + leaf.cost().word() + " cost, "
                        + (leaf.skill() == Skill.NONE ? "no" : leaf.skill().word()) + " skill"
                : rule + state.word();
    }
}
