package dev.merlon.desktop.screen.dataflow;

import dev.merlon.engine.dataflow.Arrangement;
import dev.merlon.engine.dataflow.Frame;
import dev.merlon.engine.dataflow.layout.DiagramLayout;
import dev.merlon.engine.model.drawing.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Scale;
import javafx.scene.transform.Translate;
import org.jspecify.annotations.Nullable;

/// The diagram in its window: moved and zoomed; what is drawn while somebody drags lies over it.
final class DiagramCanvas extends Pane {

    private static final double LEAST = 0.1;
    private static final double MOST = 3;
    private static final double READABLE = 0.72;
    private static final double MARGIN = 24;

    private final DiagramWorld world = new DiagramWorld();
    private final Translate shift = new Translate();
    private final Scale zoom = new Scale(1, 1);
    private final Rectangle band = new Rectangle();
    private final Line drawn = new Line();
    private final Runnable looked;
    private @Nullable TextField naming;
    private Arrangement places = Arrangement.EMPTY;
    private Frame bounds = new Frame(0, 0, 0, 0);
    private String title = "";
    private boolean fresh;
    private Mark.@Nullable Point awaited;
    private double textScale = 1;

    /// @param looked  called when another part is seen
    DiagramCanvas(String name, Runnable looked) {
        this.looked = looked;
        getStyleClass().add("flow-canvas");
        setAccessibleText(name);
        setFocusTraversable(true);
        setMinSize(0, 0);
        world.getTransforms().addAll(shift, zoom);
        band.getStyleClass().add("flow-band");
        band.setVisible(false);
        band.setMouseTransparent(true);
        drawn.getStyleClass().add("flow-drawn");
        drawn.setVisible(false);
        drawn.setMouseTransparent(true);
        getChildren().addAll(world, band, drawn);
        var clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        widthProperty().addListener((_, _, _) -> resized());
        heightProperty().addListener((_, _, _) -> resized());
    }

    private void resized() {
        if (fresh) {
            begin();
        }
        looked.run();
    }

    DiagramWorld world() {
        return world;
    }

    /// @param scale  of the user's texts; 1 for the usual size
    void show(DiagramLayout layout, Set<String> chosen, double scale) {
        var other = !title.equals(layout.diagram().id());
        title = layout.diagram().id();
        textScale = scale;
        places = layout.places();
        bounds = places.bounds();
        world.show(layout);
        world.choose(chosen);
        if (other) {
            fresh = true;
            begin();
        }
    }

    void clear() {
        title = "";
        world.clear();
    }

    void move(Arrangement places) {
        bounds = places.bounds();
        world.move(places);
    }

    // --- what is seen ---

    double zoom() {
        return zoom.getX();
    }

    /// The part of the diagram that is in the window.
    Frame seen() {
        var corner = toWorld(0, 0);
        return new Frame(corner.x(), corner.y(), getWidth() / zoom(), getHeight() / zoom());
    }

    Mark.Point toWorld(double x, double y) {
        return new Mark.Point((x - shift.getX()) / zoom(), (y - shift.getY()) / zoom());
    }

    private Point2D toWindow(double x, double y) {
        return new Point2D(x * zoom() + shift.getX(), y * zoom() + shift.getY());
    }

    void pan(double dx, double dy) {
        shift.setX(shift.getX() + dx);
        shift.setY(shift.getY() + dy);
        looked.run();
    }

    /// Larger or smaller, the place in the window staying where it is.
    void zoomAt(double x, double y, double factor) {
        var place = toWorld(x, y);
        var wanted = Math.clamp(zoom() * factor, LEAST, MOST);
        scale(wanted);
        shift.setX(x - place.x() * wanted);
        shift.setY(y - place.y() * wanted);
        looked.run();
    }

    void zoomBy(double factor) {
        zoomAt(getWidth() / 2, getHeight() / 2, factor);
    }

    private void scale(double to) {
        zoom.setX(to);
        zoom.setY(to);
    }

    /// So that all of it is seen, at most at its own size.
    void fit() {
        if (getWidth() > 0 && bounds.width() > 0) {
            scale(Math.clamp(
                    Math.min((getWidth() - 2 * MARGIN) / bounds.width(), (getHeight() - 2 * MARGIN) / bounds.height()),
                    LEAST,
                    textScale));
            centre(new Mark.Point(bounds.middleX(), bounds.middleY()));
        }
    }

