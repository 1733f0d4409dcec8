package dev.merlon.desktop.screen.endpoint;

import dev.merlon.desktop.control.Buttons;
import dev.merlon.desktop.control.Card;
import dev.merlon.desktop.control.Chip;
import dev.merlon.desktop.place.FactSourceLabel;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.model.Location;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The endpoint's facts with value and source; one that nobody knows offers to be answered in place.
final class FactsCard {

    private final Texts texts;
    private final ListView<FactRow> list = new ListView<>();
    private final Chip count = Chip.count(0);
    private final Card card;
    private final Consumer<FactRow> explain;
    private final Consumer<Location> open;

    FactsCard(Texts texts, Consumer<FactRow> explain, Consumer<Location> open) {
        this.texts = texts;
        this.open = open;
        this.explain = explain;
        list.getStyleClass().add("lines");
        list.setFixedCellSize(30);
        list.setAccessibleText(texts.get("facts.title"));
        list.setCellFactory(_ -> new Line());
        list.getSelectionModel().selectedItemProperty().addListener((_, _, row) -> {
            if (row != null) {
                explain.accept(row);
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        card = new Card(texts.get("facts.title"), list)
                .beside(count)
                .aside(texts.get("facts.source"))
                .flush();
    }

    Card node() {
        return card;
    }

    void show(List<FactRow> rows) {
        list.getItems().setAll(rows);
        count.setText(Integer.toString(rows.size()));
    }

    private final class Line extends ListCell<FactRow> {

        private final Label name = new Label();
        private final Label value = new Label();
        private final HBox source = new HBox();
        private final HBox line = new HBox(8, name, value, source);

        Line() {
            setPrefWidth(0);
            name.getStyleClass().addAll("code", "dense", "muted");
            name.setMinWidth(130);
            name.setPrefWidth(130);
            value.setMinWidth(40);
            value.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(value, Priority.ALWAYS);
            source.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
            source.getStyleClass().add("slot");
            line.getStyleClass().add("line");
        }

        @Override
        protected void updateItem(@Nullable FactRow row, boolean empty) {
            super.updateItem(row, empty);
            if (row == null || empty) {
                setGraphic(null);
                return;
            }
            name.setText(row.definition().shortName());
            name.setTooltip(new Tooltip(row.definition().meaning()));
            value.setText(row.fact().value().text());
            value.getStyleClass().removeAll("tone-open", "tone-text", "strong", "muted");
            if (row.asks()) {
                value.getStyleClass().addAll("tone-open", "tone-text", "strong");
                source.getChildren().setAll(Buttons.link(texts.get("facts.answer"), () -> {
                    list.getSelectionModel().select(row);
                    explain.accept(row);
                }));
            } else {
                if (row.fact().value().text().equals("none")
                        || row.fact().value().text().equals("no")) {
                    value.getStyleClass().add("muted");
                }
                source.getChildren().setAll(FactSourceLabel.of(row.fact().source(), open));
            }
            setGraphic(line);
        }
    }
}
