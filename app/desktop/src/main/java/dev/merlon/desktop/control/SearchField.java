package dev.merlon.desktop.control;

import atlantafx.base.controls.CustomTextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.kordamp.ikonli.feather.Feather;

/// A field to find by; Escape empties it before it means anything else.
public final class SearchField extends CustomTextField {

    public SearchField(String prompt) {
        getStyleClass().addAll("search-field", "toolbar");
        setPromptText(prompt);
        setAccessibleText(prompt);
        setLeft(Icons.inRow(Feather.SEARCH));
        addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE && !getText().isEmpty()) {
                clear();
                e.consume();
            }
        });
    }
}