    /// All of it where its words can still be read; else from its left edge, at the height of those who stand
    /// there.
    private void begin() {
        if (getWidth() < 50 || getHeight() < 50) {
            return;
        }
        fresh = false;
        fit();
        if (zoom() < READABLE * textScale) {
            scale(READABLE * textScale);
            var right = bounds.x() + getWidth() / zoom();
            var height = places.elements().values().stream()
                    .filter(f -> f.x() < right)
                    .mapToDouble(Frame::middleY)
                    .average()
                    .orElse(bounds.middleY());
            var most = bounds.bottom() + MARGIN - getHeight() / zoom() / 2;
            var least = bounds.y() - MARGIN + getHeight() / zoom() / 2;
            centre(new Mark.Point(bounds.middleX(), Math.max(least, Math.min(most, height))));
            shift.setX(MARGIN - bounds.x() * zoom());
            looked.run();
        }
        var place = awaited;
        if (place != null) {
            awaited = null;
            centre(place);
        }
    }

    /// Brings the place into the middle, as soon as the window is there.
    void centre(Mark.Point place) {
        if (fresh) {
            awaited = place;
            return;
        }
        shift.setX(getWidth() / 2 - place.x() * zoom());
        shift.setY(getHeight() / 2 - place.y() * zoom());
        looked.run();
    }

    /// Moves the view as little as is needed to see the frame.
    void reveal(Frame frame) {
        var seen = seen();
        var dx = Math.min(0, frame.x() - MARGIN - seen.x()) + Math.max(0, frame.right() + MARGIN - seen.right());
        var dy = Math.min(0, frame.y() - MARGIN - seen.y()) + Math.max(0, frame.bottom() + MARGIN - seen.bottom());
        if (dx != 0 || dy != 0) {
            pan(-dx * zoom(), -dy * zoom());
        }
    }

    // --- what lies over it ---

    /// The frame that is drawn to choose by, in the window.
    void band(double x1, double y1, double x2, double y2) {
        band.setX(Math.min(x1, x2));
        band.setY(Math.min(y1, y2));
        band.setWidth(Math.abs(x1 - x2));
        band.setHeight(Math.abs(y1 - y2));
        band.setVisible(true);
    }

    /// The flow that is being drawn, in the window.
    void line(double x1, double y1, double x2, double y2) {
        drawn.setStartX(x1);
        drawn.setStartY(y1);
        drawn.setEndX(x2);
        drawn.setEndY(y2);
        drawn.setVisible(true);
    }

    void endDrawing() {
        band.setVisible(false);
        drawn.setVisible(false);
    }

    /// What of the diagram lies wholly in the frame that was drawn.
    List<String> inBand(Arrangement places) {
        var from = toWorld(band.getX(), band.getY());
        var around = new Frame(from.x(), from.y(), band.getWidth() / zoom(), band.getHeight() / zoom());
        var inside = new ArrayList<String>();
        places.elements().forEach((id, frame) -> {
            if (around.with(frame).equals(around)) {
                inside.add(id);
            }
        });
        return inside;
    }

    /// A field over the element to write another name in; Escape leaves it as it was.
    void rename(Frame frame, String name, String label, Consumer<String> renamed) {
        endNaming();
        var field = new TextField(name);
        field.setId("rename");
        field.setAccessibleText(label);
        var at = toWindow(frame.x(), frame.y());
        field.setPrefWidth(Math.max(160, frame.width() * zoom()));
        field.relocate(at.getX(), at.getY() + frame.height() * zoom() / 2 - 16);
        Runnable end = () -> {
            var text = field.getText().strip();
            if (field == naming) {
                endNaming();
                if (!text.isEmpty() && !text.equals(name)) {
                    renamed.accept(text);
                }
            }
        };
        field.setOnAction(_ -> end.run());
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                endNaming();
            }
        });
        naming = field;
        getChildren().add(field);
        field.requestFocus();
        field.selectAll();
        field.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                end.run();
            }
        });
    }

    private void endNaming() {
        var field = naming;
        if (field != null) {
            naming = null;
            requestFocus();
            getChildren().remove(field);
        }
    }
}
