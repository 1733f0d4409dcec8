package dev.merlon.desktop.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Contrast by WCAG 2.2: (L1 + 0.05) / (L2 + 0.05), with L the relative luminance. Text needs 4.5, shapes,
/// focus rings and the borders of controls need 3.
final class ThemeContrastTest {

    private static final Pattern TOKEN = Pattern.compile("(-[a-z-]+):\\s*(#[0-9a-f]{6});");
    private static final List<String> GROUNDS = List.of(
            "-color-bg-default", "-color-bg-subtle", "-m-chrome", "-m-page", "-m-card", "-m-popover", "-m-hover");
    private static final List<String> TONES = List.of("crit", "high", "med", "low", "held", "open");

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void keepsTextReadableOnEveryGround(String theme) throws IOException {
        var tokens = tokens(theme);
        for (var ground : GROUNDS) {
            for (var text : List.of("-color-fg-default", "-color-fg-muted", "-color-accent-fg", "-m-na-fg")) {
                atLeast(4.5, text, ground, tokens);
            }
            for (var tone : TONES) {
                atLeast(4.5, "-m-" + tone + "-fg", ground, tokens);
            }
        }
        atLeast(4.5, "-color-fg-default", "-m-chip", tokens);
        atLeast(4.5, "-color-fg-muted", "-m-chip", tokens);
        atLeast(4.5, "-color-fg-default", "-color-bg-inset", tokens);
        atLeast(4.5, "-color-fg-default", "-color-accent-subtle", tokens);
        atLeast(4.5, "-color-fg-muted", "-color-accent-subtle", tokens);
        atLeast(4.5, "-color-accent-fg", "-color-accent-subtle", tokens);
        atLeast(4.5, "-color-fg-emphasis", "-color-accent-emphasis", tokens);
        atLeast(4.5, "-color-fg-emphasis", "-m-accent-pressed", tokens);
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void keepsBadgesReadable(String theme) throws IOException {
        var tokens = tokens(theme);
        for (var tone : TONES) {
            atLeast(4.5, "-m-" + tone + "-fg", "-m-" + tone + "-tint", tokens);
            atLeast(4.5, "-m-" + tone + "-on", "-m-" + tone + "-solid", tokens);
            atLeast(3, "-m-" + tone + "-solid", "-m-" + tone + "-tint", tokens);
        }
        for (var method : List.of("get", "post", "put", "patch", "delete")) {
            atLeast(4.5, "-m-" + method + "-fg", "-m-" + method + "-bg", tokens);
        }
    }

    /// The contract viewer writes code in the methods' colours, on the page, on a chosen line and on a find.
    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void keepsCodeReadable(String theme) throws IOException {
        var tokens = tokens(theme);
        for (var ground : List.of("-color-bg-default", "-color-accent-subtle", "-m-med-tint")) {
            for (var text : List.of(
                    "-m-get-fg", "-m-post-fg", "-m-put-fg", "-m-patch-fg", "-color-accent-fg", "-color-fg-muted")) {
                atLeast(4.5, text, ground, tokens);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void keepsShapesRingsAndBordersVisible(String theme) throws IOException {
        var tokens = tokens(theme);
        for (var ground : GROUNDS) {
            atLeast(3, "-m-border-control", ground, tokens);
            atLeast(3, "-color-accent-emphasis", ground, tokens);
            atLeast(3, "-m-bar", ground, tokens);
            for (var tone : TONES) {
                atLeast(3, "-m-" + tone + "-solid", ground, tokens);
            }
        }
    }

    private static void atLeast(double ratio, String text, String ground, Map<String, Color> tokens) {
        var above = Objects.requireNonNull(tokens.get(text), text);
        var below = Objects.requireNonNull(tokens.get(ground), ground);
        assertThat(contrast(above, below)).as("%s on %s", text, ground).isGreaterThanOrEqualTo(ratio);
    }

    private static double contrast(Color one, Color other) {
        var high = Math.max(luminance(one), luminance(other));
        var low = Math.min(luminance(one), luminance(other));
        return (high + 0.05) / (low + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }

    private static Map<String, Color> tokens(String theme) throws IOException {
        try (var in = Objects.requireNonNull(Appearance.class.getResourceAsStream(theme + ".css"))) {
            var css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            var tokens = new HashMap<String, Color>();
            TOKEN.matcher(css).results().forEach(m -> tokens.put(m.group(1), Color.web(m.group(2))));
            return tokens;
        }
    }
}
