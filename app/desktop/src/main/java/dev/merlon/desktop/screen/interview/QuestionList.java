package dev.merlon.desktop.screen.interview;

import dev.merlon.desktop.control.Icons;
import dev.merlon.desktop.text.Texts;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// What was asked and what is to be asked, with the cells of each; a click or Enter goes there.
final class QuestionList extends VBox {

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final Texts texts;
    private final Label about = new Label();
    private final ListView<Page.Line> list = new ListView<>();
    private String current = "";

    QuestionList(Texts texts, Consumer<String> choose) {
        this.texts = texts;
        getStyleClass().addAll("card-pane", "flush", "question-list");
        var title = new Label(texts.get("questions"));
        title.getStyleClass().add("card-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        about.getStyleClass().addAll("small", "muted");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var head = new HBox(8, title, gap, about);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("list-head");
        list.setAccessibleText(texts.get("questions"));
        list.setCellFactory(_ -> new LineCell());
        list.setOnMouseClicked(e -> go(choose));
        list.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER) {
                go(choose);
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        var foot = new Label(texts.get("questions.order"));
        foot.getStyleClass().addAll("small", "muted", "list-foot");
        foot.setWrapText(true);
        foot.setMinHeight(USE_PREF_SIZE);
        foot.setMaxWidth(Double.MAX_VALUE);
        getChildren().addAll(head, list, foot);
    }

    private void go(Consumer<String> choose) {
        var line = list.getSelectionModel().getSelectedItem();
        if (line != null && !line.fact().equals(current)) {
            choose.accept(line.fact());
        }
    }

    void show(Page page) {
        var lines = page.lines();
        var done = lines.stream().filter(l -> l.kind() == Page.Kind.ANSWERED).count();
        about.setText(texts.get("questions.about", done, lines.size() - done));
        var sheet = page.sheet();
        current = sheet == null ? "" : sheet.question().fact();
        list.getItems().setAll(lines);
        lines.stream().filter(l -> l.fact().equals(current)).findFirst().ifPresent(line -> {
            list.getSelectionModel().select(line);
            list.scrollTo(Math.max(0, lines.indexOf(line) - 2));
        });
    }

    private final class LineCell extends ListCell<Page.Line> {

        private final Label text = new Label();
        private final Label cells = new Label();
        private final HBox row;

        LineCell() {
            text.setWrapText(true);
            text.setMinHeight(Region.USE_PREF_SIZE);
            HBox.setHgrow(text, Priority.ALWAYS);
            text.setMaxWidth(Double.MAX_VALUE);
            cells.getStyleClass().add("number");
            cells.setMinWidth(Region.USE_PREF_SIZE);
            row = new HBox(8, text, cells);
            row.setAlignment(Pos.CENTER_LEFT);
            getStyleClass().add("question-line");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Page.@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            if (line == null || empty) {
                setGraphic(null);
                setAccessibleText("");
                pseudoClassStateChanged(CURRENT, false);
                return;
            }
            text.setText(line.text());
            var state = texts.get("line." + line.kind().name().toLowerCase(Locale.ROOT), line.cells());
            cells.setText(line.kind() == Page.Kind.OPEN ? Long.toString(line.cells()) : state);
            cells.setGraphic(line.kind() == Page.Kind.ANSWERED ? Icons.tiny(Feather.CHECK) : null);
            row.getStyleClass().setAll("question-row", line.kind().name().toLowerCase(Locale.ROOT));
            pseudoClassStateChanged(CURRENT, line.fact().equals(current));
            setAccessibleText(line.text() + " " + state);
            setGraphic(row);
        }
    }
}
