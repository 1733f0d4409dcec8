package dev.merlon.desktop.screen.controls;

import dev.merlon.desktop.control.Buttons;
import dev.merlon.desktop.control.Card;
import dev.merlon.desktop.text.Texts;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What happened to the chosen record, the newest first.
final class HistoryCard {

    private static final int MOST = 6;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private final VBox rows = new VBox();
    private final Card card;

    HistoryCard(Texts texts, Runnable openHistory) {
        rows.getStyleClass().add("history-rows");
        card = new Card(texts.get("history"), rows).aside(Buttons.link(texts.get("history.all"), openHistory));
        card.managedProperty().bind(card.visibleProperty());
    }

    Card node() {
        return card;
    }

    void show(List<RecordHistory.Line> lines) {
        card.setVisible(!lines.isEmpty());
        rows.getChildren()
                .setAll(lines.stream().limit(MOST).map(HistoryCard::row).toList());
    }

    private static HBox row(RecordHistory.Line line) {
        var what = new Label(line.what());
        what.setWrapText(true);
        what.setMinWidth(0);
        HBox.setHgrow(what, Priority.ALWAYS);
        what.setMaxWidth(Double.MAX_VALUE);
        var who = new Label(line.who());
        var day = new Label(DAY.format(line.at().atZone(ZoneId.systemDefault())));
        for (var label : List.of(who, day)) {
            label.getStyleClass().add("muted");
            label.setMinWidth(Region.USE_PREF_SIZE);
        }
        day.getStyleClass().add("day");
        var row = new HBox(12, what, who, day);
        row.getStyleClass().add("history-row");
        return row;
    }
}
