package dev.merlon.desktop.screen.official;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Makes boxes to choose from.
final class Choices {

    private Choices() {}

    /// @param chosen  called when a person chooses, and never for the first value
    static <T> ComboBox<T> of(List<T> items, Function<T, String> word, T first, Consumer<T> chosen) {
        var combo = new ComboBox<T>();
        combo.getItems().setAll(items);
        combo.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : word.apply(value);
            }

            @Override
            public @Nullable T fromString(String text) {
                return null;
            }
        });
        combo.setValue(first);
        combo.setOnAction(_ -> chosen.accept(combo.getValue()));
        return combo;
    }
}
