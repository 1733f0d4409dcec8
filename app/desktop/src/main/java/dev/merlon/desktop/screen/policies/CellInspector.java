package dev.merlon.desktop.screen.policies;

import dev.merlon.desktop.control.Buttons;
import dev.merlon.desktop.control.SectionTitle;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.model.DataClass;
import dev.merlon.engine.model.policy.PolicyLine.Breadth;
import dev.merlon.engine.model.policy.Treatment;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A cell explained: what is said of it and where, and the choice of what is to be.
final class CellInspector {

    private final Texts texts;
    private final PoliciesViewModel model;
    private final PoliciesActions actions;
    private final Runnable linesChanged;

    /// @param linesChanged  called when the matrix has a line more
    CellInspector(Texts texts, PoliciesViewModel model, PoliciesActions actions, Runnable linesChanged) {
        this.texts = texts;
        this.model = model;
        this.actions = actions;
        this.linesChanged = linesChanged;
    }

    List<Node> nodes(PolicyTable.Choice choice, String words) {
        var row = choice.row();
        var cell = model.cell(row, choice.apiClass());
        var title = new Label(words);
        title.getStyleClass().add("strong");
        title.setWrapText(true);
        var why = new Label(why(choice, cell));
        why.setWrapText(true);
        why.getStyleClass().add("muted");
        var nodes = new ArrayList<Node>(List.of(title, why));
        if (row.breadth() == Breadth.RULE) {
            nodes.add(Buttons.link(texts.get("open.rule", row.rules()), () -> actions.openRule(row.rules())));
        }
        nodes.add(new SectionTitle(texts.get("set.title", choice.apiClass().id())));
        nodes.add(choices(choice, cell));
        if (!row.isConditional()) {
            nodes.add(new SectionTitle(texts.get("data.title")));
            nodes.add(conditions(row));
        }
        return nodes;
    }

    private String why(PolicyTable.Choice choice, PolicyCell cell) {
        var line = cell.line();
        if (line == null) {
            return texts.get("why.nothing", choice.apiClass().id());
        }
        if (cell.own()) {
            return texts.get("why.own", choice.apiClass().id(), line.text());
        }
        return texts.get("why.taken", cell.from().id(), line.text());
    }

    private Node choices(PolicyTable.Choice choice, PolicyCell cell) {
        var group = new ToggleGroup();
        var list = new VBox(6);
        list.getStyleClass().add("treatments");
        list.getChildren().add(choice("none", null, choice, !cell.own(), group));
        for (var treatment : Treatment.values()) {
            list.getChildren()
                    .add(choice(
                            treatment.name().toLowerCase(Locale.ROOT),
                            treatment,
                            choice,
                            cell.own() && cell.treatment() == treatment,
                            group));
        }
        return list;
    }

    private RadioButton choice(
            String key, @Nullable Treatment treatment, PolicyTable.Choice at, boolean on, ToggleGroup group) {
        var button = new RadioButton(texts.get("treatment." + key));
        button.setId("set-" + key);
        button.setToggleGroup(group);
        button.setSelected(on);
        button.setOnAction(_ -> model.set(at.row(), at.apiClass(), treatment));
        return button;
    }

    private Node conditions(PolicyRow row) {
        var chosen = EnumSet.noneOf(DataClass.class);
        var list = new VBox(6);
        for (var data : DataClass.values()) {
            var box = new CheckBox(data.word());
            box.setOnAction(_ -> {
                if (box.isSelected()) {
                    chosen.add(data);
                } else {
                    chosen.remove(data);
                }
            });
            list.getChildren().add(box);
        }
        list.getChildren().add(Buttons.standard(texts.get("data.add"), () -> {
            if (!chosen.isEmpty()) {
                model.addCondition(row, List.copyOf(chosen));
                linesChanged.run();
            }
        }));
        return list;
    }
}
