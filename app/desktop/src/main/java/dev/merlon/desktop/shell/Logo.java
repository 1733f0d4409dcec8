package dev.merlon.desktop.shell;

import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// The sign of Merlon: a battlement on the accent.
public final class Logo extends StackPane {

    /// @param size  in px of the square
    public Logo(double size) {
        getStyleClass().add("logo");
        setMinSize(size, size);
        setMaxSize(size, size);
        setStyle("-fx-background-radius: " + size / 4 + "px;");
        var wall = new Region();
        wall.getStyleClass().add("wall");
        wall.setMinSize(size * 0.6, size * 0.55);
        wall.setMaxSize(size * 0.6, size * 0.55);
        getChildren().add(wall);
        setMouseTransparent(true);
    }
}
