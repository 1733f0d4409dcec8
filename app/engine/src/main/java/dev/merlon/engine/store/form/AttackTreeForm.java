package dev.merlon.engine.store.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.merlon.engine.model.tree.Act;
import dev.merlon.engine.model.tree.AttackTree;
import dev.merlon.engine.model.tree.Cost;
import dev.merlon.engine.model.tree.Detectability;
import dev.merlon.engine.model.tree.Goal;
import dev.merlon.engine.model.tree.Operator;
import dev.merlon.engine.model.tree.Skill;
import dev.merlon.engine.model.tree.TreeNode;
import java.util.List;

final class AttackTreeForm implements Form<AttackTree> {

    @Override
    public Class<AttackTree> type() {
        return AttackTree.class;
    }

    @Override
    public ObjectNode write(AttackTree tree) {
        var json = Form.object().put("id", tree.id()).put("name", tree.name()).put("description", tree.description());
        json.putObject("goal")
                .put("act", tree.goal().act().name())
                .put("what", tree.goal().what())
                .set("endpoints", UseCaseForm.endpoints(tree.goal().endpoints()));
        json.put("root", tree.root());
        var nodes = json.putArray("nodes");
        tree.nodes().forEach(node -> nodes.add(node(node)));
        return json;
    }

    private static ObjectNode node(TreeNode node) {
        var json = Form.object()
                .put("id", node.id())
                .put("name", node.name())
                .put("description", node.description())
                .put("operator", node.operator().name());
        json.set("children", Form.array(node.children()));
        json.put("cost", node.cost().name())
                .put("skill", node.skill().name())
                .put("detectability", node.detectability().name());
        json.set("mitigations", Form.array(node.mitigations()));
        json.put("rule", node.rule());
        var at = node.atEndpoint().map(List::of).orElse(List.of());
        json.set("endpoint", UseCaseForm.endpoints(at));
        return json;
    }

    @Override
    public AttackTree read(Fields fields) {
        var goal = fields.json().get("goal");
        if (goal == null) {
            throw new IllegalArgumentException("no goal");
        }
        var goals = new Fields(goal);
        return new AttackTree(
                fields.text("id"),
                fields.text("name"),
                fields.text("description"),
                new Goal(
                        goals.oneOf(Act.class, "act"),
                        goals.text("what"),
                        goals.list("endpoints", UseCaseForm::endpoint)),
                fields.text("root"),
                fields.list("nodes", AttackTreeForm::node));
    }

    private static TreeNode node(JsonNode json) {
        var fields = new Fields(json);
        var at = fields.list("endpoint", UseCaseForm::endpoint);
        return new TreeNode(
                fields.text("id"),
                fields.text("name"),
                fields.text("description"),
                fields.oneOf(Operator.class, "operator"),
                fields.texts("children"),
                fields.oneOf(Cost.class, "cost"),
                fields.oneOf(Skill.class, "skill"),
                fields.oneOf(Detectability.class, "detectability"),
                fields.texts("mitigations"),
                fields.text("rule"),
                at.isEmpty() ? null : at.getFirst());
    }
}
