package dev.merlon.desktop.theme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/// The typefaces that Merlon brings, so that it looks the same on every machine.
final class Typefaces {

    private static final List<String> FILES = List.of(
            "MerlonSans-Regular",
            "MerlonSans-SemiBold",
            "MerlonSans-Medium",
            "JetBrainsMonoNL-Regular",
            "JetBrainsMonoNL-Bold");

    private Typefaces() {}

    /// Loading the same ones again does nothing.
    static void load() {
        for (var file : FILES) {
            try (var in = Typefaces.class.getResourceAsStream("fonts/" + file + ".ttf")) {
                if (in == null || Font.loadFont(in, 13) == null) {
                    throw new IllegalStateException("typeface cannot be read: " + file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
