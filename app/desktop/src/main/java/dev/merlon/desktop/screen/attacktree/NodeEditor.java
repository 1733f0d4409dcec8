package dev.merlon.desktop.screen.attacktree;

import dev.merlon.desktop.control.Buttons;
import dev.merlon.desktop.control.FieldBox;
import dev.merlon.desktop.control.SectionTitle;
import dev.merlon.desktop.control.Segmented;
import dev.merlon.desktop.screen.attacktree.AttackTreeModel.Seen;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.model.Library;
import dev.merlon.engine.model.control.Control;
import dev.merlon.engine.model.tree.AttackTree;
import dev.merlon.engine.model.tree.Cost;
import dev.merlon.engine.model.tree.Detectability;
import dev.merlon.engine.model.tree.Operator;
import dev.merlon.engine.model.tree.Skill;
import dev.merlon.engine.model.tree.TreeNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;

/// The chosen node of a tree: what it says, how its children make it, what a leaf takes, what closes it.
final class NodeEditor {

    private final Texts texts;
    private final AttackTreeModel model;
    private final AttackTreeActions actions;

    NodeEditor(Texts texts, AttackTreeModel model, AttackTreeActions actions) {
        this.texts = texts;
        this.model = model;
        this.actions = actions;
    }

    List<Node> of(Seen seen, TreeNode node, Library library) {
        var tree = seen.tree();
        var content = new ArrayList<Node>();
        content.add(new SectionTitle(texts.get(node.isLeaf() ? "node.leaf" : "node.inner")));
        content.add(new FieldBox(texts.get("node.name"), name(tree, node)));
        if (node.isLeaf()) {
            content.addAll(leaf(seen, node));
        } else {
            content.add(operator(tree, node));
        }
        content.addAll(mitigations(tree, node, library));
        content.add(buttons(tree, node));
        return content;
    }

    private List<Node> leaf(Seen seen, TreeNode node) {
        var tree = seen.tree();
        var content = new ArrayList<Node>();
        content.add(choice(
                "node.cost",
                Cost.values(),
                node.cost(),
                Cost::word,
                c -> keep(
                        tree,
                        copy(
                                node,
                                node.name(),
                                node.operator(),
                                c,
                                node.skill(),
                                node.detectability(),
                                node.mitigations()))));
        content.add(choice(
                "node.skill",
                Skill.values(),
                node.skill(),
                Skill::word,
                s -> keep(
                        tree,
                        copy(
                                node,
                                node.name(),
                                node.operator(),
                                node.cost(),
                                s,
                                node.detectability(),
                                node.mitigations()))));
        content.add(choice(
                "node.detectability",
                Detectability.values(),
                node.detectability(),
                Detectability::word,
                d -> keep(
                        tree,
                        copy(node, node.name(), node.operator(), node.cost(), node.skill(), d, node.mitigations()))));
        var state = seen.states().get(node.id());
        if (state != null) {
            content.add(muted(texts.get("node.state", state.word())));
        }
        return content;
    }

    private Label muted(String text) {
        var label = new Label(text);
        label.getStyleClass().addAll("small", "muted");
        label.setWrapText(true);
        return label;
    }

    private void keep(AttackTree tree, TreeNode node) {
        actions.keep(tree.with(node));
    }

