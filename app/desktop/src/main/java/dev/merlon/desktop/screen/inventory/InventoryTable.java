package dev.merlon.desktop.screen.inventory;

import dev.merlon.desktop.control.Chip;
import dev.merlon.desktop.control.Icons;
import dev.merlon.desktop.control.MethodBadge;
import dev.merlon.desktop.control.ScoreBar;
import dev.merlon.desktop.control.SeverityCounts;
import dev.merlon.desktop.text.Texts;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The table of endpoints. Its cells reuse their nodes, so that 20,000 lines scroll as one screen of them.
final class InventoryTable extends TableView<EndpointRow> {

    private final Texts texts;

    InventoryTable(Texts texts) {
        this.texts = texts;
        getStyleClass().add("inventory-table");
        setFixedCellSize(32);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        setAccessibleText(texts.get("table"));
        getColumns().add(method());
        getColumns().add(path());
        getColumns().add(column("api", 120, r -> r.api().name()));
        getColumns().add(auth());
        getColumns().add(data());
        getColumns().add(firing());
        getColumns().add(open());
        getColumns().add(score());
        getColumns()
                .add(column(
                        "operation", 150, r -> r.endpoint().givenOperationId().orElse("")));
        getColumns().add(column("tags", 120, r -> String.join(", ", r.endpoint().tags())));
        getColumns().add(column("scopes", 150, r -> String.join(", ", r.scopes())));
        getColumns().add(column("class", 80, r -> r.api().apiClass().id()));
        getColumns().add(column("owner", 120, r -> r.api().owner()));
        getColumns().add(column("summary", 220, r -> r.endpoint().summary()));
        for (var hidden : List.of("api", "operation", "tags", "scopes", "class", "owner", "summary")) {
            columnOf(hidden).setVisible(false);
        }
    }

    /// @throws IllegalArgumentException where there is no such column
    TableColumn<EndpointRow, ?> columnOf(String id) {
        return getColumns().stream()
                .filter(c -> c.getId().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no column " + id));
    }

    private TableColumn<EndpointRow, String> method() {
        var column = this.<String>fixed("method", 70, r -> r.endpoint().method());
        column.setCellFactory(_ -> new NodeCell<>(() -> new MethodBadge("GET"), MethodBadge::show));
        return column;
    }

    private TableColumn<EndpointRow, String> path() {
        var column = this.<String>column("path", 400, r -> r.endpoint().path());
        column.setCellFactory(_ -> new NodeCell<>(
                () -> {
                    var label = new Label();
                    label.getStyleClass().add("code");
                    return label;
                },
                Label::setText));
        return column;
    }

    private TableColumn<EndpointRow, String> auth() {
        var column = this.<String>column("auth", 100, EndpointRow::auth);
        column.setCellFactory(_ -> new NodeCell<>(AuthLabel::new, AuthLabel::show));
        return column;
    }

    /// How callers prove who they are, with its icon.
    private static final class AuthLabel extends Label {

        private final FontIcon icon = Icons.inRow(Feather.KEY);

        AuthLabel() {
            setGraphic(icon);
        }

        void show(String word) {
            if (!word.equals(getText())) {
                setText(word);
                icon.setIconCode(icon(word));
                getStyleClass().remove("no-auth");
                if (word.equals("none")) {
                    getStyleClass().add("no-auth");
                }
            }
        }
    }

    private static Feather icon(String auth) {
        if (auth.contains("none")) {
            return Feather.UNLOCK;
        }
        return auth.contains("API key") ? Feather.HASH : Feather.KEY;
    }

    private TableColumn<EndpointRow, List<String>> data() {
        var column = this.<List<String>>column("data", 170, EndpointRow::data);
        column.setComparator(Comparator.comparing(words -> String.join(" ", words)));
        column.setCellFactory(_ -> new NodeCell<>(DataChips::new, DataChips::show));
        return column;
    }

    /// Chips that are made once and shown as far as they are needed.
    private static final class DataChips extends HBox {

        DataChips() {
            getStyleClass().add("chips");
        }

        void show(List<String> words) {
            while (getChildren().size() < words.size()) {
                getChildren().add(Chip.of(""));
            }
            for (var i = 0; i < getChildren().size(); i++) {
                var chip = (Chip) getChildren().get(i);
                var needed = i < words.size();
                chip.setVisible(needed);
                chip.setManaged(needed);
                if (needed) {
                    chip.setText(words.get(i));
                }
            }
        }
    }

    private TableColumn<EndpointRow, FiringCounts> firing() {
        var column = this.<FiringCounts>fixed("firing", 136, EndpointRow::firing);
        column.getStyleClass().add("number");
        column.setCellFactory(_ -> new NodeCell<>(SeverityCounts::new, (counts, firing) -> counts.show(firing::of)));
        return column;
    }

    private TableColumn<EndpointRow, Integer> open() {
        var column = this.<Integer>fixed("open", 52, r -> r.firing().open());
        column.getStyleClass().add("number");
        column.setCellFactory(_ -> new NodeCell<>(
                () -> {
                    var label = new Label();
                    label.getStyleClass().addAll("tone-open", "tone-text");
                    return label;
                },
                (label, open) -> label.setText(open == 0 ? "" : open.toString())));
        return column;
    }

    private TableColumn<EndpointRow, Double> score() {
        var column = this.<Double>fixed("score", 98, EndpointRow::score);
        column.getStyleClass().add("number");
        column.setCellFactory(_ -> new NodeCell<>(() -> new ScoreBar(0), ScoreBar::show));
        getSortOrder().add(column);
        return column;
    }

    /// Of a width that its content needs and no more.
    private <T> TableColumn<EndpointRow, T> fixed(String id, double width, Function<EndpointRow, T> value) {
        var column = column(id, width, value);
        column.setMinWidth(width);
        column.setMaxWidth(width);
        return column;
    }

    private <T> TableColumn<EndpointRow, T> column(String id, double width, Function<EndpointRow, T> value) {
        var column = new TableColumn<EndpointRow, T>(texts.get("column." + id));
        column.setId(id);
        column.setPrefWidth(width);
        column.setMinWidth(Math.min(width, 72));
        column.setMaxWidth(id.equals("path") || id.equals("summary") ? Double.MAX_VALUE : width * 1.5);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        return column;
    }

    /// Shows a value by a node of its own that is made once.
    private static final class NodeCell<T, N extends Node> extends TableCell<EndpointRow, T> {

        private final N node;
        private final BiConsumer<N, T> write;

        NodeCell(Supplier<N> make, BiConsumer<N, T> write) {
            this.node = make.get();
            this.write = write;
        }

        @Override
        protected void updateItem(@Nullable T value, boolean empty) {
            super.updateItem(value, empty);
            if (value == null || empty) {
                setGraphic(null);
            } else {
                write.accept(node, value);
                setGraphic(node);
            }
        }
    }
}
