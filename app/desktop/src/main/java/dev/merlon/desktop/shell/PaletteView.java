package dev.merlon.desktop.shell;

import atlantafx.base.controls.CustomTextField;
import dev.merlon.desktop.control.Icons;
import dev.merlon.desktop.control.MethodBadge;
import dev.merlon.desktop.text.Texts;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// A field and what it finds; arrows walk, Enter does it, Escape leaves.
final class PaletteView extends VBox {

    private final Texts texts = Texts.of(PaletteView.class);
    private final CustomTextField field = new CustomTextField();
    private final ListView<PaletteEntry> list;
    private final Runnable close;

    PaletteView(PaletteViewModel model, Runnable close) {
        this.close = close;
        getStyleClass().add("palette");
        field.setPromptText(texts.get("palettePrompt"));
        field.setAccessibleText(texts.get("palettePrompt"));
        field.setLeft(Icons.of(Feather.SEARCH));
        list = new ListView<>(model.found());
        list.setAccessibleText(texts.get("palette.found"));
        list.setPlaceholder(new Label(texts.get("palette.nothing")));
        list.setCellFactory(_ -> new EntryCell());
        list.setFixedCellSize(36);
        list.setFocusTraversable(false);
        list.setOnMouseClicked(_ -> run());
        list.getSelectionModel().selectFirst();
        field.textProperty().addListener((_, _, text) -> {
            model.search(text);
            list.getSelectionModel().selectFirst();
            list.scrollTo(0);
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
        getChildren().addAll(field, list);
    }

    @Override
    public void requestFocus() {
        field.requestFocus();
    }

    private void steer(KeyEvent key) {
        var model = list.getSelectionModel();
        if (key.getCode() == KeyCode.DOWN) {
            model.selectNext();
        } else if (key.getCode() == KeyCode.UP) {
            model.selectPrevious();
        } else if (key.getCode() == KeyCode.ENTER) {
            run();
        } else {
            return;
        }
        list.scrollTo(Math.max(0, model.getSelectedIndex() - 4));
        key.consume();
    }

    private void run() {
        var entry = list.getSelectionModel().getSelectedItem();
        if (entry != null) {
            close.run();
            entry.action().run();
        }
    }

    private static final class EntryCell extends ListCell<PaletteEntry> {

        EntryCell() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(PaletteEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            setText(null);
            setGraphic(empty || entry == null ? null : line(entry));
        }

        private static HBox line(PaletteEntry entry) {
            var method = entry.method();
            var title = new Label(entry.title());
            title.getStyleClass().add(method == null ? "palette-title" : "code");
            title.setMinWidth(method == null ? USE_PREF_SIZE : 60);
            var detail = new Label(entry.detail());
            detail.getStyleClass().addAll("small", "muted");
            var gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            var hint = new Label(entry.hint());
            hint.getStyleClass().addAll("small", "muted");
            hint.setMinWidth(USE_PREF_SIZE);
            var line = new HBox(
                    method == null ? Icons.of(entry.icon()) : MethodBadge.dense(method), title, detail, gap, hint);
            line.getStyleClass().add("palette-line");
            return line;
        }
    }
}