    private TextField name(AttackTree tree, TreeNode node) {
        var field = new TextField(node.name());
        field.setId("node-name");
        field.setAccessibleText(texts.get("node.name"));
        Runnable keep = () -> {
            var text = field.getText().strip();
            if (!text.isEmpty() && !text.equals(node.name()) && field.getScene() != null) {
                keep(
                        tree,
                        copy(
                                node,
                                text,
                                node.operator(),
                                node.cost(),
                                node.skill(),
                                node.detectability(),
                                node.mitigations()));
            }
        };
        field.setOnAction(_ -> keep.run());
        field.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                keep.run();
            }
        });
        return field;
    }

    private Segmented<Operator> operator(AttackTree tree, TreeNode node) {
        var choice =
                new Segmented<>(List.of(Operator.values()), o -> texts.get("operator." + o.name()), node.operator());
        choice.valueProperty()
                .addListener((_, _, operator) -> keep(
                        tree,
                        copy(
                                node,
                                node.name(),
                                operator,
                                node.cost(),
                                node.skill(),
                                node.detectability(),
                                node.mitigations())));
        return choice;
    }

    private <T> FieldBox choice(String key, T[] values, T value, Function<T, String> word, Consumer<T> chosen) {
        var box = new ComboBox<T>();
        box.getItems().setAll(values);
        box.setConverter(words(word));
        box.setValue(value);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setAccessibleText(texts.get(key));
        box.valueProperty().addListener((_, _, now) -> {
            if (now != null) {
                chosen.accept(now);
            }
        });
        return new FieldBox(texts.get(key), box);
    }

    static <T> StringConverter<T> words(Function<T, String> word) {
        return new StringConverter<>() {
            @Override
            public String toString(T each) {
                return each == null ? "" : word.apply(each);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("chosen, never typed");
            }
        };
    }

    private List<Node> mitigations(AttackTree tree, TreeNode node, Library library) {
        var content = new ArrayList<Node>();
        content.add(new SectionTitle(texts.get("node.mitigations")));
        for (var id : node.mitigations()) {
            var title = library.control(id).map(Control::title).orElse(id);
            var link = Buttons.link(title, () -> actions.openControl(id));
            link.setWrapText(true);
            HBox.setHgrow(link, Priority.ALWAYS);
            link.setMaxWidth(Double.MAX_VALUE);
            content.add(new HBox(4, link, Buttons.icon(Feather.X, texts.get("node.mitigation.remove", title), () -> {
                var left = new ArrayList<>(node.mitigations());
                left.remove(id);
                keep(
                        tree,
                        copy(
                                node,
                                node.name(),
                                node.operator(),
                                node.cost(),
                                node.skill(),
                                node.detectability(),
                                left));
            })));
        }
        var more = new ComboBox<Control>();
        more.getItems().setAll(library.controls());
        more.setConverter(words(Control::title));
        more.setPromptText(texts.get("node.mitigation.add"));
        more.setAccessibleText(texts.get("node.mitigation.add"));
        more.setMaxWidth(Double.MAX_VALUE);
        more.valueProperty().addListener((_, _, control) -> {
            if (control != null && !node.mitigations().contains(control.id())) {
                var all = new ArrayList<>(node.mitigations());
                all.add(control.id());
                keep(
                        tree,
                        copy(node, node.name(), node.operator(), node.cost(), node.skill(), node.detectability(), all));
            }
        });
        content.add(more);
        return content;
    }

    private HBox buttons(AttackTree tree, TreeNode node) {
        var add = Buttons.standard(texts.get("node.add"), Feather.PLUS, () -> {
            var child = TreeNode.leaf(
                    tree.freeId(),
                    texts.get("node.new"),
                    Cost.MODERATE,
                    Skill.BASIC,
                    Detectability.MODERATE,
                    List.of());
            model.chooseNode(child.id());
            actions.keep(tree.add(node.id(), child));
        });
        var remove = Buttons.danger(texts.get("node.remove"), () -> {
            model.chooseNode(tree.root());
            actions.keep(tree.without(node.id()));
        });
        remove.setDisable(node.id().equals(tree.root()));
        return new HBox(8, add, remove);
    }

    private static TreeNode copy(
            TreeNode n,
            String name,
            Operator operator,
            Cost cost,
            Skill skill,
            Detectability detectability,
            List<String> mitigations) {
        return new TreeNode(
                n.id(),
                name,
                n.description(),
                operator,
                n.children(),
                cost,
                skill,
                detectability,
                mitigations,
                n.rule(),
                n.endpoint());
    }
}
