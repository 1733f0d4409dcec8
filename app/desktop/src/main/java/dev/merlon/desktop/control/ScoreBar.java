package dev.merlon.desktop.control;

import dev.merlon.desktop.text.Texts;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// A score from 0 to 100 as a bar in the colour of its band, always with its number.
public final class ScoreBar extends HBox {

    private final Texts texts = Texts.of(ScoreBar.class);
    private final Region fill = new Region();
    private final Label number = new Label();
    private double share;

    public ScoreBar(double score) {
        getStyleClass().add("score-bar");
        fill.getStyleClass().add("fill");
        fill.setManaged(false);
        var bar = new StackPane(fill) {
            @Override
            protected void layoutChildren() {
                fill.resizeRelocate(0, 0, Math.rint(getWidth() * share), getHeight());
            }
        };
        bar.getStyleClass().add("bar");
        setAlignment(Pos.CENTER_RIGHT);
        setAccessibleRole(AccessibleRole.TEXT);
        getChildren().addAll(bar, number);
        show(score);
    }

    public void show(double score) {
        share = Math.clamp(score / 100, 0, 1);
        number.setText(Long.toString(Math.round(score)));
        Tone.ofScore(score).wear(this);
        setAccessibleText(texts.get("score", number.getText()));
        fill.getParent().requestLayout();
    }
}
