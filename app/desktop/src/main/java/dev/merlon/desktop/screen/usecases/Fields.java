package dev.merlon.desktop.screen.usecases;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;

/// Fields that keep what was typed when they are left.
final class Fields {

    private Fields() {}

    /// @param id    stable, so that the focus finds its way back after the view is built anew
    /// @param name  what is read out, and what stands in it while it is empty
    static TextField line(String id, String name, String text, Consumer<String> kept) {
        var field = new TextField(text);
        field.setOnAction(_ -> keep(field, text, kept));
        return dressed(field, id, name, text, kept);
    }

    /// One entry a line.
    static TextArea lines(String id, String name, List<String> entries, Consumer<List<String>> kept) {
        var text = String.join("\n", entries);
        var field = new TextArea(text);
        field.setPrefRowCount(Math.clamp(entries.size(), 2, 6));
        field.setWrapText(true);
        return dressed(
                field,
                id,
                name,
                text,
                now -> kept.accept(
                        now.lines().map(String::strip).filter(l -> !l.isEmpty()).toList()));
    }

    private static <F extends TextInputControl> F dressed(
            F field, String id, String name, String text, Consumer<String> kept) {
        field.setId(id);
        field.setPromptText(name);
        field.setAccessibleText(name);
        field.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                keep(field, text, kept);
            }
        });
        return field;
    }

    private static void keep(TextInputControl field, String before, Consumer<String> kept) {
        if (!field.getText().equals(before) && field.getScene() != null) {
            kept.accept(field.getText());
        }
    }
}
