package dev.merlon.desktop.screen.rules;

import dev.merlon.desktop.control.Card;
import dev.merlon.desktop.control.InspectorPane;
import dev.merlon.desktop.control.KeyValueRow;
import dev.merlon.desktop.control.MessageBox;
import dev.merlon.desktop.control.SectionTitle;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.reimport.OutcomeChange;
import dev.merlon.engine.workshop.RuleEffect;
import java.util.ArrayList;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What the rule on the bench does: its examples, the open workspace, what people made of it.
final class BenchInspector {

    private static final int MOST_CHANGES = 40;

    private final Texts texts;
    private final InspectorPane pane;

    BenchInspector(Texts texts, InspectorPane pane) {
        this.texts = texts;
        this.pane = pane;
    }

    void nothing() {
        pane.show(texts.get("effect.title"), muted(texts.get("effect.none")));
    }

    /// @param line  what the library has of that id now; null where it has none
    /// @param from  where that comes from, in words
    void show(Checked checked, @Nullable RuleLine line, String from) {
        var content = new ArrayList<Node>();
        var draft = checked.draft();
        if (checked.effect() == null) {
            content.add(muted(texts.get("effect.unread")));
        } else {
            content.add(figures(checked.effect()));
            changes(checked.effect(), content);
        }
        content.add(new SectionTitle(texts.get("examples")));
        content.add(
                draft.rule() == null
                        ? muted(texts.get("examples.unread"))
                        : draft.failedExamples().isEmpty()
                                ? muted(texts.get("examples.passed", draft.examples()))
                                : MessageBox.error(
                                        texts.get(
                                                "examples.failed",
                                                draft.failedExamples().size(),
                                                draft.examples()),
                                        ""));
        draft.unnoticed().forEach(mistake -> content.add(muted(texts.get("unnoticed", mistake))));
        if (line != null) {
            noise(line, content);
            content.add(new SectionTitle(texts.get("from")));
            content.add(muted(from));
        }
        pane.show(texts.get("effect.title"), content.toArray(Node[]::new));
    }

    private Node figures(RuleEffect effect) {
        return new Card(
                KeyValueRow.of(texts.get("effect.fires"), texts.get("effect.of", effect.fires(), effect.places())),
                row("appears", effect.count(OutcomeChange.Kind.APPEARS)),
                row("vanishes", effect.count(OutcomeChange.Kind.VANISHES)),
                row("changes", effect.count(OutcomeChange.Kind.CHANGES)),
                KeyValueRow.of(
                        texts.get("effect.posture"),
                        texts.get("effect.scores", effect.scoreBefore(), effect.scoreAfter())));
    }

    private Node row(String kind, long count) {
        return KeyValueRow.of(texts.get("effect." + kind), String.valueOf(count));
    }

    private void changes(RuleEffect effect, ArrayList<Node> content) {
        if (effect.changes().isEmpty()) {
            return;
        }
        content.add(new SectionTitle(texts.get("effect.where")));
        var lines = new VBox(4);
        effect.changes().stream().limit(MOST_CHANGES).forEach(change -> {
            var label = new Label(texts.get(
                    "change." + change.kind().name().toLowerCase(Locale.ROOT),
                    change.outcome().subject().label()));
            label.getStyleClass().addAll("code", "dense");
            label.setWrapText(true);
            lines.getChildren().add(label);
        });
        if (effect.changes().size() > MOST_CHANGES) {
            lines.getChildren()
                    .add(muted(texts.get("change.more", effect.changes().size() - MOST_CHANGES)));
        }
        content.add(lines);
    }

    private void noise(RuleLine known, ArrayList<Node> content) {
        var noise = known.noise();
        content.add(new SectionTitle(texts.get("noise")));
        content.add(muted(
                noise.decided() == 0
                        ? texts.get("noise.none", noise.fires())
                        : texts.get("noise.some", noise.falsePositives(), noise.decided(), noise.fires())));
    }

    private static Label muted(String text) {
        var label = new Label(text);
        label.getStyleClass().addAll("small", "muted");
        label.setWrapText(true);
        return label;
    }
}
