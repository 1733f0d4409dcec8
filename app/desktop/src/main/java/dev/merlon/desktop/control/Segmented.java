package dev.merlon.desktop.control;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/// A choice of few, side by side; exactly one is chosen.
public final class Segmented<T> extends HBox {

    private final ObjectProperty<T> value;
    private final ToggleGroup group = new ToggleGroup();
    private final Function<T, String> word;

    public Segmented(List<T> choices, Function<T, String> word, T first) {
        this.word = word;
        value = new SimpleObjectProperty<>(first);
        getStyleClass().add("segmented");
        setAlignment(Pos.CENTER_LEFT);
        setMaxWidth(USE_PREF_SIZE);
        offer(choices);
        value.addListener((_, _, now) -> group.getToggles().stream()
                .filter(t -> now.equals(t.getUserData()))
                .forEach(t -> t.setSelected(true)));
    }

    /// Replaces what can be chosen; what is chosen stays, or is the first where it is none of them any more.
    public void offer(List<T> choices) {
        if (choices.equals(group.getToggles().stream().map(Toggle::getUserData).toList())) {
            return;
        }
        group.getToggles().clear();
        getChildren().clear();
        for (var choice : choices) {
            var button = new ToggleButton(word.apply(choice));
            button.setToggleGroup(group);
            button.setUserData(choice);
            button.setSelected(choice.equals(value.get()));
            button.setOnAction(_ -> {
                button.setSelected(true);
                value.set(choice);
            });
            getChildren().add(button);
        }
        getChildren().getLast().getStyleClass().add("last");
        if (!choices.contains(value.get())) {
            value.set(choices.getFirst());
        }
    }

    public ObjectProperty<T> valueProperty() {
        return value;
    }

    public T getValue() {
        return value.get();
    }
}
