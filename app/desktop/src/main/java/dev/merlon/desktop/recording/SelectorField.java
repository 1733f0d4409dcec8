package dev.merlon.desktop.recording;

import dev.merlon.desktop.control.Buttons;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.control.Extents;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.selector.Selector;
import dev.merlon.engine.model.selector.SelectorKey;
import dev.merlon.engine.model.selector.SelectorSyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A selector to type: says at once what is wrong with it and where, or which endpoints it covers.
final class SelectorField extends VBox {

    private static final int MOST = 60;

    private final Texts texts = Texts.of(SelectorField.class);
    private final TextField text = new TextField();
    private final Label wrong = new Label();
    private final Hyperlink list;
    private final Label listed = new Label();
    private final Runnable changed;
    private @Nullable Snapshot snapshot;

    SelectorField(Runnable changed) {
        super(8);
        this.changed = changed;
        text.setId("selector");
        text.getStyleClass().add("code");
        text.setPromptText("tag:payments & method:write & !path:/health");
        text.setAccessibleText(texts.get("selector"));
        text.setTooltip(new Tooltip(help()));
        HBox.setHgrow(text, Priority.ALWAYS);
        wrong.getStyleClass().addAll("field-message");
        wrong.setWrapText(true);
        listed.getStyleClass().addAll("code", "dense", "muted");
        listed.setWrapText(true);
        list = Buttons.link(texts.get("selector.show"), this::toggle);
        var keys = new FlowPane(8, 4);
        for (var key : SelectorKey.values()) {
            var insert = Buttons.link(key.word() + ":", () -> append(key));
            insert.setTooltip(new Tooltip(key.meaning()));
            insert.setAccessibleText(texts.get("selector.insert", key.word(), key.meaning()));
            keys.getChildren().add(insert);
        }
        for (var part : List.of(wrong, listed)) {
            part.managedProperty().bind(part.visibleProperty());
            part.setVisible(false);
        }
        getChildren().addAll(new HBox(8, text, list), keys, wrong, listed);
        text.textProperty().addListener((_, _, _) -> {
            refresh();
            changed.run();
        });
    }

    void show(@Nullable Selector selector, Snapshot now) {
        snapshot = now;
        if (selector == null) {
            refresh();
        } else if (read().filter(selector::equals).isEmpty()) {
            text.setText(selector.text());
        }
    }

    /// What is typed; nothing where it is no selector.
    List<Scope> chosen() {
        return read().<Scope>map(Scope.OfSelector::new).stream().toList();
    }

    private Optional<Selector> read() {
        try {
            return text.getText().isBlank() ? Optional.empty() : Optional.of(Selector.of(text.getText()));
        } catch (SelectorSyntaxException _) {
            return Optional.empty();
        }
    }

    private void refresh() {
        var typed = text.getText();
        wrong.setVisible(false);
        try {
            if (!typed.isBlank()) {
                Selector.of(typed);
            }
        } catch (SelectorSyntaxException e) {
            wrong.setText(texts.get("selector.wrong", e.column(), e.text()));
            wrong.setVisible(true);
        }
        if (listed.isVisible()) {
            list();
        }
    }

    private void append(SelectorKey key) {
        var before = text.getText().strip();
        text.setText(before.isEmpty() ? key.word() + ":" : before + " & " + key.word() + ":");
        text.requestFocus();
        text.end();
    }

    private void toggle() {
        listed.setVisible(!listed.isVisible());
        list.setText(texts.get(listed.isVisible() ? "selector.hide" : "selector.show"));
        list();
    }

    private void list() {
        var now = snapshot;
        if (now == null) {
            return;
        }
        var found = chosen().stream()
                .flatMap(scope -> Extents.of(now).of(scope).list(now.apis()).stream())
                .flatMap(id -> now.endpoint(id).stream())
                .map(e -> e.label())
                .toList();
        var rest =
                found.size() > MOST ? Stream.of(texts.get("selector.more", found.size() - MOST)) : Stream.<String>of();
        listed.setText(
                found.isEmpty()
                        ? texts.get("selector.none")
                        : Stream.concat(found.stream().limit(MOST), rest).collect(Collectors.joining("\n")));
    }

    private static String help() {
        return Stream.of(SelectorKey.values())
                .map(key -> key.word() + ": " + key.meaning())
                .collect(Collectors.joining("\n"));
    }
}
