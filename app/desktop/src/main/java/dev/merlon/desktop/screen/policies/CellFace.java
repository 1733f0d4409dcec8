package dev.merlon.desktop.screen.policies;

import dev.merlon.desktop.control.ShapeIcon;
import dev.merlon.desktop.control.Tone;
import dev.merlon.engine.model.policy.Treatment;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// A cell of the matrix. What the class itself says stands on a ground; what it takes from elsewhere is bare
/// and muted; what waits to be applied has a frame in the accent.
final class CellFace extends HBox {

    private final ShapeIcon shape = new ShapeIcon(Tone.NONE);
    private final Label word = new Label();

    CellFace() {
        getStyleClass().add("policy-cell");
        setMaxWidth(USE_PREF_SIZE);
        word.setMinWidth(Region.USE_PREF_SIZE);
        shape.managedProperty().bind(shape.visibleProperty());
        getChildren().addAll(shape, word);
    }

    void show(PolicyCell cell) {
        var tone = TreatmentFace.tone(cell.treatment());
        shape.show(tone);
        shape.setVisible(cell.treatment() != Treatment.ON);
        tone.wear(this);
        word.setText(TreatmentFace.word(cell.treatment()));
        mark("own", cell.own());
        mark("taken", !cell.own());
        mark("pending", cell.pending());
    }

    private void mark(String style, boolean on) {
        getStyleClass().remove(style);
        if (on) {
            getStyleClass().add(style);
        }
    }
}
