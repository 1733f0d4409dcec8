package dev.merlon.engine.usecase.tree;

import dev.merlon.engine.model.Endpoint;
import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.OutcomeState;
import dev.merlon.engine.model.tree.AttackTree;
import dev.merlon.engine.model.tree.Cost;
import dev.merlon.engine.model.tree.Detectability;
import dev.merlon.engine.model.tree.Goal;
import dev.merlon.engine.model.tree.Operator;
import dev.merlon.engine.model.tree.Skill;
import dev.merlon.engine.model.tree.TreeNode;
import dev.merlon.engine.model.usecase.Consideration;
import dev.merlon.engine.model.usecase.MisuseCase;
import dev.merlon.engine.usecase.Slugs;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Grows an attack tree for a goal from what was judged. Used once.
///
/// 1. The goal is an OR over the endpoints that handle its data: any of them is enough.
/// 2. An endpoint is an OR over the ways to it, see [Way]: past the checks, by identity, on the way, by a
///    misuse case that was accepted there.
/// 3. A way that needs something first is an AND of that step and an OR over its threats. To an endpoint that
///    anybody may call nobody has to sign in first.
/// 4. A leaf is a threat that fires, is open or is held at that endpoint or its API; one that does not apply is
///    left out. What holds it now is looked up when the tree is shown, so a tree follows the controls that are
///    recorded.
/// 5. What cuts a leaf: the controls that its rule names in `heldBy`, each by itself.
/// 6. Cost from the outcome's likelihood (5 negligible … 1 high); skill as the rule says; detectability low where
///    attacks on the API go unseen (rule LOG-04 fires), else moderate, and high for what takes many calls.
public final class TreeGrower {

    private static final String UNSEEN = "LOG-04";
    private static final int MOST_AT_ONE_ENDPOINT = 300;

    /// No further endpoint is grown beyond so many nodes.
    private static final int FULL = AttackTree.MOST_NODES - 3 * MOST_AT_ONE_ENDPOINT;

    private final Snapshot now;
    private final Goal goal;
    private final List<TreeNode> nodes = new ArrayList<>();
    private int made;

    private TreeGrower(Snapshot now, Goal goal) {
        this.now = now;
        this.goal = goal;
    }

    /// A tree that is not kept yet. Where no threat leads to the goal, it has only its root.
    public static AttackTree grow(Snapshot now, Goal goal) {
        var taken = now.state().attackTrees().stream().map(AttackTree::id).collect(Collectors.toSet());
        return new TreeGrower(now, goal).tree(Slugs.of(goal.sentence(), taken));
    }

    private AttackTree tree(String id) {
        var root = newId();
        nodes.add(TreeNode.inner(root, goal.sentence(), Operator.OR, List.of()));
        var children = goal.endpoints().stream()
                .flatMap(e -> now.endpoint(e).stream())
                .limit(Goals.MOST_ENDPOINTS)
                .flatMap(e -> nodes.size() < FULL ? endpoint(e).stream() : Stream.empty())
                .toList();
        nodes.set(0, nodes.getFirst().withChildren(children));
        return new AttackTree(id, goal.sentence(), "", goal, root, nodes);
    }

    private List<String> endpoint(Endpoint endpoint) {
        var at = inner("Through " + endpoint.label(), Operator.OR);
        var children = new ArrayList<String>();
        threats(endpoint.id()).forEach((way, outcomes) -> children.add(way(endpoint.id(), way, outcomes)));
        var misuses = misuses(endpoint.id());
        if (!misuses.isEmpty()) {
            children.add(alternatives("By a misuse case", misuses));
        }
        return finished(at, children);
    }

    /// Puts the children under the node, or takes it away where there are none.
    private List<String> finished(int at, List<String> children) {
        if (children.isEmpty()) {
            nodes.remove(at);
            return List.of();
        }
        nodes.set(at, nodes.get(at).withChildren(children));
        return List.of(nodes.get(at).id());
    }

