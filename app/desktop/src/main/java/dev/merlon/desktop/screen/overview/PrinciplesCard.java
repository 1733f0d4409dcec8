package dev.merlon.desktop.screen.overview;

import dev.merlon.desktop.control.Card;
import dev.merlon.desktop.control.ShareBar;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.model.Principle;
import dev.merlon.engine.model.posture.Posture;
import java.util.function.Consumer;
import javafx.geometry.HPos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The six principles with their scores; clicking one shows its sum.
final class PrinciplesCard {

    private final GridPane rows = new GridPane();
    private final Card card;
    private final Consumer<Principle> explain;

    PrinciplesCard(Texts texts, Consumer<Principle> explain) {
        this.explain = explain;
        rows.getStyleClass().add("principles");
        rows.setHgap(12);
        rows.getColumnConstraints().addAll(fixed(12), fixed(160), growing(), fixed(36));
        VBox.setVgrow(rows, Priority.ALWAYS);
        card = new Card(texts.get("principles.title"), rows).aside(texts.get("principles.note"));
    }

    Card node() {
        return card;
    }

    void show(Posture posture) {
        rows.getChildren().clear();
        for (var principle : Principle.values()) {
            var score = posture.byPrinciple().get(principle);
            var value = score == null ? 0 : score.value();
            var number = new Label(Integer.toString(principle.number()));
            number.getStyleClass().add("muted");
            var title = new Hyperlink(principle.title());
            title.getStyleClass().add("plain");
            title.setOnAction(_ -> {
                title.setVisited(false);
                explain.accept(principle);
            });
            var figure = new Label(Long.toString(Math.round(value)));
            figure.getStyleClass().add("strong");
            GridPane.setHalignment(figure, HPos.RIGHT);
            rows.addRow(
                    principle.ordinal(),
                    number,
                    title,
                    ShareBar.plain(value / 100, principle.title() + ", " + Math.round(value) + " of 100"),
                    figure);
        }
    }

    private static ColumnConstraints fixed(double width) {
        return new ColumnConstraints(width);
    }

    private static ColumnConstraints growing() {
        var column = new ColumnConstraints();
        column.setHgrow(Priority.ALWAYS);
        column.setFillWidth(true);
        return column;
    }
}
