package dev.merlon.desktop.screen.dataflow;

import dev.merlon.engine.dataflow.Arrangement;
import dev.merlon.engine.dataflow.Frame;
import dev.merlon.engine.model.drawing.Mark;
import java.util.ArrayList;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;

/// The whole diagram, small, with a frame around what is seen; a click or a drag moves the view there.
final class Minimap extends Pane {

    private static final double WIDTH = 168;
    private static final double HEIGHT = 104;
    private static final double EDGE = 6;

    private final Rectangle view = new Rectangle();
    private Frame bounds = new Frame(0, 0, 1, 1);

    /// @param name  what it is called
    /// @param go    takes the place that is to be in the middle
    Minimap(String name, Consumer<Mark.Point> go) {
        getStyleClass().add("minimap");
        setAccessibleText(name);
        setMinSize(WIDTH, HEIGHT);
        setPrefSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
        view.getStyleClass().add("minimap-view");
        view.setMouseTransparent(true);
        var clip = new Rectangle(WIDTH, HEIGHT);
        setClip(clip);
        setOnMousePressed(e -> go.accept(place(e.getX(), e.getY())));
        setOnMouseDragged(e -> go.accept(place(e.getX(), e.getY())));
    }

    private double scale() {
        return Math.min(
                (WIDTH - 2 * EDGE) / Math.max(1, bounds.width()), (HEIGHT - 2 * EDGE) / Math.max(1, bounds.height()));
    }

    private Mark.Point place(double x, double y) {
        return new Mark.Point((x - left()) / scale() + bounds.x(), (y - top()) / scale() + bounds.y());
    }

    private double left() {
        return (WIDTH - bounds.width() * scale()) / 2;
    }

    private double top() {
        return (HEIGHT - bounds.height() * scale()) / 2;
    }

    void show(Arrangement places) {
        bounds = places.bounds();
        var nodes = new ArrayList<Node>();
        places.elements().values().forEach(frame -> {
            var small = new Rectangle();
            small.getStyleClass().add("minimap-element");
            put(small, frame);
            nodes.add(small);
        });
        nodes.add(view);
        getChildren().setAll(nodes);
    }

    /// @param seen  what of the diagram is in the window
    void look(Frame seen) {
        put(view, seen);
    }

    private void put(Rectangle small, Frame frame) {
        small.setX(left() + (frame.x() - bounds.x()) * scale());
        small.setY(top() + (frame.y() - bounds.y()) * scale());
        small.setWidth(Math.max(2, frame.width() * scale()));
        small.setHeight(Math.max(2, frame.height() * scale()));
    }
}