    private Map<Way, List<Outcome>> threats(EndpointId endpoint) {
        var byWay = new EnumMap<Way, List<Outcome>>(Way.class);
        Stream.concat(now.judgement().at(endpoint).stream(), now.judgement().at(endpoint.api()).stream())
                .filter(o -> o.state() != OutcomeState.NOT_APPLICABLE)
                .limit(MOST_AT_ONE_ENDPOINT)
                .forEach(o -> Way.of(o, goal.act())
                        .ifPresent(way -> byWay.computeIfAbsent(way, _ -> new ArrayList<>())
                                .add(o)));
        return byWay;
    }

    private String way(EndpointId endpoint, Way way, List<Outcome> outcomes) {
        var leaves = outcomes.stream().map(o -> leaf(endpoint, way, o)).toList();
        if (way.firstStep().isEmpty() || (way == Way.PAST_CHECKS && anonymous(endpoint))) {
            return alternatives(way.title(), leaves);
        }
        var at = inner(way.title(), Operator.AND);
        var first = TreeNode.leaf(newId(), way.firstStep(), firstCost(way), Skill.NONE, Detectability.LOW, List.of());
        nodes.add(first);
        var rest = alternatives(way == Way.PAST_CHECKS ? "Gets past a check" : "Takes it from there", leaves);
        return finished(at, List.of(first.id(), rest)).getFirst();
    }

    private static Cost firstCost(Way way) {
        return way == Way.PAST_CHECKS ? Cost.NEGLIGIBLE : Cost.MODERATE;
    }

    private boolean anonymous(EndpointId endpoint) {
        return now.api(endpoint.api())
                .filter(a -> a.factsOf(endpoint).is("endpoint.anonymous"))
                .isPresent();
    }

    private String alternatives(String name, List<TreeNode> leaves) {
        if (leaves.size() == 1) {
            nodes.add(leaves.getFirst());
            return leaves.getFirst().id();
        }
        var at = inner(name, Operator.OR);
        nodes.addAll(leaves);
        return finished(at, leaves.stream().map(TreeNode::id).toList()).getFirst();
    }

    private TreeNode leaf(EndpointId endpoint, Way way, Outcome outcome) {
        return new TreeNode(
                newId(),
                outcome.title(),
                outcome.rule().mitigation(),
                Operator.OR,
                List.of(),
                cost(outcome),
                outcome.rule().means().skill(),
                way == Way.EXHAUST ? Detectability.HIGH : detectability(endpoint),
                outcome.rule().heldBy(),
                outcome.rule().id(),
                endpoint);
    }

    private static Cost cost(Outcome outcome) {
        return switch (outcome.rating().likelihood()) {
            case 5 -> Cost.NEGLIGIBLE;
            case 3, 4 -> Cost.LOW;
            case 2 -> Cost.MODERATE;
            default -> Cost.HIGH;
        };
    }

    private Detectability detectability(EndpointId endpoint) {
        var unseen = now.judgement().at(endpoint.api()).stream()
                .anyMatch(o -> o.rule().id().equals(UNSEEN) && o.state() == OutcomeState.FIRES);
        return unseen ? Detectability.LOW : Detectability.MODERATE;
    }

    private List<TreeNode> misuses(EndpointId endpoint) {
        return now.state().misuses().stream()
                .flatMap((Consideration c) -> c.misuse().stream())
                .filter(m -> m.targets().contains(endpoint))
                .limit(MOST_AT_ONE_ENDPOINT)
                .map(m -> misuse(endpoint, m))
                .toList();
    }

    private TreeNode misuse(EndpointId endpoint, MisuseCase misuse) {
        return new TreeNode(
                newId(),
                misuse.name(),
                misuse.description(),
                Operator.OR,
                List.of(),
                Cost.LOW,
                Skill.BASIC,
                misuse.detectionOpportunities().isEmpty() ? Detectability.LOW : Detectability.MODERATE,
                misuse.mitigations(),
                "",
                endpoint);
    }

    private int inner(String name, Operator operator) {
        nodes.add(TreeNode.inner(newId(), name, operator, List.of()));
        return nodes.size() - 1;
    }

    private String newId() {
        made++;
        return "n" + made;
    }
}
