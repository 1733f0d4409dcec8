package dev.merlon.desktop.control;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// A shape with a word or a number on the tone's tint. Not applicable is outlined.
public final class ToneBadge extends HBox {

    private final ShapeIcon shape;
    private final Label label = new Label();

    public ToneBadge(Tone tone, String text) {
        shape = new ShapeIcon(tone);
        getStyleClass().add("badge");
        setMinWidth(Region.USE_PREF_SIZE);
        setMaxWidth(Region.USE_PREF_SIZE);
        setAccessibleRole(AccessibleRole.TEXT);
        getChildren().addAll(shape, label);
        show(tone, text);
    }

    /// With the tone's own word.
    public ToneBadge(Tone tone) {
        this(tone, tone.word());
    }

    /// A number of outcomes: shape and number, read out with the word.
    public static ToneBadge count(Tone tone, long count) {
        var badge = new ToneBadge(tone, Long.toString(count));
        badge.setAccessibleText(count + " " + tone.word());
        return badge;
    }

    public void show(Tone tone, String text) {
        shape.show(tone);
        tone.wear(this);
        label.setText(text);
        setAccessibleText(text);
        getStyleClass().remove("outlined");
        if (tone == Tone.NONE) {
            getStyleClass().add("outlined");
        }
    }
}
