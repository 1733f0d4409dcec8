package dev.merlon.desktop.control;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A surface with a title, something beside the title, and a body.
public final class Card extends VBox {

    private final HBox head = new HBox();
    private final Region gap = new Region();

    /// Without a head.
    public Card(Node... body) {
        getStyleClass().add("card-pane");
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(body);
    }

    public Card(String title, Node... body) {
        this(body);
        var label = new Label(title);
        label.getStyleClass().add("card-title");
        label.setMinWidth(USE_PREF_SIZE);
        head.getStyleClass().add("card-head");
        head.getChildren().addAll(label, gap);
        getChildren().addFirst(head);
    }

    /// Puts nodes right after the title: a count, a subtitle.
    public Card beside(Node... nodes) {
        head.getChildren().addAll(head.getChildren().indexOf(gap), java.util.List.of(nodes));
        return this;
    }

    /// Puts nodes at the right end of the head: a link, a legend, a note.
    public Card aside(Node... nodes) {
        head.getChildren().addAll(nodes);
        return this;
    }

    /// Puts a small muted note at the right end of the head.
    public Card aside(String note) {
        var label = new Label(note);
        label.getStyleClass().add("card-aside");
        return aside(label);
    }

    /// For a table or a list that reaches the card's edges.
    public Card flush() {
        getStyleClass().add("flush");
        return this;
    }
}
