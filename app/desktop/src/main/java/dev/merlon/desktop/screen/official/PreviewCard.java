package dev.merlon.desktop.screen.official;

import dev.merlon.desktop.control.Card;
import dev.merlon.desktop.control.MessageBox;
import dev.merlon.desktop.control.Tone;
import dev.merlon.desktop.control.ToneBadge;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.framework.FrameworkImport;
import dev.merlon.engine.model.framework.Requirement;
import dev.merlon.engine.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// What taking the file would do: nothing is kept before that.
final class PreviewCard {

    private static final int MOST = 6;
    private static final int LONGEST = 160;

    private final Texts texts;

    PreviewCard(Texts texts) {
        this.texts = texts;
    }

    Node of(FrameworkImport plan) {
        var content = new ArrayList<Node>();
        var badges = new FlowPane(6, 6);
        if (plan.known()) {
            badges.getChildren().add(new ToneBadge(Tone.HELD, texts.get("preview.known", plan.matched())));
        }
        if (plan.added() > 0) {
            badges.getChildren().add(new ToneBadge(Tone.OPEN, texts.get("preview.added", plan.added())));
        }
        badges.getChildren().add(new ToneBadge(Tone.NONE, texts.get("preview.texts", plan.texts())));
        content.add(badges);
        remarks(content, plan.remarks());
        var lines = new VBox();
        plan.framework().requirements().stream().limit(MOST).map(this::line).forEach(lines.getChildren()::add);
        content.add(lines);
        var more = plan.framework().requirements().size() - MOST;
        if (more > 0) {
            content.add(label(texts.get("preview.more", more), "small", "muted"));
        }
        return new Card(texts.get("preview"), content.toArray(Node[]::new));
    }

    /// Where it cannot be taken as it is.
    Node of(String problem) {
        return new Card(texts.get("preview"), MessageBox.warning(problem, ""));
    }

    private void remarks(List<Node> content, List<Problem> remarks) {
        if (!remarks.isEmpty()) {
            var first = remarks.getFirst();
            var place = first.place().line() > 0
                    ? texts.get("preview.row", first.place().line(), first.text())
                    : first.text();
            content.add(MessageBox.warning(texts.get("preview.remarks", remarks.size()), place));
        }
    }

    private Node line(Requirement requirement) {
        var number = label(requirement.id(), "code");
        var text = requirement.text().isEmpty() ? requirement.label() : requirement.text();
        var shown = text.replaceAll("\\s+", " ");
        var about = label(shown.length() > LONGEST ? shown.substring(0, LONGEST) + "…" : shown, "small", "para");
        about.setMinHeight(Label.USE_PREF_SIZE);
        var line = new VBox(2, number, about);
        line.getStyleClass().add("line");
        return line;
    }

    private static Label label(String text, String... styles) {
        var label = new Label(text);
        label.getStyleClass().addAll(styles);
        return label;
    }
}
