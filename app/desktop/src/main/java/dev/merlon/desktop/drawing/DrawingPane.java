package dev.merlon.desktop.drawing;

import dev.merlon.engine.model.drawing.Drawing;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// A drawing that can be moved and zoomed; a click on a shape tells what it stands for.
public final class DrawingPane extends ScrollPane {

    private static final double LEAST = 0.2;
    private static final double MOST = 3;
    private static final double READABLE = 0.9;

    /// A pane that was laid out is wider.
    private static final double MEASURED = 50;

    private final StackPane ground = new StackPane();
    private @Nullable Drawing drawing;
    private double zoom = 1;
    private boolean fresh;
    private Consumer<String> chosen = _ -> {};
    private Consumer<String> opened = _ -> {};

    public DrawingPane() {
        getStyleClass().add("drawing-pane");
        getStylesheets().add(sheet());
        setPannable(true);
        setFitToWidth(true);
        setFitToHeight(true);
        setContent(ground);
        viewportBoundsProperty().addListener((_, _, _) -> fitReadably());
        addEventFilter(ScrollEvent.SCROLL, event -> {
            if (event.isShortcutDown() && event.getDeltaY() != 0) {
                zoomTo(zoom * (event.getDeltaY() > 0 ? 1.1 : 1 / 1.1));
                event.consume();
            }
        });
    }

    static String sheet() {
        return Objects.requireNonNull(DrawingPane.class.getResource("drawing.css"))
                .toExternalForm();
    }

    /// @param whenChosen  takes the id of what was clicked
    /// @param whenOpened  takes the id of what was clicked twice
    public void onChosen(Consumer<String> whenChosen, Consumer<String> whenOpened) {
        chosen = whenChosen;
        opened = whenOpened;
    }

    public void show(Drawing shown) {
        var other = drawing == null || !drawing.title().equals(shown.title());
        drawing = shown;
        if (other) {
            zoom = 1;
            fresh = true;
            Platform.runLater(this::fitReadably);
        }
        setAccessibleText(shown.title());
        var nodes = MarkNodes.of(shown);
        nodes.setOnMouseClicked(event -> {
            var id = id(event.getPickResult().getIntersectedNode());
            if (!id.isEmpty()) {
                (event.getClickCount() > 1 ? opened : chosen).accept(id);
            }
        });
        nodes.setScaleX(zoom);
        nodes.setScaleY(zoom);
        ground.getChildren().setAll(new Group(nodes));
    }

    private static String id(@Nullable Node clicked) {
        for (var node = clicked; node != null; node = node.getParent()) {
            if (node.getUserData() instanceof String id && !id.isEmpty()) {
                return id;
            }
        }
        return "";
    }

    public void zoomBy(double factor) {
        zoomTo(zoom * factor);
    }

    /// So that all of it is seen, at most at its own size.
    public void fit() {
        if (drawing != null && getViewportBounds().getWidth() > 0) {
            zoomTo(Math.min(
                    1,
                    Math.min(
                            getViewportBounds().getWidth() / drawing.width(),
                            getViewportBounds().getHeight() / drawing.height())));
        }
    }

    /// All of it where its words can still be read; else from the beginning.
    private void fitReadably() {
        if (fresh && drawing != null && getViewportBounds().getWidth() > MEASURED) {
            fresh = false;
            fit();
            if (zoom < READABLE) {
                zoomTo(READABLE);
            }
        }
    }

    private void zoomTo(double wanted) {
        zoom = Math.clamp(wanted, LEAST, MOST);
        if (drawing != null) {
            show(drawing);
        }
    }
}
