package dev.merlon.desktop.screen.endpoint;

import dev.merlon.desktop.control.Card;
import dev.merlon.desktop.control.Icons;
import dev.merlon.desktop.control.Tone;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.model.control.EvidenceKind;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What proves the controls at the endpoint, with the time that each piece has left.
final class EvidenceCard {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final int SOON = 30;

    private final Texts texts;
    private final GridPane grid = new GridPane();
    private final Card card;

    EvidenceCard(Texts texts) {
        this.texts = texts;
        grid.getStyleClass().add("evidence-grid");
        grid.setHgap(16);
        grid.setVgap(8);
        var title = new ColumnConstraints(100, 200, Double.MAX_VALUE);
        title.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(title, fixed(88), fixed(88), fixed(88), fixed(90), fixed(140));
        var scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        card = new Card(texts.get("evidence.title"), scroll);
    }

    Card node() {
        return card;
    }

    void show(List<EvidenceRow> rows) {
        grid.getChildren().clear();
        if (rows.isEmpty()) {
            var none = new Label(texts.get("evidence.none"));
            none.getStyleClass().addAll("muted", "para");
            grid.add(none, 0, 0, 6, 1);
            return;
        }
        var column = 0;
        for (var head : List.of("evidence.what", "evidence.control", "evidence.captured", "evidence.expires")) {
            var label = new Label(texts.get(head));
            label.getStyleClass().addAll("small", "strong", "muted");
            grid.add(label, column++, 0);
        }
        for (var i = 0; i < rows.size(); i++) {
            add(rows.get(i), i + 1);
        }
    }

    private void add(EvidenceRow row, int index) {
        var evidence = row.evidence();
        var title = new Label(evidence.title(), Icons.inRow(icon(evidence.form())));
        var control = new Label(row.control());
        control.getStyleClass().addAll("code", "dense");
        var captured = new Label(DAY.format(evidence.capturedOn()));
        captured.getStyleClass().add("muted");
        var expires = evidence.expires();
        var end = new Label(expires == null ? "" : DAY.format(expires));
        var tone = tone(row);
        var left = new Label(row.left());
        tone.wear(left);
        left.getStyleClass().add("tone-text");
        grid.addRow(index, title, control, captured, end, bar(row, tone), left);
    }

    private static Tone tone(EvidenceRow row) {
        if (row.daysLeft().isEmpty()) {
            return Tone.NONE;
        }
        var days = row.daysLeft().getAsLong();
        if (days < 0) {
            return Tone.CRITICAL;
        }
        return days <= SOON ? Tone.MEDIUM : Tone.HELD;
    }

    private static Node bar(EvidenceRow row, Tone tone) {
        var fill = new Region();
        fill.getStyleClass().add("fill");
        fill.setManaged(false);
        var bar = new Pane(fill) {
            @Override
            protected void layoutChildren() {
                fill.resizeRelocate(0, 0, Math.rint(getWidth() * row.used()), getHeight());
            }
        };
        bar.getStyleClass().add("score-line");
        tone.wear(bar);
        bar.setVisible(row.daysLeft().isPresent());
        return bar;
    }

    private static Feather icon(EvidenceKind kind) {
        return switch (kind) {
            case FILE -> Feather.FILE_TEXT;
            case LINK -> Feather.LINK;
            case NOTE -> Feather.EDIT_2;
        };
    }

    private static ColumnConstraints fixed(double width) {
        return new ColumnConstraints(width);
    }
}
