package dev.merlon.desktop.screen.interview;

import dev.merlon.desktop.control.MethodBadge;
import dev.merlon.engine.model.fact.FactValue;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// What a question is about, a line each, with the answer that it gets; one by one the answers are chosen here.
final class PlaceTable extends TableView<Place> {

    private static final double ROW = 28;
    private static final int MOST = 7;

    /// What the other columns and a scroll bar take.
    private static final double OTHERS = 72 + 56 + 150 + 16;

    private final Words words;
    private final InterviewViewModel model;

    PlaceTable(Words words, InterviewViewModel model) {
        this.words = words;
        this.model = model;
        getStyleClass().addAll("framed", "places");
        setAccessibleText(words.texts().get("places"));
        setFixedCellSize(ROW);
        var path = column("column.path", 200, PathCell::new);
        path.setMaxWidth(Double.MAX_VALUE);
        path.setMinWidth(120);
        path.prefWidthProperty().bind(widthProperty().subtract(OTHERS));
        getColumns()
                .setAll(List.of(
                        column("column.method", 72, MethodCell::new),
                        path,
                        column("column.cells", 56, CountCell::new),
                        column("column.answer", 150, AnswerCell::new)));
    }

    private TableColumn<Place, Place> column(String key, double width, Supplier<TableCell<Place, Place>> cell) {
        var column = new TableColumn<Place, Place>(words.texts().get(key));
        column.setCellValueFactory(l -> new ReadOnlyObjectWrapper<>(l.getValue()));
        column.setCellFactory(_ -> cell.get());
        column.setPrefWidth(width);
        column.setMinWidth(width);
        column.setMaxWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    /// The places that the reply is about: those that a selector picks, else all.
    void show(Sheet sheet, Reply reply) {
        var places = reply.extent() == Extent.SELECTED
                ? sheet.places().stream()
                        .filter(p -> model.picked().contains(p.scope()))
                        .toList()
                : sheet.places();
        if (!getItems().equals(places)) {
            getItems().setAll(places);
        }
        refresh();
        var height = (Math.clamp(places.size(), 1, MOST) + 1) * ROW + 4;
        setPrefHeight(height);
        setMinHeight(Math.min(height, 3 * ROW));
    }

    private static final class PathCell extends TableCell<Place, Place> {
        PathCell() {
            getStyleClass().addAll("code", "dense");
        }

        @Override
        protected void updateItem(@Nullable Place place, boolean empty) {
            super.updateItem(place, empty);
            var endpoint = place == null || empty || !place.isEndpoint()
                    ? null
                    : place.subject().endpoint();
            setText(endpoint != null ? endpoint.path() : place == null || empty ? "" : place.label());
        }
    }

    private static final class MethodCell extends TableCell<Place, Place> {
        @Override
        protected void updateItem(@Nullable Place place, boolean empty) {
            super.updateItem(place, empty);
            var endpoint = place == null || empty || !place.isEndpoint()
                    ? null
                    : place.subject().endpoint();
            setGraphic(endpoint == null ? null : MethodBadge.dense(endpoint.method()));
        }
    }

    private static final class CountCell extends TableCell<Place, Place> {
        CountCell() {
            getStyleClass().add("number");
        }

        @Override
        protected void updateItem(@Nullable Place place, boolean empty) {
            super.updateItem(place, empty);
            setText(place == null || empty ? "" : Integer.toString(place.cells()));
        }
    }

    /// A word where all get the same answer, a choice where each gets its own.
    private final class AnswerCell extends TableCell<Place, Place> {

        private final ComboBox<FactValue> box = new ComboBox<>();
        private boolean filling;

        AnswerCell() {
            box.getStyleClass().add("toolbar");
            box.setMaxWidth(Double.MAX_VALUE);
            box.setPromptText(words.texts().get("answer.open"));
            box.setConverter(new StringConverter<>() {
                @Override
                public String toString(@Nullable FactValue value) {
                    return value == null ? "" : words.answer(value);
                }

                @Override
                public @Nullable FactValue fromString(String text) {
                    return null;
                }
            });
            box.valueProperty().addListener((_, _, value) -> {
                var place = getItem();
                if (!filling && value != null && place != null) {
                    model.value(place.scope(), value);
                }
            });
        }

        @Override
        protected void updateItem(@Nullable Place place, boolean empty) {
            super.updateItem(place, empty);
            setText(null);
            setGraphic(null);
            var sheet = model.sheet();
            if (place == null || empty || sheet.isEmpty()) {
                return;
            }
            var value = model.at(place);
            if (model.reply().get().extent() != Extent.EACH) {
                setText(value.map(words::answer).orElse("–"));
                return;
            }
            filling = true;
            box.getItems().setAll(sheet.get().choice().all());
            box.setValue(value.orElse(null));
            box.setAccessibleText(words.texts().get("answer.for", place.label()));
            filling = false;
            setGraphic(box);
        }
    }
}
