package dev.merlon.desktop.screen.matrix;

import dev.merlon.desktop.control.Buttons;
import dev.merlon.desktop.control.Card;
import dev.merlon.desktop.control.InspectorPane;
import dev.merlon.desktop.control.KeyValueRow;
import dev.merlon.desktop.control.SectionTitle;
import dev.merlon.desktop.control.ShapeIcon;
import dev.merlon.desktop.control.Tone;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.lens.LensColumn;
import dev.merlon.engine.lens.LensGrid;
import dev.merlon.engine.lens.LensTotals;
import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.rule.OutcomeState;
import dev.merlon.engine.model.rule.Rule;
import dev.merlon.engine.model.rule.Sentence;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Says at the right how all cells came out, what the column in focus stands for, and the keys.
final class MatrixInspector {

    private static final int MOST_RULES = 14;

    private final Texts texts;
    private final InspectorPane pane;
    private final MatrixActions actions;

    MatrixInspector(Texts texts, InspectorPane pane, MatrixActions actions) {
        this.texts = texts;
        this.pane = pane;
        this.actions = actions;
    }

    void show(LensGrid grid, Spot at) {
        var content = new ArrayList<Node>();
        content.add(totals(grid.totals()));
        if (at.column() < grid.columns().size()) {
            column(grid.columns().get(at.column()), content);
        }
        content.add(new SectionTitle(texts.get("keys")));
        content.add(keys());
        pane.show(texts.get("all"), content.toArray(Node[]::new));
    }

    private Card totals(LensTotals totals) {
        var card = new Card();
        for (var severity : List.of(Severity.CRITICAL, Severity.HIGH, Severity.MEDIUM, Severity.LOW)) {
            card.getChildren()
                    .add(line(
                            Tone.of(severity),
                            texts.get("fires", severity.word().toLowerCase(Locale.ROOT)),
                            totals.firing(severity)));
        }
        card.getChildren()
                .addAll(
                        line(Tone.OPEN, Tone.OPEN.word(), totals.count(OutcomeState.OPEN_QUESTION)),
                        line(Tone.HELD, Tone.HELD.word(), totals.count(OutcomeState.HELD)),
                        line(Tone.NONE, Tone.NONE.word(), totals.count(OutcomeState.NOT_APPLICABLE)));
        if (totals.beyond() > 0) {
            card.getChildren().add(line(Tone.NONE, texts.get("beyond"), totals.beyond()));
        }
        card.getChildren().add(KeyValueRow.total(texts.get("considered"), number(totals.considered())));
        return card;
    }

    private static Node line(Tone tone, String word, int count) {
        var what = new HBox(10, new ShapeIcon(tone), new Label(word));
        what.setAlignment(Pos.CENTER_LEFT);
        return KeyValueRow.sum(what, new Label(number(count)));
    }

    private static String number(int count) {
        return NumberFormat.getIntegerInstance(Locale.ENGLISH).format(count);
    }

    private void column(LensColumn column, List<Node> into) {
        var single = column.rules().size() == 1;
        into.add(new SectionTitle(texts.get(single ? "rule" : "category")));
        var rule = column.rules().getFirst();
        var title = new Label(single ? general(rule) : column.title());
        title.getStyleClass().add("strong");
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        into.add(title);
        if (single) {
            into.add(Buttons.link(texts.get("rule.open", rule.id()), () -> actions.openRule(rule.id())));
            var when = new Label(rule.when());
            when.getStyleClass().addAll("code", "dense", "condition");
            when.setWrapText(true);
            when.setMinHeight(Region.USE_PREF_SIZE);
            when.setMaxWidth(Double.MAX_VALUE);
            into.add(when);
            return;
        }
        var lines = new VBox(4);
        column.rules().stream()
                .limit(MOST_RULES)
                .map(r -> Buttons.link(r.id() + "  " + general(r), () -> actions.openRule(r.id())))
                .forEach(lines.getChildren()::add);
        if (column.rules().size() > MOST_RULES) {
            var more = new Label(texts.get("category.more", column.rules().size() - MOST_RULES));
            more.getStyleClass().addAll("small", "muted");
            lines.getChildren().add(more);
        }
        into.add(lines);
    }

    private static String general(Rule rule) {
        var text = new Sentence(rule.title()).inGeneral();
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private VBox keys() {
        var box = new VBox(6);
        for (var key : List.of("arrows", "enter", "next", "escape")) {
            var name = new Label(texts.get("key." + key));
            name.getStyleClass().addAll("small", "key-cap");
            var cell = new HBox(name);
            cell.setMinWidth(72);
            var what = new Label(texts.get("key." + key + ".does"));
            what.getStyleClass().add("muted");
            var row = new HBox(8, cell, what);
            row.setAlignment(Pos.CENTER_LEFT);
            box.getChildren().add(row);
        }
        return box;
    }
}
