package dev.merlon.desktop.screen.history;

import dev.merlon.desktop.control.Card;
import dev.merlon.desktop.control.Chip;
import dev.merlon.desktop.control.Icons;
import dev.merlon.desktop.control.InspectorPane;
import dev.merlon.desktop.control.KeyValueRow;
import dev.merlon.desktop.control.SectionTitle;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.change.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// One entry of the journal in full: each edit with what was before and what is after.
final class EntryInspector {

    private static final int AT_FIRST = 10;
    private static final int AT_ONCE = 50;
    private static final double KEY = 88;

    private final Texts texts;
    private final InspectorPane pane;

    EntryInspector(Texts texts, InspectorPane pane) {
        this.texts = texts;
        this.pane = pane;
    }

    void showNothing() {
        pane.show(texts.get("inspector.title"), text(texts.get("inspector.hint"), "muted"));
    }

    void show(HistoryRow row, Snapshot snapshot) {
        var entry = row.entry();
        var content = new ArrayList<Node>();
        content.add(text(row.label(), "heading"));
        content.add(new VBox(
                KeyValueRow.of(texts.get("inspect.when"), EntityFields.moment(entry.at())),
                KeyValueRow.of(texts.get("inspect.who"), entry.who())));
        if (row.takenBack()) {
            content.add(text(texts.get("inspect.takenback"), "muted"));
        }
        entry.takesBack().ifPresent(n -> content.add(text(texts.get("inspect.takesback", Long.toString(n)), "muted")));
        content.add(new SectionTitle(
                texts.get("inspect.edits", entry.change().edits().size())));
        var edits = new VBox(8);
        grow(edits, entry.change().edits(), snapshot, AT_FIRST);
        content.add(edits);
        pane.show(texts.get("inspect.entry", Long.toString(entry.number())), content.toArray(Node[]::new));
    }

    private void grow(VBox box, List<Edit> edits, Snapshot snapshot, int until) {
        var from = box.getChildren().size();
        edits.stream()
                .skip(from)
                .limit(until - from)
                .map(e -> card(EditDetail.of(e, snapshot)))
                .forEach(box.getChildren()::add);
        var left = edits.size() - box.getChildren().size();
        if (left > 0) {
            var more = new Hyperlink(texts.get("inspect.more", left));
            more.setOnAction(_ -> {
                box.getChildren().remove(more);
                grow(box, edits, snapshot, until + AT_ONCE);
            });
            box.getChildren().add(more);
        }
    }

    private Node card(EditDetail detail) {
        var kind = Chip.of(detail.edit().kind().word());
        var turn = Chip.outlined(texts.get("turn." + detail.turn().name().toLowerCase(Locale.ROOT)));
        var chips = new HBox(6, kind, turn);
        var body = new VBox(4, chips, text(detail.title(), "strong"));
        if (!detail.about().isEmpty()) {
            body.getChildren().add(text(detail.about(), "small", "muted"));
        }
        detail.fields().forEach(field -> body.getChildren().add(field(detail, field)));
        body.getStyleClass().add("edit");
        return new Card(body);
    }

    /// Before and after only where there were both; what came or went says what it said.
    private Node field(EditDetail detail, EditDetail.Field field) {
        var name = texts.get("field." + field.key());
        return switch (detail.turn()) {
            case CAME -> line(name, field.after());
            case WENT -> line(name, field.before());
            case CHANGED -> {
                var box = new VBox(
                        2,
                        text(name, "small", "muted"),
                        value(field.before(), "before", texts.get("value.before", field.before())),
                        value(field.after(), "after", texts.get("value.after", field.after())));
                box.getStyleClass().add("field");
                yield box;
            }
        };
    }

    private static Node line(String name, String value) {
        var key = text(name, "small", "muted");
        key.setMinWidth(KEY);
        key.setPrefWidth(KEY);
        var line = new HBox(8, key, text(value, "small"));
        line.getStyleClass().add("field");
        return line;
    }

    private Label value(String text, String style, String accessible) {
        var label = text(text.isEmpty() ? texts.get("value.none") : text, style);
        if (text.isEmpty()) {
            label.getStyleClass().add("muted");
        }
        label.setGraphic(Icons.tiny(style.equals("before") ? Feather.MINUS : Feather.PLUS));
        label.setMaxWidth(Double.MAX_VALUE);
        label.setAccessibleText(accessible);
        return label;
    }

    private static Label text(String text, String... styles) {
        var label = new Label(text);
        label.getStyleClass().add("para");
        label.getStyleClass().addAll(styles);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }
}
