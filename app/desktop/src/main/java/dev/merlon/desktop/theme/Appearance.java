package dev.merlon.desktop.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.Scene;

/// Theme and font size of all windows. Follows the system unless the user chose. Used on the FX thread.
public final class Appearance {

    /// In percent.
    public static final int SMALLEST = 80;
    public static final int LARGEST = 200;

    private static final double BODY = 13;
    private static final List<String> SHEETS = List.of("base.css", "controls.css", "parts.css");

    private final ObjectProperty<ThemeChoice> choice = new SimpleObjectProperty<>(ThemeChoice.SYSTEM);
    private final IntegerProperty fontScale = new SimpleIntegerProperty(100);
    private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper();
    private final List<Scene> scenes = new ArrayList<>();
    /// Held here and only weakly by the system's preferences, which live longer than any window.
    private final ChangeListener<ColorScheme> system = (_, _, _) -> decide();

    public Appearance() {
        Typefaces.load();
        choice.addListener((_, _, _) -> decide());
        fontScale.addListener((_, _, _) -> scenes.forEach(this::dress));
        decide();
        wear();
        dark.addListener((_, _, _) -> wear());
        Platform.getPreferences().colorSchemeProperty().addListener(new WeakChangeListener<>(system));
    }

    public ObjectProperty<ThemeChoice> choiceProperty() {
        return choice;
    }

    /// In percent, 80 to 200.
    public IntegerProperty fontScaleProperty() {
        return fontScale;
    }

    public ReadOnlyBooleanProperty darkProperty() {
        return dark.getReadOnlyProperty();
    }

    /// Light to dark and back, whatever the system says.
    public void toggle() {
        choice.set(dark.get() ? ThemeChoice.LIGHT : ThemeChoice.DARK);
    }

    /// Dresses the scene now and whenever theme or size changes. Popups take their owner's sheets.
    public void attach(Scene scene) {
        scenes.add(scene);
        dress(scene);
    }

    /// The sheets of the light theme, for what is written to files and stays white.
    public static List<String> paper() {
        return List.of(sheet("light.css"), sheet("base.css"));
    }

    /// Leaves a scene alone that is no longer shown.
    public void detach(Scene scene) {
        scenes.remove(scene);
    }

    private void decide() {
        dark.set(
                switch (choice.get()) {
                    case LIGHT -> false;
                    case DARK -> true;
                    case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
                });
    }

    private void wear() {
        var theme = dark.get() ? new PrimerDark() : new PrimerLight();
        Application.setUserAgentStylesheet(theme.getUserAgentStylesheetBSS());
        scenes.forEach(this::dress);
    }

    private void dress(Scene scene) {
        var sheets = new ArrayList<String>();
        sheets.add(sheet(dark.get() ? "dark.css" : "light.css"));
        SHEETS.forEach(name -> sheets.add(sheet(name)));
        sheets.add(sized());
        scene.getStylesheets().setAll(sheets);
    }

    /// The font size as a sheet, so that popups follow too. Everything else is in em of it, but for icons:
    /// their own font is what em would go by.
    private String sized() {
        var scale = Math.clamp(fontScale.get(), SMALLEST, LARGEST) / 100.0;
        var css = ".root { -fx-font-size: " + BODY * scale + "px; }";
        if (fontScale.get() != 100) {
            css += icons("", 16 * scale)
                    + icons(".in-row", 14 * scale)
                    + icons(".tiny", 12 * scale)
                    + icons(".large", 20 * scale);
        }
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    }

    private static String icons(String kind, double size) {
        return ".ikonli-font-icon" + kind + " { -fx-icon-size: " + Math.round(size) + "px; }";
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(Appearance.class.getResource(name), name).toExternalForm();
    }
}
