package dev.merlon.desktop.screen.overview;

import dev.merlon.desktop.control.Card;
import dev.merlon.desktop.text.Texts;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What ends next, and what follows from it.
final class ExpiriesCard {

    private static final int MOST = 12;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH);

    private final Texts texts;
    private final VBox rows = new VBox(8);
    private final Card card;
    private final Consumer<Expiry> open;

    ExpiriesCard(Texts texts, Consumer<Expiry> open) {
        this.texts = texts;
        this.open = open;
        var scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setMinHeight(0);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        card = new Card(texts.get("expiries.title"), scroll);
        card.setMinHeight(0);
    }

    Card node() {
        return card;
    }

    void show(List<Expiry> expiries) {
        if (expiries.isEmpty()) {
            var none = new Label(texts.get("expiries.empty"));
            none.getStyleClass().addAll("muted", "para");
            rows.getChildren().setAll(none);
            return;
        }
        rows.getChildren().setAll(expiries.stream().limit(MOST).map(this::row).toList());
    }

    private Node row(Expiry expiry) {
        var day = new Label(String.format(Locale.ROOT, "%02d", expiry.day().getDayOfMonth()));
        day.getStyleClass().add("strong");
        var month = new Label(MONTH.format(expiry.day()));
        month.getStyleClass().addAll("small", "muted");
        var date = new VBox(day, month);
        date.getStyleClass().add("calendar-day");
        date.setAccessibleText(expiry.day().toString());
        var title = new Hyperlink(expiry.title());
        title.getStyleClass().add("plain");
        title.setOnAction(_ -> {
            title.setVisited(false);
            open.accept(expiry);
        });
        var follows = new Label(expiry.follows());
        follows.getStyleClass().addAll("small", "muted");
        var words = new VBox(title, follows);
        words.setMinWidth(0);
        return new HBox(12, date, words);
    }
}
