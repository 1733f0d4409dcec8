package dev.merlon.desktop.control;

import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.rule.OutcomeState;
import java.util.Locale;
import javafx.scene.Node;

/// One colour, one shape and one word for each severity and state. A node that carries a tone's style class lends its
/// four colours to all within: text, solid, text on solid, tint.
public enum Tone {
    CRITICAL(Shape.HEXAGON, "Critical"),
    HIGH(Shape.TRIANGLE, "High"),
    MEDIUM(Shape.DIAMOND, "Medium"),
    LOW(Shape.CIRCLE, "Low"),
    HELD(Shape.SHIELD, "Held"),
    OPEN(Shape.RING, "Open question"),
    NONE(Shape.DASH, "Not applicable");

    /// The form that tells a tone apart without its colour.
    public enum Shape {
        HEXAGON,
        TRIANGLE,
        DIAMOND,
        CIRCLE,
        SHIELD,
        RING,
        DASH
    }

    private final Shape shape;
    private final String word;
    private final String styleClass = "tone-" + name().toLowerCase(Locale.ROOT);

    Tone(Shape shape, String word) {
        this.shape = shape;
        this.word = word;
    }

    public Shape shape() {
        return shape;
    }

    public String word() {
        return word;
    }

    /// The style class that lends the colours.
    public String styleClass() {
        return styleClass;
    }

    /// Gives the node this tone in place of the one that it had.
    public void wear(Node node) {
        if (node.getStyleClass().contains(styleClass)) {
            return;
        }
        node.getStyleClass().removeIf(c -> c.startsWith("tone-") && !c.equals("tone-text"));
        node.getStyleClass().add(styleClass);
    }

    public static Tone of(Severity severity) {
        return switch (severity) {
            case CRITICAL -> CRITICAL;
            case HIGH -> HIGH;
            case MEDIUM -> MEDIUM;
            case LOW -> LOW;
        };
    }

    /// The tone of an outcome: that of its severity where it fires, else that of its state.
    public static Tone of(OutcomeState state, Severity severity) {
        return switch (state) {
            case FIRES -> of(severity);
            case HELD -> HELD;
            case OPEN_QUESTION -> OPEN;
            case NOT_APPLICABLE -> NONE;
        };
    }

    /// The band of a score from 0 to 100: below 40, 60 and 80, and above.
    public static Tone ofScore(double score) {
        var shown = Math.round(score);
        if (shown < 40) {
            return CRITICAL;
        }
        if (shown < 60) {
            return HIGH;
        }
        return shown < 80 ? MEDIUM : HELD;
    }
}
