package dev.merlon.desktop.screen.contract;

import dev.merlon.desktop.control.MethodBadge;
import dev.merlon.desktop.control.SearchField;
import dev.merlon.desktop.screen.contract.source.OutlineEntry;
import dev.merlon.desktop.text.Texts;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Paths, operations and components at the left; typing narrows them down, a click goes there.
final class OutlinePane extends VBox {

    private static final double ROW = 26;

    private final SearchField jump;
    private final ObservableList<OutlineEntry> all = FXCollections.observableArrayList();
    private final FilteredList<OutlineEntry> shown = new FilteredList<>(all);
    private final ListView<OutlineEntry> list = new ListView<>(shown);
    private boolean following;

    OutlinePane(Texts texts, Consumer<OutlineEntry> go) {
        getStyleClass().add("outline-pane");
        jump = new SearchField(texts.get("outline.jump"));
        jump.textProperty().addListener((_, _, typed) -> filter(typed));
        jump.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER && !shown.isEmpty()) {
                list.getSelectionModel().select(0);
                key.consume();
            } else if (key.getCode() == KeyCode.DOWN && !shown.isEmpty()) {
                list.requestFocus();
                list.getSelectionModel().select(0);
                key.consume();
            }
        });
        list.setFixedCellSize(ROW);
        list.setAccessibleText(texts.get("outline"));
        list.setCellFactory(_ -> new Line());
        list.setPlaceholder(new Label(texts.get("outline.nothing")));
        list.getSelectionModel().selectedItemProperty().addListener((_, _, entry) -> {
            if (entry != null && !following) {
                go.accept(entry);
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(jump, list);
    }

    SearchField jumpField() {
        return jump;
    }

    void show(List<OutlineEntry> entries) {
        following = true;
        all.setAll(withoutRepeated(entries));
        following = false;
    }

    /// A path that the operation below it names again needs no line of its own.
    private static List<OutlineEntry> withoutRepeated(List<OutlineEntry> entries) {
        return IntStream.range(0, entries.size())
                .filter(i -> i + 1 == entries.size()
                        || entries.get(i + 1).method().isEmpty()
                        || !entries.get(i).method().isEmpty())
                .mapToObj(entries::get)
                .toList();
    }

    /// Shows where one is, without going there again.
    void follow(@Nullable OutlineEntry entry) {
        following = true;
        if (entry == null) {
            list.getSelectionModel().clearSelection();
        } else if (!entry.equals(list.getSelectionModel().getSelectedItem())) {
            list.getSelectionModel().select(entry);
            if (!list.isFocusWithin()) {
                list.scrollTo(Math.max(0, shown.indexOf(entry) - 3));
            }
        }
        following = false;
    }

    private void filter(String typed) {
        following = true;
        shown.setPredicate(typed.isBlank() ? null : entry -> entry.matches(typed));
        following = false;
    }

    private static final class Line extends ListCell<OutlineEntry> {

        private final MethodBadge method = MethodBadge.dense("GET");
        private final Label label = new Label();
        private final HBox line = new HBox(6);

        Line() {
            setPrefWidth(0);
            getStyleClass().add("outline-cell");
            label.setMinWidth(0);
            label.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            line.getStyleClass().add("outline-line");
        }

        @Override
        protected void updateItem(@Nullable OutlineEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            if (entry == null || empty) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            var operation = !entry.method().isEmpty();
            label.setText(operation ? entry.inside() : entry.label());
            label.getStyleClass().setAll("label");
            label.getStyleClass().addAll(entry.depth() == 0 ? List.of("strong") : List.of("code", "dense"));
            if (operation) {
                method.show(entry.method());
                line.getChildren().setAll(method, label);
            } else {
                line.getChildren().setAll(label);
            }
            line.setPadding(new Insets(0, 0, 0, operation ? 0 : 12.0 * Math.min(2, entry.depth())));
            setGraphic(line);
            setAccessibleText(entry.words());
        }
    }
}
