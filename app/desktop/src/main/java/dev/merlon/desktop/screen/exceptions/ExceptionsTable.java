package dev.merlon.desktop.screen.exceptions;

import dev.merlon.desktop.control.ToneBadge;
import dev.merlon.desktop.text.Texts;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/// One line per exception.
final class ExceptionsTable extends TableView<ExceptionRow> {

    private final Texts texts;

    ExceptionsTable(Texts texts) {
        this.texts = texts;
        setId("exceptions-table");
        setFixedCellSize(32);
        setAccessibleText(texts.get("table"));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        getColumns().add(standing());
        getColumns().add(text("id", 60, true, "code", r -> r.exception().id()));
        getColumns()
                .add(text(
                        "waives",
                        110,
                        false,
                        "code",
                        r -> r.exception().waived().text()));
        getColumns()
                .add(text(
                        "scope", 110, false, "code", r -> r.exception().scope().text()));
        getColumns().add(text("reason", 220, false, "", r -> r.exception().reason()));
        getColumns().add(text("approver", 96, true, "", ExceptionsTable::approver));
        getColumns().add(until());
        getColumns().add(text("left", 124, true, "muted", r -> ExceptionWords.left(texts, r)));
    }

    private static String approver(ExceptionRow row) {
        return row.exception().approval().map(by -> by.who()).orElse("");
    }

    private TableColumn<ExceptionRow, ExceptionRow> standing() {
        var column = this.<ExceptionRow>column("standing", 116, true, Function.identity());
        column.setComparator((a, b) -> a.standing().compareTo(b.standing()));
        column.setCellFactory(_ -> new NodeCell<>(
                () -> new ToneBadge(ExceptionWords.tone(dev.merlon.engine.model.governance.ExceptionStanding.ENDED)),
                (badge, row) -> badge.show(
                        ExceptionWords.tone(row.standing()), row.standing().word())));
        return column;
    }

    private TableColumn<ExceptionRow, ExceptionRow> until() {
        var column = this.<ExceptionRow>column("until", 100, true, Function.identity());
        column.setComparator(
                (a, b) -> a.exception().until().compareTo(b.exception().until()));
        column.setCellFactory(_ -> new NodeCell<>(
                Label::new,
                (label, row) -> label.setText(ExceptionWords.day(row.exception().until()))));
        return column;
    }

    private TableColumn<ExceptionRow, String> text(
            String id, double width, boolean fixed, String style, Function<ExceptionRow, String> value) {
        var column = column(id, width, fixed, value);
        column.setCellFactory(_ -> new NodeCell<>(
                () -> {
                    var label = new Label();
                    if (!style.isEmpty()) {
                        label.getStyleClass().addAll(style, "dense");
                    }
                    return label;
                },
                Label::setText));
        return column;
    }

    private <T> TableColumn<ExceptionRow, T> column(
            String id, double width, boolean fixed, Function<ExceptionRow, T> value) {
        var column = new TableColumn<ExceptionRow, T>(texts.get("column." + id));
        column.setId(id);
        column.setPrefWidth(width);
        column.setMinWidth(fixed ? width : 70);
        if (fixed) {
            column.setMaxWidth(width);
        }
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        return column;
    }

    /// Shows a value by a node of its own that is made once.
    private static final class NodeCell<T, N extends Node> extends TableCell<ExceptionRow, T> {

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
