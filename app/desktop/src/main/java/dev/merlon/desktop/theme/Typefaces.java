package dev.merlon.desktop.theme;

import dev.merlon.engine.face.Typeface;
import java.io.IOException;
import java.io.UncheckedIOException;
import javafx.scene.text.Font;

/// Makes the typefaces that Merlon brings along known to JavaFX.
final class Typefaces {

    private Typefaces() {}

    /// Loading the same ones again does nothing.
    static void load() {
        for (var face : Typeface.values()) {
            try (var in = face.open()) {
                if (Font.loadFont(in, 13) == null) {
                    throw new IllegalStateException("typeface cannot be read: " + face);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
