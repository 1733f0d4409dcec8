package dev.merlon.desktop.control;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The first line of a page: its title, a remark, chips beside it, and at the right what can be done.
public final class PageHeader extends HBox {

    private final Label title = new Label();
    private final HBox beside = new HBox();
    private final Label about = new Label();
    private final HBox actions = new HBox();

    public PageHeader(String title, String about) {
        getStyleClass().add("page-header");
        this.title.getStyleClass().add("title");
        this.title.setMinWidth(USE_PREF_SIZE);
        this.about.getStyleClass().add("muted");
        beside.getStyleClass().add("beside");
        beside.setAlignment(Pos.CENTER_LEFT);
        actions.getStyleClass().add("actions");
        actions.setMinWidth(USE_PREF_SIZE);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(this.title, beside, this.about, gap, actions);
        show(title, about);
    }

    public void show(String newTitle, String newAbout) {
        title.setText(newTitle);
        about.setText(newAbout);
    }

    /// Chips and the like right after the title.
    public PageHeader beside(Node... nodes) {
        beside.getChildren().setAll(nodes);
        return this;
    }

    /// At the right; at most one of them is primary, and it stands last.
    public PageHeader actions(Node... nodes) {
        actions.getChildren().setAll(nodes);
        return this;
    }
}
