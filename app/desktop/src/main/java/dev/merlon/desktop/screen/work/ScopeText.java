package dev.merlon.desktop.screen.work;

import dev.merlon.desktop.control.FieldBox;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.control.Extents;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.selector.SelectorSyntaxException;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A scope as text, with what is wrong with it or how many endpoints it covers.
final class ScopeText extends VBox {

    private final Texts texts;
    private final boolean tools;
    private final TextField text = new TextField();
    private final Label covers = new Label();
    private final FieldBox box;
    private @Nullable Snapshot snapshot;
    private boolean complained;

    /// @param tools  whether it may be a tool
    ScopeText(Texts texts, String label, boolean tools) {
        super(4);
        this.texts = texts;
        this.tools = tools;
        text.setId("scope");
        text.getStyleClass().add("code");
        box = new FieldBox(label, text).help(texts.get("scope.help")).check(this::wrong);
        covers.getStyleClass().addAll("small", "muted");
        getChildren().addAll(box, covers);
        text.textProperty().addListener((_, _, _) -> {
            count();
            if (complained) {
                complain();
            }
        });
    }

    void show(Scope scope, Snapshot now) {
        snapshot = now;
        text.setText(scope.text());
        count();
        complain();
    }

    private void complain() {
        box.validate();
        complained = wrong().isPresent();
    }

    Optional<Scope> read() {
        complain();
        return wrong().isEmpty() ? Optional.of(Scope.of(text.getText().strip())) : Optional.empty();
    }

    private Optional<String> wrong() {
        try {
            var scope = Scope.of(text.getText().strip());
            return scope instanceof Scope.OfTool && !tools ? Optional.of(texts.get("scope.tool")) : Optional.empty();
        } catch (SelectorSyntaxException e) {
            return Optional.of(texts.get("scope.selector", e.column(), e.text()));
        } catch (IllegalArgumentException _) {
            return Optional.of(texts.get("scope.wrong"));
        }
    }

    private void count() {
        var now = snapshot;
        covers.setText(
                now == null || wrong().isPresent()
                        ? ""
                        : texts.get(
                                "scope.covers",
                                Extents.of(now)
                                        .of(Scope.of(text.getText().strip()))
                                        .list(now.apis())
                                        .size()));
    }
}
