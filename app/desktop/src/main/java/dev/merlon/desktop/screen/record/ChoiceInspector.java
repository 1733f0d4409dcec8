package dev.merlon.desktop.screen.record;

import dev.merlon.desktop.control.Chip;
import dev.merlon.desktop.control.InspectorPane;
import dev.merlon.desktop.control.KeyValueRow;
import dev.merlon.desktop.control.SectionTitle;
import dev.merlon.desktop.control.Tone;
import dev.merlon.desktop.control.ToneBadge;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.framework.Frameworks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;

/// Explains the chosen control: what it asks for, what fires here that it would hold, how to check it.
final class ChoiceInspector {

    private final Texts texts;
    private final InspectorPane pane;

    ChoiceInspector(Texts texts, InspectorPane pane) {
        this.texts = texts;
        this.pane = pane;
    }

    void showNothing() {
        pane.show(texts.get("inspector"), para(texts.get("inspector.hint")));
        pane.actions();
    }

    void show(ControlChoice choice, Frameworks frameworks) {
        var control = choice.control();
        var heading = new Label(control.title());
        heading.getStyleClass().add("heading");
        heading.setWrapText(true);
        var id = new Label(control.id());
        id.getStyleClass().addAll("code", "muted");
        var content = new ArrayList<Node>();
        content.add(heading);
        content.add(id);
        content.add(para(control.statement()));
        content.add(KeyValueRow.of(texts.get("layer"), control.layer().word()));
        content.add(KeyValueRow.of(texts.get("stage"), control.stage().word()));
        content.add(KeyValueRow.of(texts.get("principle"), control.principle().title()));
        content.add(new SectionTitle(texts.get("holds.title")));
        content.add(firing(choice));
        content.add(new SectionTitle(texts.get("verification")));
        content.add(para(control.verification()));
        content.add(new SectionTitle(texts.get("serves")));
        var chips = new FlowPane(6, 6);
        control.cwe().forEach(cwe -> chips.getChildren().add(Chip.of("CWE-" + cwe)));
        content.add(chips);
        frameworks.servedBy(control.id()).forEach((framework, ids) -> {
            var numbers = new Label(String.join(", ", ids));
            numbers.setWrapText(true);
            content.add(KeyValueRow.of(framework.shortName(), numbers));
        });
        pane.show(texts.get("inspector"), content.toArray(Node[]::new));
        pane.actions();
    }

    private Node firing(ControlChoice choice) {
        if (choice.holds() == 0) {
            return para(texts.get("holds.nothing"));
        }
        var badges = new FlowPane(6, 6);
        Arrays.stream(Severity.values())
                .sorted(Comparator.reverseOrder())
                .filter(s -> choice.firing().getOrDefault(s, 0) > 0)
                .forEach(s -> badges.getChildren()
                        .add(new ToneBadge(
                                Tone.of(s), s.word() + " " + choice.firing().getOrDefault(s, 0))));
        return badges;
    }

    private static Label para(String text) {
        var label = new Label(text);
        label.getStyleClass().addAll("para", "muted");
        return label;
    }
}
