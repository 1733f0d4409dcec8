package dev.merlon.desktop.screen.matrix;

import dev.merlon.desktop.control.Tone;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import org.jspecify.annotations.Nullable;

/// The theme's colours for whoever paints on a canvas, which no style sheet reaches: read off unseen regions
/// that have them as backgrounds.
final class Palette {

    /// What a tone lends, in the order of the style sheet.
    enum Of {
        SOLID,
        ON_SOLID,
        TINT,
        TEXT
    }

    /// Colours of the page, in the order of the style sheet.
    enum Base {
        TEXT,
        MUTED,
        GROUND,
        LINE,
        ACCENT,
        BAND
    }

    private final Map<Tone, Region> tones = new EnumMap<>(Tone.class);
    private final Region base = probe("matrix-base");

    Palette() {
        for (var tone : Tone.values()) {
            var region = probe("matrix-tone");
            tone.wear(region);
            tones.put(tone, region);
        }
    }

    private static Region probe(String style) {
        var region = new Region();
        region.getStyleClass().add(style);
        region.setManaged(false);
        region.setVisible(false);
        return region;
    }

    /// Puts the regions where style sheets reach them.
    void addTo(Consumer<Region> parent) {
        parent.accept(base);
        tones.values().forEach(parent);
    }

    void onChange(Runnable changed) {
        base.backgroundProperty().addListener((_, _, _) -> changed.run());
    }

    Paint of(Tone tone, Of which) {
        return fill(tones.get(tone), which.ordinal());
    }

    Paint base(Base which) {
        return fill(base, which.ordinal());
    }

    private static Paint fill(@Nullable Region region, int index) {
        var background = region == null ? null : region.getBackground();
        return background == null || background.getFills().size() <= index
                ? Color.TRANSPARENT
                : background.getFills().get(index).getFill();
    }
}
