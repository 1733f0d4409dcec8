package dev.merlon.engine.model.tree;

import dev.merlon.engine.model.EndpointId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One node of an attack tree: a goal, a step on the way, or a leaf that an attacker simply does.
///
/// @param id             stable within the tree: `n3`
/// @param name           `Read another customer's statement`
/// @param description    may be empty
/// @param operator       how its children make it; a leaf has none to which it would matter
/// @param children       ids, in order; none for a leaf
/// @param cost           of a leaf
/// @param skill          of a leaf
/// @param detectability  of a leaf
/// @param mitigations    ids of controls, each of which alone closes the node
/// @param rule           the threat rule that a leaf comes from; empty where a person added it
/// @param endpoint       where that rule was judged; null where the leaf is about no endpoint
public record TreeNode(
        String id,
        String name,
        String description,
        Operator operator,
        List<String> children,
        Cost cost,
        Skill skill,
        Detectability detectability,
        List<String> mitigations,
        String rule,
        @Nullable EndpointId endpoint) {

    public TreeNode {
        children = List.copyOf(children);
        mitigations = List.copyOf(mitigations);
    }

    /// A goal or a step that others make.
    public static TreeNode inner(String id, String name, Operator operator, List<String> children) {
        return new TreeNode(
                id,
                name,
                "",
                operator,
                children,
                Cost.NEGLIGIBLE,
                Skill.NONE,
                Detectability.UNDETECTABLE,
                List.of(),
                "",
                null);
    }

    /// Something that an attacker does, about no endpoint in particular.
    public static TreeNode leaf(
            String id, String name, Cost cost, Skill skill, Detectability detectability, List<String> mitigations) {
        return new TreeNode(id, name, "", Operator.OR, List.of(), cost, skill, detectability, mitigations, "", null);
    }

    public boolean isLeaf() {
        return children.isEmpty();
    }

    public Optional<EndpointId> atEndpoint() {
        return Optional.ofNullable(endpoint);
    }

    public TreeNode withChildren(List<String> others) {
        return new TreeNode(
                id, name, description, operator, others, cost, skill, detectability, mitigations, rule, endpoint);
    }

    TreeNode renamed(Map<EndpointId, EndpointId> newNames) {
        return endpoint == null
                ? this
                : new TreeNode(
                        id,
                        name,
                        description,
                        operator,
                        children,
                        cost,
                        skill,
                        detectability,
                        mitigations,
                        rule,
                        newNames.getOrDefault(endpoint, endpoint));
    }
}
