package dev.merlon.desktop.control;

import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.model.Severity;
import java.util.EnumMap;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.ToLongFunction;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// How many outcomes fire at each severity: shape and number, each in a slot of its own, so that the rows of a table
/// line up. A slot without any stays empty.
public final class SeverityCounts extends HBox {

    private record Slot(HBox box, Label number) {}

    private final Map<Severity, Slot> slots = new EnumMap<>(Severity.class);

    public SeverityCounts() {
        getStyleClass().add("severity-counts");
        setAccessibleRole(AccessibleRole.TEXT);
        for (var i = Severity.values().length - 1; i >= 0; i--) {
            var severity = Severity.values()[i];
            var number = new Label();
            var box = new HBox(new ShapeIcon(Tone.of(severity)), number);
            box.getStyleClass().addAll("slot", Tone.of(severity).styleClass());
            slots.put(severity, new Slot(box, number));
            getChildren().add(box);
        }
    }

    public void show(ToLongFunction<Severity> count) {
        var words = new StringJoiner(", ");
        for (var severity : slots.keySet()) {
            var slot = java.util.Objects.requireNonNull(slots.get(severity));
            var many = count.applyAsLong(severity);
            slot.box().setVisible(many > 0);
            slot.number().setText(Long.toString(many));
            if (many > 0) {
                words.add(many + " " + severity.word());
            }
        }
        setAccessibleText(words.length() == 0 ? Texts.of(SeverityCounts.class).get("counts.none") : words.toString());
    }
}
