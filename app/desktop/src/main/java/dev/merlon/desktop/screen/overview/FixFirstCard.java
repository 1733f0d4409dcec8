package dev.merlon.desktop.screen.overview;

import dev.merlon.desktop.control.Card;
import dev.merlon.desktop.control.Tone;
import dev.merlon.desktop.control.ToneBadge;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.model.posture.Gain;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What would gain the workspace most; opening one leads to where it fires.
final class FixFirstCard {

    private final Texts texts;
    private final ListView<Gain> list = new ListView<>();
    private final Card card;

    FixFirstCard(Texts texts, Consumer<String> openRule) {
        this.texts = texts;
        list.getStyleClass().add("lines");
        list.setFixedCellSize(36);
        list.setAccessibleText(texts.get("fixfirst.title"));
        list.setPlaceholder(new Label(texts.get("fixfirst.empty")));
        list.setCellFactory(_ -> new Line());
        list.setOnMouseClicked(_ -> open(openRule));
        list.setOnKeyPressed(event -> {
            if (event.getCode() == javafx.scene.input.KeyCode.ENTER) {
                open(openRule);
                event.consume();
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        card = new Card(texts.get("fixfirst.title"), list)
                .aside(texts.get("fixfirst.note"))
                .flush();
    }

    Card node() {
        return card;
    }

    void show(List<Gain> gains) {
        list.getItems().setAll(gains);
    }

    private void open(Consumer<String> openRule) {
        var chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            openRule.accept(chosen.rule());
        }
    }

    private final class Line extends ListCell<Gain> {

        private final ToneBadge badge = new ToneBadge(Tone.LOW);
        private final Label title = new Label();
        private final Label apis = new Label();
        private final Label endpoints = new Label();
        private final Label points = new Label();
        private final HBox line;

        Line() {
            setPrefWidth(0);
            var slot = new HBox(badge);
            slot.setMinWidth(88);
            slot.getStyleClass().add("slot");
            title.setMaxWidth(Double.MAX_VALUE);
            title.setMinWidth(80);
            HBox.setHgrow(title, Priority.ALWAYS);
            apis.getStyleClass().add("fix-apis");
            endpoints.getStyleClass().addAll("fix-endpoints", "number");
            points.getStyleClass().addAll("fix-points", "gain", "strong", "number");
            line = new HBox(8, slot, title, apis, endpoints, points);
            line.getStyleClass().add("line");
        }

        @Override
        protected void updateItem(@Nullable Gain gain, boolean empty) {
            super.updateItem(gain, empty);
            if (gain == null || empty) {
                setGraphic(null);
                return;
            }
            badge.show(Tone.of(gain.severity()), gain.severity().word());
            title.setText(gain.title());
            apis.setText(gain.apis() == 1 ? texts.get("fixfirst.api") : texts.get("fixfirst.apis", gain.apis()));
            endpoints.setText(
                    switch (gain.endpoints()) {
                        case 0 -> "";
                        case 1 -> texts.get("fixfirst.endpoint");
                        default -> texts.get("fixfirst.endpoints", gain.endpoints());
                    });
            points.setText(String.format(Locale.ROOT, "+%.1f", gain.points()));
            setGraphic(line);
        }
    }
}
