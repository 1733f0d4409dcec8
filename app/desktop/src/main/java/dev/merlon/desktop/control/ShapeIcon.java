package dev.merlon.desktop.control;

import java.util.Locale;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// The shape of a tone in a square of 12, in the tone's solid colour.
public final class ShapeIcon extends StackPane {

    private final Region shape = new Region();

    public ShapeIcon(Tone tone) {
        getStyleClass().add("shape-slot");
        setMouseTransparent(true);
        getChildren().add(shape);
        show(tone);
    }

    public void show(Tone tone) {
        shape.getStyleClass().setAll("shape", tone.shape().name().toLowerCase(Locale.ROOT));
        tone.wear(shape);
    }
}
