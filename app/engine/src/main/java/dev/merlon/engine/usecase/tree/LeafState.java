package dev.merlon.engine.usecase.tree;

import dev.merlon.engine.control.Coverage;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.tree.AttackTree;
import dev.merlon.engine.model.tree.TreeNode;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What a leaf is in the workspace as it is now.
public enum LeafState {
    /// Its threat fires, or a person added it.
    OPEN("open"),
    /// Nobody knows: a fact is missing. An attacker may be lucky, so it counts as open.
    QUESTION("open question"),
    /// A control or the contract holds its threat.
    HELD("held"),
    /// Its threat does not apply any more.
    NOT_APPLICABLE("not applicable"),
    /// Its endpoint is in no contract any more.
    GONE("endpoint removed");

    private final String word;

    LeafState(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    /// Whether an attacker can still use it.
    public boolean usable() {
        return this == OPEN || this == QUESTION;
    }

    /// Of every leaf of the tree, by the node's id.
    public static Map<String, LeafState> of(Snapshot now, AttackTree tree) {
        var states = new LinkedHashMap<String, LeafState>();
        var coverage = Coverage.of(now);
        tree.nodes().stream().filter(TreeNode::isLeaf).forEach(leaf -> states.put(leaf.id(), of(now, leaf, coverage)));
        return states;
    }

    private static LeafState of(Snapshot now, TreeNode leaf, Coverage coverage) {
        var at = leaf.atEndpoint();
        if (at.isEmpty()) {
            return OPEN;
        }
        if (now.endpoint(at.get()).isEmpty()) {
            return GONE;
        }
        if (!leaf.rule().isEmpty()) {
            return outcome(now, leaf).map(LeafState::of).orElse(NOT_APPLICABLE);
        }
        var held = leaf.mitigations().stream()
                .anyMatch(c ->
                        coverage.recordFor(c, at.get()).filter(coverage::holds).isPresent());
        return held ? HELD : OPEN;
    }

    private static LeafState of(Outcome outcome) {
        return switch (outcome.state()) {
            case FIRES -> OPEN;
            case OPEN_QUESTION -> QUESTION;
            case HELD -> HELD;
            case NOT_APPLICABLE -> NOT_APPLICABLE;
        };
    }

    /// What became of the leaf's threat at its endpoint, or at the API as a whole.
    public static Optional<Outcome> outcome(Snapshot now, TreeNode leaf) {
        return leaf.atEndpoint()
                .flatMap(endpoint -> Stream.concat(
                                now.judgement().at(endpoint).stream(), now.judgement().at(endpoint.api()).stream())
                        .filter(o -> o.rule().id().equals(leaf.rule()))
                        .findFirst());
    }

    /// How many leaves are in each state; every state is in it.
    public static Map<LeafState, Integer> count(Map<String, LeafState> states) {
        var counts = new EnumMap<LeafState, Integer>(LeafState.class);
        for (var state : values()) {
            counts.put(state, 0);
        }
        states.values().forEach(s -> counts.merge(s, 1, Integer::sum));
        return counts;
    }
}
