package dev.merlon.desktop.screen.attacktree;

import dev.merlon.desktop.control.Buttons;
import dev.merlon.desktop.control.EmptyState;
import dev.merlon.desktop.control.InspectorPane;
import dev.merlon.desktop.control.PageHeader;
import dev.merlon.desktop.drawing.DrawingPane;
import dev.merlon.desktop.screen.attacktree.AttackTreeModel.Seen;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.model.tree.AttackTree;
import dev.merlon.engine.model.tree.Goal;
import dev.merlon.engine.model.tree.TreeNode;
import dev.merlon.engine.usecase.tree.LeafState;
import dev.merlon.engine.usecase.tree.TreeDrawing;
import java.util.Objects;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The trees at the left, the chosen one drawn.
final class AttackTreeView extends BorderPane {

    private final Texts texts = Texts.of(AttackTreeView.class);
    private final AttackTreeModel model;
    private final AttackTreeActions actions;
    private final TreeInspector inspector;
    private final VBox rows = new VBox();
    private final ComboBox<Goal> goals = new ComboBox<>();
    private final PageHeader header = new PageHeader("", "");
    private final DrawingPane drawing = new DrawingPane();
    private final VBox page;

    AttackTreeView(AttackTreeModel model, AttackTreeActions actions, InspectorPane pane) {
        this.model = model;
        this.actions = actions;
        getStyleClass().add("attack-trees");
        getStylesheets()
                .add(Objects.requireNonNull(AttackTreeView.class.getResource("attacktree.css"))
                        .toExternalForm());
        inspector = new TreeInspector(texts, model, actions, pane);
        goals.setConverter(NodeEditor.words(Goal::sentence));
        goals.setPromptText(texts.get("goal.choose"));
        goals.setAccessibleText(texts.get("goal.choose"));
        goals.setId("goals");
        goals.setMaxWidth(Double.MAX_VALUE);
        drawing.onChosen(
                id -> {
                    model.chooseNode(id);
                    actions.changed();
                },
                _ -> {});
        VBox.setVgrow(drawing, Priority.ALWAYS);
        page = new VBox(header, tools(), drawing);
        setLeft(list());
    }

    private VBox list() {
        var grow = Buttons.primary(texts.get("grow"), Feather.TARGET, this::grow);
        grow.setMaxWidth(Double.MAX_VALUE);
        var begin = new VBox(8, goals, grow);
        begin.getStyleClass().add("list-begin");
        var scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        var back = Buttons.standard(texts.get("use.cases"), Feather.ARROW_LEFT, actions::openUseCases);
        back.setMaxWidth(Double.MAX_VALUE);
        var foot = new VBox(back);
        foot.getStyleClass().add("list-begin");
        var list = new VBox(begin, scroll, foot);
        list.getStyleClass().add("tree-list");
        return list;
    }

    private HBox tools() {
        var legend = new Label(texts.get("legend"));
        legend.getStyleClass().addAll("small", "muted");
        legend.setMinWidth(0);
        var row = new HBox(
                4,
                Buttons.icon(Feather.ZOOM_OUT, texts.get("zoom.out"), () -> drawing.zoomBy(1 / 1.2)),
                Buttons.icon(Feather.ZOOM_IN, texts.get("zoom.in"), () -> drawing.zoomBy(1.2)),
                Buttons.icon(Feather.MAXIMIZE, texts.get("zoom.fit"), drawing::fit),
                legend);
        row.getStyleClass().add("tree-tools");
        return row;
    }

    private void grow() {
        var goal = goals.getValue();
        if (goal == null) {
            goals.requestFocus();
            goals.show();
        } else {
            actions.grow(goal);
        }
    }

    ComboBox<Goal> goals() {
        return goals;
    }

    void show() {
        inspector.show();
        model.ready().ifPresent(ready -> {
            if (!goals.getItems().equals(ready.goals())) {
                goals.getItems().setAll(ready.goals());
            }
        });
        rows.getChildren().setAll(model.trees().stream().map(this::row).toList());
        model.seen()
                .ifPresentOrElse(
                        this::show,
                        () -> setCenter(
                                new EmptyState(Feather.TARGET, texts.get("empty.title"), texts.get("empty.about"))));
    }

    private void show(Seen seen) {
        var counts = LeafState.count(seen.states());
        header.show(
                seen.tree().name(),
                texts.get(
                        "header",
                        counts.getOrDefault(LeafState.OPEN, 0),
                        counts.getOrDefault(LeafState.QUESTION, 0),
                        counts.getOrDefault(LeafState.HELD, 0)));
        header.actions(Buttons.icon(Feather.TRASH_2, texts.get("remove"), () -> actions.remove(seen.tree())));
        drawing.show(TreeDrawing.of(
                seen.tree(),
                seen.states(),
                model.thought(),
                model.node().map(TreeNode::id).orElse(null)));
        setCenter(page);
    }

    private ToggleButton row(AttackTree tree) {
        var row = new ToggleButton(tree.name());
        row.setWrapText(true);
        row.getStyleClass().setAll("tree-row");
        row.setMaxWidth(Double.MAX_VALUE);
        row.setSelected(
                model.seen().filter(s -> s.tree().id().equals(tree.id())).isPresent());
        row.setOnAction(_ -> {
            model.choose(tree.id());
            actions.changed();
        });
        return row;
    }
}
