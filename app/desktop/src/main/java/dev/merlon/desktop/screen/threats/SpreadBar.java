package dev.merlon.desktop.screen.threats;

import dev.merlon.desktop.control.Tone;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// How a rule came out over all places where it was considered: fires, waits, decided, held; the rest is empty.
/// What is there at all can be seen, however small its share.
final class SpreadBar extends Pane {

    private static final double LEAST = 3;

    private record Part(Region region, int count) {}

    private final List<Part> parts = new ArrayList<>();
    private int whole = 1;

    SpreadBar() {
        getStyleClass().add("spread-bar");
        setAccessibleRole(AccessibleRole.TEXT);
    }

    void show(OutcomeGroup group, String accessibleText) {
        whole = Math.max(1, group.considered());
        parts.clear();
        add(Tone.of(group.worst()), group.firing().size());
        add(Tone.OPEN, group.open().size());
        add(Tone.NONE, group.settled().size());
        add(Tone.HELD, group.held().size());
        getChildren().setAll(parts.stream().map(Part::region).toList());
        setAccessibleText(accessibleText);
        requestLayout();
    }

    private void add(Tone tone, int count) {
        if (count > 0) {
            var region = new Region();
            region.setManaged(false);
            region.getStyleClass().add("part");
            tone.wear(region);
            parts.add(new Part(region, count));
        }
    }

    @Override
    protected void layoutChildren() {
        var x = 0.0;
        for (var part : parts) {
            var width = Math.min(getWidth() - x, Math.max(LEAST, Math.rint(getWidth() * part.count() / whole)));
            part.region().resizeRelocate(x, 0, Math.max(0, width - 1), getHeight());
            x += width;
        }
    }
}
