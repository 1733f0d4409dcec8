package dev.merlon.desktop.screen.dataflow;

import dev.merlon.engine.dataflow.Frame;
import dev.merlon.engine.dataflow.Labels;
import dev.merlon.engine.model.dataflow.Boundary;
import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

/// A boundary on the diagram: dashed where trust changes. It is hit at its line and its name; what lies inside
/// is not its own.
final class BoundaryNode extends Group {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final Boundary boundary;
    private final Rectangle ground = new Rectangle();
    private final Rectangle reach = new Rectangle();
    private final Rectangle line = new Rectangle();
    private final Text name = new Text();

    BoundaryNode(Boundary boundary) {
        this.boundary = boundary;
        setUserData(boundary.id());
        getStyleClass().addAll("flow-boundary", boundary.trust() ? "trust" : "grouped");
        ground.getStyleClass().add("boundary-ground");
        ground.setMouseTransparent(true);
        reach.getStyleClass().add("boundary-reach");
        line.getStyleClass().add("boundary-line");
        name.getStyleClass().add("boundary-name");
        name.setTextOrigin(VPos.BASELINE);
        for (var each : new Rectangle[] {ground, reach, line}) {
            each.setArcWidth(16);
            each.setArcHeight(16);
        }
        getChildren().addAll(ground, reach, line, name);
    }

    boolean shows(Boundary other) {
        return boundary.equals(other);
    }

    void choose(boolean on) {
        pseudoClassStateChanged(CHOSEN, on);
    }

    void move(Frame frame) {
        for (var each : new Rectangle[] {ground, reach, line}) {
            each.setX(frame.x());
            each.setY(frame.y());
            each.setWidth(frame.width());
            each.setHeight(frame.height());
        }
        name.setText(Labels.cut(boundary.name(), 11, frame.width() - 24));
        name.setX(frame.x() + 12);
        name.setY(frame.y() + 20);
    }
}
