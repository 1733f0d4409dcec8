package dev.merlon.engine.model.tree;

import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.change.Entity;
import dev.merlon.engine.model.change.EntityKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What an attacker has to reach for a goal: a tree of nodes, kept flat. Every node but the root is the child of
/// exactly one other.
///
/// @param id           stable within the workspace, a slug of the goal
/// @param description  may be empty
/// @param root         the id of the node that is the goal
/// @param nodes        the root first
public record AttackTree(String id, String name, String description, Goal goal, String root, List<TreeNode> nodes)
        implements Entity {

    /// More is no help to anybody, and keeps every walk short.
    public static final int MOST_NODES = 2_000;

    private static final int DEEPEST = 60;

    /// @throws IllegalArgumentException where the nodes are no tree, or too many
    public AttackTree {
        nodes = List.copyOf(nodes);
        var flaw = flaw(root, nodes);
        if (flaw != null) {
            throw new IllegalArgumentException(flaw);
        }
    }

    private static @Nullable String flaw(String root, List<TreeNode> nodes) {
        if (nodes.size() > MOST_NODES) {
            return "an attack tree of more than " + MOST_NODES + " nodes";
        }
        var byId = new HashMap<String, TreeNode>();
        nodes.forEach(n -> byId.put(n.id(), n));
        if (byId.size() != nodes.size()) {
            return "two nodes with the same id";
        }
        var seen = new HashSet<String>();
        var level = List.of(root);
        for (var depth = 0; !level.isEmpty(); depth++) {
            var next = new ArrayList<String>();
            for (var id : level) {
                var node = byId.get(id);
                if (node == null || !seen.add(id) || depth > DEEPEST) {
                    return node == null ? "no node " + id : "node " + id + " is in two places, or too deep";
                }
                next.addAll(node.children());
            }
            level = next;
        }
        return seen.size() == nodes.size() ? null : "a node that hangs on nothing";
    }

    @Override
    public EntityKind kind() {
        return EntityKind.ATTACK_TREE;
    }

    @Override
    public Set<EndpointId> names() {
        var named = new LinkedHashSet<>(goal.endpoints());
        nodes.forEach(n -> n.atEndpoint().ifPresent(named::add));
        return named;
    }

    @Override
    public AttackTree renamed(Map<EndpointId, EndpointId> newNames) {
        return new AttackTree(
                id,
                name,
                description,
                goal.renamed(newNames),
                root,
                nodes.stream().map(n -> n.renamed(newNames)).toList());
    }

    public Optional<TreeNode> node(String nodeId) {
        return nodes.stream().filter(n -> n.id().equals(nodeId)).findFirst();
    }

    public Map<String, TreeNode> byId() {
        var byId = new HashMap<String, TreeNode>();
        nodes.forEach(n -> byId.put(n.id(), n));
        return byId;
    }

    public AttackTree withNodes(List<TreeNode> others) {
        return new AttackTree(id, name, description, goal, root, others);
    }

    /// With a node in the place of the one that has its id.
    public AttackTree with(TreeNode node) {
        return withNodes(
                nodes.stream().map(n -> n.id().equals(node.id()) ? node : n).toList());
    }

    /// With a new node under a parent.
    public AttackTree add(String parent, TreeNode child) {
        var all = new ArrayList<TreeNode>();
        for (var node : nodes) {
            if (node.id().equals(parent)) {
                var children = new ArrayList<>(node.children());
                children.add(child.id());
                all.add(node.withChildren(children));
            } else {
                all.add(node);
            }
        }
        all.add(child);
        return withNodes(all);
    }

    /// Without the node and all below it. The root stays.
    public AttackTree without(String nodeId) {
        if (nodeId.equals(root)) {
            return this;
        }
        var gone = new HashSet<String>();
        var byId = byId();
        var level = List.of(nodeId);
        while (!level.isEmpty()) {
            gone.addAll(level);
            level = level.stream()
                    .flatMap(n -> Optional.ofNullable(byId.get(n)).stream())
                    .flatMap(n -> n.children().stream())
                    .toList();
        }
        return withNodes(nodes.stream()
                .filter(n -> !gone.contains(n.id()))
                .map(n -> n.children().contains(nodeId)
                        ? n.withChildren(n.children().stream()
                                .filter(c -> !c.equals(nodeId))
                                .toList())
                        : n)
                .toList());
    }

    /// An id that none of its nodes has.
    public String freeId() {
        var taken = byId().keySet();
        var number = taken.size() + 1;
        while (taken.contains("n" + number)) {
            number++;
        }
        return "n" + number;
    }
}
