package dev.merlon.desktop.screen.compliance;

import dev.merlon.engine.framework.FrameworkCoverage;
import dev.merlon.engine.model.framework.RequirementStatus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// How many requirements stand how, in one line; read out in words.
final class StatusBar extends Pane {

    private static final int LEAST = 3;

    private record Part(Region region, int count) {}

    private final List<Part> parts = new ArrayList<>();
    private int whole = 1;

    StatusBar() {
        getStyleClass().add("status-bar");
        setAccessibleRole(AccessibleRole.TEXT);
    }

    void show(FrameworkCoverage coverage) {
        whole = Math.max(1, coverage.requirements().size());
        parts.clear();
        for (var status : RequirementStatus.values()) {
            var count = coverage.count(status);
            if (count > 0) {
                var region = new Region();
                region.setManaged(false);
                region.getStyleClass().add("part");
                Statuses.tone(status).wear(region);
                parts.add(new Part(region, count));
            }
        }
        getChildren().setAll(parts.stream().map(Part::region).toList());
        setAccessibleText(words(coverage));
        requestLayout();
    }

    static String words(FrameworkCoverage coverage) {
        return Arrays.stream(RequirementStatus.values())
                .map(s -> coverage.count(s) + " " + s.word())
                .collect(Collectors.joining(", "));
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
