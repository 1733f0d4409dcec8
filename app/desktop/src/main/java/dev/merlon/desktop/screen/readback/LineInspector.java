package dev.merlon.desktop.screen.readback;

import dev.merlon.desktop.control.InspectorPane;
import dev.merlon.desktop.control.KeyValueRow;
import dev.merlon.desktop.control.SectionTitle;
import dev.merlon.desktop.control.ToneBadge;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.exchange.workbook.CellLine;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;

/// The cell that is chosen, with its whole texts; how it works where none is.
final class LineInspector {

    private final Texts texts;
    private final InspectorPane pane;

    LineInspector(Texts texts, InspectorPane pane) {
        this.texts = texts;
        this.pane = pane;
    }

    void showNothing() {
        pane.show(texts.get("why.title"), para(texts.get("why")), para(texts.get("why.merge"), "muted"));
    }

    void show(CellLine line) {
        var content = new ArrayList<Node>();
        content.add(new ToneBadge(KindFilter.tone(line.kind()), line.kind().word()));
        content.add(para(texts.get("kind." + line.kind().word())));
        if (!line.why().isEmpty()) {
            content.add(para(sentence(line.why()), "strong"));
        }
        if (!line.row().isEmpty()) {
            content.add(KeyValueRow.of(texts.get("inspect.row"), new Label(CellTable.oneLine(line.row()))));
        }
        content.add(KeyValueRow.of(texts.get("column.field"), new Label(line.field())));
        text(content, "column.was", line.was());
        text(content, "column.ours", line.ours());
        text(content, "column.theirs", line.theirs());
        pane.show(line.address(), content.toArray(Node[]::new));
    }

    private static String sentence(String why) {
        return Character.toUpperCase(why.charAt(0)) + why.substring(1) + ".";
    }

    private void text(List<Node> into, String title, String text) {
        if (!text.isEmpty()) {
            into.add(new SectionTitle(texts.get(title)));
            into.add(para(text));
        }
    }

    private static Label para(String text, String... styles) {
        var label = new Label(text);
        label.getStyleClass().add("para");
        label.getStyleClass().addAll(styles);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }
}
