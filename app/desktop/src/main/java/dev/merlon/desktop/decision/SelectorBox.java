package dev.merlon.desktop.decision;

import dev.merlon.desktop.control.FieldBox;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.selector.Selector;
import dev.merlon.engine.model.selector.SelectorSyntaxException;
import java.util.Optional;
import javafx.scene.control.TextField;

/// A selector as it is typed, with what is wrong with it.
public final class SelectorBox {

    private final Texts texts = Texts.of(SelectorBox.class);
    private final TextField field = new TextField();
    private final FieldBox box;

    /// @param typed  hears of every change
    public SelectorBox(Runnable typed) {
        field.setPromptText(texts.get("selector.prompt"));
        field.getStyleClass().add("code");
        field.setId("selector");
        box = new FieldBox(texts.get("selector"), field)
                .help(texts.get("selector.help"))
                .check(this::wrong);
        field.textProperty().addListener((_, _, _) -> typed.run());
    }

    public FieldBox node() {
        return box;
    }

    public void show(Selector selector) {
        field.setText(selector.text());
    }

    /// Empty while it is no selector.
    public Optional<Scope> scope() {
        try {
            return field.getText().isBlank()
                    ? Optional.empty()
                    : Optional.of(new Scope.OfSelector(Selector.of(field.getText())));
        } catch (SelectorSyntaxException _) {
            return Optional.empty();
        }
    }

    private Optional<String> wrong() {
        if (field.getText().isBlank()) {
            return Optional.of(texts.get("selector.missing"));
        }
        try {
            Selector.of(field.getText());
            return Optional.empty();
        } catch (SelectorSyntaxException e) {
            return Optional.ofNullable(e.getMessage());
        }
    }
}
