package dev.merlon.desktop.screen.overview;

import dev.merlon.desktop.control.Tone;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// The posture as a line from 0 to 100 in the colour of its band; the number stands above it.
final class ScoreLine extends Pane {

    private final Region fill = new Region();
    private double share;

    ScoreLine() {
        getStyleClass().add("score-line");
        fill.getStyleClass().add("fill");
        fill.setManaged(false);
        getChildren().add(fill);
    }

    void show(double score) {
        share = Math.clamp(score / 100, 0, 1);
        Tone.ofScore(score).wear(this);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        fill.resizeRelocate(0, 0, Math.rint(getWidth() * share), getHeight());
    }
}
