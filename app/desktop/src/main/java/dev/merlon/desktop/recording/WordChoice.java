package dev.merlon.desktop.recording;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

/// A choice of a few words.
public final class WordChoice<T> extends ComboBox<T> {

    private final List<T> choices;

    public WordChoice(List<T> choices, Function<T, String> word) {
        this.choices = List.copyOf(choices);
        setConverter(new StringConverter<>() {
            @Override
            public String toString(T choice) {
                return choice == null ? "" : capital(word.apply(choice));
            }

            @Override
            public T fromString(String text) {
                return choices.stream()
                        .filter(c -> capital(word.apply(c)).equals(text))
                        .findFirst()
                        .orElseGet(WordChoice.this::getValue);
            }
        });
        getItems().setAll(this.choices);
        setValue(this.choices.getFirst());
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
