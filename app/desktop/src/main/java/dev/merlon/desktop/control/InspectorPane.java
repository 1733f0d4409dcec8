package dev.merlon.desktop.control;

import dev.merlon.desktop.text.Texts;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The place at the right that explains what is chosen: a head, sections that scroll, actions at the foot.
public final class InspectorPane extends VBox {

    private final Label title = new Label();
    private final VBox body = new VBox();
    private final HBox foot = new HBox();
    private final Button fold =
            Buttons.icon(Feather.SIDEBAR, Texts.of(InspectorPane.class).get("inspector.fold"), () -> {});

    public InspectorPane(String title) {
        this.title.setText(title);
        getStyleClass().add("inspector");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        fold.setRotate(180);
        var head = new HBox(this.title, gap, fold);
        head.getStyleClass().add("inspector-head");
        body.getStyleClass().add("inspector-body");
        foot.getStyleClass().add("inspector-foot");
        foot.managedProperty().bind(foot.visibleProperty());
        foot.setVisible(false);
        var scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, scroll, foot);
    }

    public StringProperty titleProperty() {
        return title.textProperty();
    }

    /// Replaces what the inspector says.
    public void show(String newTitle, Node... content) {
        title.setText(newTitle);
        body.getChildren().setAll(content);
    }

    /// Replaces the actions at the foot; they share its width.
    public void actions(Node... actions) {
        for (var action : actions) {
            HBox.setHgrow(action, Priority.ALWAYS);
            if (action instanceof Region region) {
                region.setMaxWidth(Double.MAX_VALUE);
                region.setPrefWidth(100);
            }
        }
        foot.getChildren().setAll(actions);
        foot.setVisible(actions.length > 0);
    }

    /// What the window does where the user folds it.
    public void onFold(Runnable action) {
        fold.setOnAction(_ -> action.run());
    }
}
