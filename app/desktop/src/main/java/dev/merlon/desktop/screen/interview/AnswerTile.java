package dev.merlon.desktop.screen.interview;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/// An answer to choose: its word, and what it would do. A click anywhere on it chooses.
final class AnswerTile extends VBox {

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final RadioButton button;

    AnswerTile(String word, String does, ToggleGroup group, Runnable chosen) {
        button = new RadioButton(word);
        button.setToggleGroup(group);
        button.setOnAction(_ -> chosen.run());
        button.setAccessibleHelp(does);
        button.getStyleClass().add("strong");
        button.selectedProperty().subscribe(on -> pseudoClassStateChanged(SELECTED, on));
        var about = new Label(does);
        about.getStyleClass().addAll("small", "muted", "tile-about");
        about.setTooltip(new Tooltip(does));
        getStyleClass().add("answer-tile");
        getChildren().addAll(button, about);
        setPrefWidth(100);
        setMaxWidth(Double.MAX_VALUE);
        setOnMouseClicked(e -> {
            button.requestFocus();
            button.fire();
            e.consume();
        });
    }

    void select(boolean on) {
        button.setSelected(on);
    }

    RadioButton button() {
        return button;
    }
}
