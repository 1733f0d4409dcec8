package dev.merlon.desktop.screen.interview;

import dev.merlon.desktop.control.Card;
import dev.merlon.desktop.control.Icons;
import dev.merlon.desktop.control.InspectorPane;
import dev.merlon.desktop.control.KeyValueRow;
import dev.merlon.desktop.control.SectionTitle;
import dev.merlon.desktop.control.ShapeIcon;
import dev.merlon.desktop.control.Tone;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.interview.Effect;
import dev.merlon.engine.interview.Turn;
import dev.merlon.engine.model.rule.OutcomeState;
import java.util.ArrayList;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Says at the right what the reply would do, before it is given: the figures, and every cell that turns.
final class EffectPane {

    private static final int MOST = 60;

    private final Texts texts;
    private final InspectorPane pane;

    EffectPane(Texts texts, InspectorPane pane) {
        this.texts = texts;
        this.pane = pane;
    }

    /// @param score  with the reply; null while it is being worked out
    void show(@Nullable Page page, Effect effect, @Nullable Double score) {
        var sheet = page == null ? null : page.sheet();
        if (page == null || sheet == null) {
            pane.show(texts.get("effect"), para(texts.get("effect.finished")));
            return;
        }
        if (effect.turns().isEmpty()) {
            pane.show(texts.get("effect"), para(texts.get("effect.none")));
            return;
        }
        var content = new ArrayList<Node>();
        content.add(figures(page, sheet, effect, score));
        var turning = effect.turns().stream().filter(Turn::settles).toList();
        content.add(new SectionTitle(texts.get("effect.turns", turning.size())));
        var lines = new VBox(6);
        turning.stream().limit(MOST).map(this::line).forEach(lines.getChildren()::add);
        if (turning.size() > MOST) {
            lines.getChildren().add(para(texts.get("effect.more", turning.size() - MOST)));
        }
        content.add(lines);
        var left = sheet.question().waiting() - turning.size();
        if (left > 0) {
            content.add(new SectionTitle(texts.get("effect.left")));
            content.add(para(texts.get("effect.left.about", left)));
        }
        pane.show(texts.get("effect"), content.toArray(Node[]::new));
    }

    private Card figures(Page page, Sheet sheet, Effect effect, @Nullable Double score) {
        var open = page.settled().open() + (sheet.earlier() ? sheet.question().waiting() : 0);
        var card = new Card();
        card.getChildren().add(change("figure.open", Long.toString(open), Long.toString(open - effect.settled())));
        figure(card, "figure.held", effect.count(OutcomeState.HELD));
        figure(card, "figure.fires", effect.count(OutcomeState.FIRES));
        figure(card, "figure.inapplicable", effect.count(OutcomeState.NOT_APPLICABLE));
        if (!sheet.earlier()) {
            card.getChildren().add(change("figure.score", number(page.score()), score == null ? "…" : number(score)));
        }
        return card;
    }

    private void figure(Card card, String key, long cells) {
        if (cells > 0) {
            card.getChildren().add(KeyValueRow.sum(new Label(texts.get(key)), strong("+" + cells)));
        }
    }

    private Node change(String key, String before, String after) {
        var from = new Label(before);
        from.getStyleClass().add("muted");
        var both = new HBox(8, from, Icons.tiny(Feather.ARROW_RIGHT), strong(after));
        both.setAlignment(Pos.CENTER_RIGHT);
        both.setMinWidth(Region.USE_PREF_SIZE);
        return KeyValueRow.sum(new Label(texts.get(key)), both);
    }

    private static Label strong(String text) {
        var label = new Label(text);
        label.getStyleClass().add("strong");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private Node line(Turn turn) {
        var outcome = turn.before();
        var rule = new Label(outcome.rule().id());
        rule.getStyleClass().addAll("code", "dense");
        rule.setMinWidth(72);
        var where = new Label(outcome.subject().label());
        where.getStyleClass().addAll("code", "dense", "muted");
        where.setMinWidth(0);
        HBox.setHgrow(where, Priority.ALWAYS);
        where.setMaxWidth(Double.MAX_VALUE);
        var after = Tone.of(turn.after(), outcome.severity());
        var line = new HBox(
                8, rule, where, new ShapeIcon(Tone.OPEN), Icons.tiny(Feather.ARROW_RIGHT), new ShapeIcon(after));
        line.setAlignment(Pos.CENTER_LEFT);
        line.setAccessibleText(texts.get(
                "effect.line",
                outcome.rule().id(),
                outcome.subject().label(),
                turn.after().word()));
        return line;
    }

    private static Label para(String text) {
        var label = new Label(text);
        label.getStyleClass().addAll("para", "muted");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
