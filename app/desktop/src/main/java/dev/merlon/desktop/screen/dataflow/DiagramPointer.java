package dev.merlon.desktop.screen.dataflow;

import java.util.Set;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.jspecify.annotations.Nullable;

/// What the pointer does on the diagram: choose, move, frame, pan, zoom, draw a flow.
final class DiagramPointer {

    /// What is under way from press to release.
    private enum Drag {
        NONE,
        MOVE,
        BAND,
        PAN,
        FLOW
    }

    /// A hand is not steady: less is a click.
    private static final double STEADY = 4;

    private final DiagramCanvas canvas;
    private final DataFlowModel model;
    private final DataFlowActions actions;
    private final Runnable rename;
    private Drag drag = Drag.NONE;
    private String pressed = "";
    private double x;
    private double y;
    private double lastX;
    private double lastY;
    private boolean moved;

    /// @param rename  what a double click on what is chosen does
    DiagramPointer(DiagramCanvas canvas, DataFlowModel model, DataFlowActions actions, Runnable rename) {
        this.canvas = canvas;
        this.model = model;
        this.actions = actions;
        this.rename = rename;
        canvas.setOnMousePressed(this::press);
        canvas.setOnMouseDragged(this::drag);
        canvas.setOnMouseReleased(this::release);
        canvas.setOnScroll(this::scroll);
    }

    private static String id(@Nullable Node picked) {
        for (var node = picked; node != null; node = node.getParent()) {
            if (node.getUserData() instanceof String id) {
                return id;
            }
        }
        return "";
    }

    private void press(MouseEvent event) {
        canvas.requestFocus();
        pressed = id(event.getPickResult().getIntersectedNode());
        x = event.getX();
        y = event.getY();
        lastX = x;
        lastY = y;
        moved = false;
        if (event.getButton() != MouseButton.PRIMARY || model.tool() == DiagramTool.PAN) {
            drag = Drag.PAN;
            canvas.setCursor(Cursor.CLOSED_HAND);
        } else if (model.tool() == DiagramTool.FLOW) {
            drag = model.graph().element(pressed).isPresent() ? Drag.FLOW : Drag.NONE;
        } else {
            choose(event);
            drag = pressed.isEmpty() ? Drag.BAND : Drag.MOVE;
        }
        event.consume();
    }

    private void choose(MouseEvent event) {
        if (event.isShiftDown() || event.isShortcutDown()) {
            if (!pressed.isEmpty()) {
                model.toggle(pressed);
            }
        } else if (pressed.isEmpty()) {
            model.choose(Set.of());
        } else if (!model.chosen().contains(pressed)) {
            model.choose(Set.of(pressed));
        }
        actions.chosen();
        if (event.getClickCount() == 2 && model.only().filter(pressed::equals).isPresent()) {
            rename.run();
        }
    }

    private void drag(MouseEvent event) {
        moved |= Math.hypot(event.getX() - x, event.getY() - y) > STEADY;
        switch (drag) {
            case PAN -> canvas.pan(event.getX() - lastX, event.getY() - lastY);
            case BAND -> canvas.band(x, y, event.getX(), event.getY());
            case FLOW -> canvas.line(x, y, event.getX(), event.getY());
            case MOVE -> {
                if (moved) {
                    follow(event);
                }
            }
            case NONE -> {}
        }
        lastX = event.getX();
        lastY = event.getY();
        event.consume();
    }

    /// Moves what is chosen along, before anything is kept.
    private void follow(MouseEvent event) {
        model.editor()
                .ifPresent(editor -> model.shown().ifPresent(shown -> {
                    var places = editor.shifted(
                            model.chosen(), (event.getX() - x) / canvas.zoom(), (event.getY() - y) / canvas.zoom());
                    canvas.move(shown.placed(shown.diagram().edits().placed(places)));
                }));
    }

    private void release(MouseEvent event) {
        var ended = drag;
        drag = Drag.NONE;
        canvas.setCursor(Cursor.DEFAULT);
        switch (ended) {
            case BAND -> {
                if (moved) {
                    model.choose(canvas.inBand(model.places()));
                    actions.chosen();
                }
            }
            case FLOW -> {
                var target = id(event.getPickResult().getIntersectedNode());
                if (moved && !target.isEmpty() && !target.equals(pressed)) {
                    actions.connect(pressed, target);
                }
            }
            case MOVE -> {
                if (moved) {
                    model.editor()
                            .map(editor -> editor.move(
                                    model.chosen(),
                                    (event.getX() - x) / canvas.zoom(),
                                    (event.getY() - y) / canvas.zoom()))
                            .filter(edit -> model.shown()
                                    .filter(s -> s.diagram().equals(edit.diagram()))
                                    .isEmpty())
                            .ifPresent(actions::edit);
                }
            }
            case PAN, NONE -> {}
        }
        canvas.endDrawing();
        event.consume();
    }

    private void scroll(ScrollEvent event) {
        if (event.isShortcutDown()) {
            canvas.zoomAt(event.getX(), event.getY(), event.getDeltaY() > 0 ? 1.1 : 1 / 1.1);
        } else if (event.isShiftDown() && event.getDeltaX() == 0) {
            canvas.pan(event.getDeltaY(), 0);
        } else {
            canvas.pan(event.getDeltaX(), event.getDeltaY());
        }
        event.consume();
    }
}
