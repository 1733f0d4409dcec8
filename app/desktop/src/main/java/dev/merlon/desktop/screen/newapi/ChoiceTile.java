package dev.merlon.desktop.screen.newapi;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// An answer to choose: its word, a sentence that says what it means, and whatever tells what it would do. A click
/// anywhere on it chooses.
final class ChoiceTile extends VBox {

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final ButtonBase button;
    private final HBox head;

    private ChoiceTile(ButtonBase button, String about) {
        this.button = button;
        getStyleClass().add("choice-tile");
        button.getStyleClass().add("strong");
        button.setAccessibleHelp(about);
        head = new HBox(8, button);
        head.getStyleClass().add("tile-head");
        HBox.setHgrow(button, Priority.ALWAYS);
        button.setMaxWidth(Double.MAX_VALUE);
        getChildren().add(head);
        if (!about.isEmpty()) {
            below(about);
        }
        setOnMouseClicked(e -> {
            button.requestFocus();
            button.fire();
            e.consume();
        });
        setMaxWidth(Double.MAX_VALUE);
    }

    /// One of several that exclude each other.
    static ChoiceTile radio(String word, String about, ToggleGroup group, Runnable chosen) {
        var radio = new RadioButton(word);
        radio.setToggleGroup(group);
        radio.setOnAction(_ -> chosen.run());
        var tile = new ChoiceTile(radio, about);
        radio.selectedProperty().subscribe(on -> tile.pseudoClassStateChanged(SELECTED, on));
        return tile;
    }

    /// One of several that go together.
    static ChoiceTile tick(String word, String about, java.util.function.Consumer<Boolean> ticked) {
        var box = new CheckBox(word);
        box.setOnAction(_ -> ticked.accept(box.isSelected()));
        var tile = new ChoiceTile(box, about);
        box.selectedProperty().subscribe(on -> tile.pseudoClassStateChanged(SELECTED, on));
        return tile;
    }

    /// A small line under the word.
    Label below(String text) {
        var label = new Label(text);
        label.getStyleClass().addAll("small", "muted", "para", "tile-about");
        label.setMinHeight(USE_PREF_SIZE);
        getChildren().add(label);
        return label;
    }

    /// Something at the right end of its head.
    ChoiceTile aside(Node node) {
        head.getChildren().add(node);
        return this;
    }

    void select(boolean on) {
        switch (button) {
            case RadioButton radio -> radio.setSelected(on);
            case CheckBox box -> box.setSelected(on);
            default -> throw new IllegalStateException("neither radio nor tick: " + button);
        }
    }

    ButtonBase button() {
        return button;
    }
}
