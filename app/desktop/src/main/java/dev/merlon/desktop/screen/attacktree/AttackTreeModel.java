package dev.merlon.desktop.screen.attacktree;

import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.tree.AttackTree;
import dev.merlon.engine.model.tree.Goal;
import dev.merlon.engine.model.tree.TreeNode;
import dev.merlon.engine.usecase.tree.Cuts;
import dev.merlon.engine.usecase.tree.LeafState;
import dev.merlon.engine.usecase.tree.TreeAnalysis;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which tree and which of its nodes is chosen, and which controls are thought to be in place. Knows no scene
/// graph.
final class AttackTreeModel {

    /// All that was worked out for a snapshot.
    ///
    /// @param goals  those that the model suggests
    /// @param trees  each with what can be said of it, by id
    record Ready(Snapshot now, List<Goal> goals, Map<String, Seen> trees) {}

    /// @param states  of the tree's leaves
    record Seen(AttackTree tree, Map<String, LeafState> states, TreeAnalysis analysis, Cuts cuts) {

        static Seen of(Snapshot now, AttackTree tree) {
            var states = LeafState.of(now, tree);
            var analysis = TreeAnalysis.of(tree, states);
            return new Seen(tree, states, analysis, analysis.cuts());
        }
    }

    private @Nullable Ready ready;
    private @Nullable String tree;
    private @Nullable String node;
    private final Set<String> thought = new LinkedHashSet<>();

    Optional<Ready> ready() {
        return Optional.ofNullable(ready);
    }

    void follow(Ready next) {
        ready = next;
        if (seen().isEmpty()) {
            tree = next.now().state().attackTrees().stream()
                    .findFirst()
                    .map(AttackTree::id)
                    .orElse(null);
            node = null;
            thought.clear();
        }
    }

    List<AttackTree> trees() {
        return ready().map(r -> r.now().state().attackTrees()).orElse(List.of());
    }

    Optional<Seen> seen() {
        return ready().flatMap(r -> Optional.ofNullable(tree).map(r.trees()::get));
    }

    void choose(String id) {
        if (!id.equals(tree)) {
            tree = id;
            node = null;
            thought.clear();
        }
    }

    /// The chosen node; the root where none is.
    Optional<TreeNode> node() {
        return seen().flatMap(s -> s.tree()
                .node(node == null ? s.tree().root() : node)
                .or(() -> s.tree().node(s.tree().root())));
    }

    void chooseNode(String id) {
        node = id;
    }

    /// Controls that are thought to be in place.
    Set<String> thought() {
        return Set.copyOf(thought);
    }

    void think(List<String> controls) {
        thought.clear();
        thought.addAll(controls);
    }

    void toggle(String control) {
        if (!thought.remove(control)) {
            thought.add(control);
        }
    }

    /// How much of the paths that are open now would be left: 0 to 1; 0 where none is open.
    double left() {
        return seen().map(s -> {
                    var open = s.analysis().paths(Set.of());
                    return open == 0 ? 0 : s.analysis().paths(thought) / open;
                })
                .orElse(0.0);
    }
}
