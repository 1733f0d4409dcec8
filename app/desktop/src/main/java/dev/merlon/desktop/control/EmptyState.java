package dev.merlon.desktop.control;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Says what a place is for while it is empty, and offers the first step.
public final class EmptyState extends VBox {

    public EmptyState(Feather icon, String title, String about, Button... steps) {
        getStyleClass().add("empty-state");
        var disc = new StackPane(Icons.of(icon));
        disc.getStyleClass().add("disc");
        var heading = new Label(title);
        heading.getStyleClass().add("heading");
        var text = new Label(about);
        text.getStyleClass().addAll("about", "para");
        text.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(disc, heading, text);
        if (steps.length > 0) {
            var row = new HBox(steps);
            row.getStyleClass().add("steps");
            getChildren().add(row);
        }
    }
}
