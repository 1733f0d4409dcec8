package dev.merlon.engine.usecase.tree;

import dev.merlon.engine.model.tree.Detectability;
import dev.merlon.engine.model.tree.Skill;
import java.util.List;

/// One way to the goal: leaves that together are enough.
///
/// @param leaves         ids, in the tree's order
/// @param cost           the sum of the leaves' cost points
/// @param skill          the highest that a leaf takes
/// @param detectability  the most readily noticed of its leaves
public record AttackPath(List<String> leaves, int cost, Skill skill, Detectability detectability) {

    public AttackPath {
        leaves = List.copyOf(leaves);
    }
}
