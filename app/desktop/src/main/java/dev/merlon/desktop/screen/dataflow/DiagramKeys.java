package dev.merlon.desktop.screen.dataflow;

import java.util.Optional;
import java.util.Set;
import javafx.scene.input.KeyEvent;

/// The diagram by keys: arrows walk from element to element, with Shift they move what is chosen; Enter or F2
/// names, Delete hides, F draws a flow between two that are chosen, plus, minus and 0 zoom, Escape lets go.
final class DiagramKeys {

    private static final double STEP = 8;

    private final DiagramCanvas canvas;
    private final DataFlowModel model;
    private final DataFlowActions actions;
    private final Runnable rename;

    DiagramKeys(DiagramCanvas canvas, DataFlowModel model, DataFlowActions actions, Runnable rename) {
        this.canvas = canvas;
        this.model = model;
        this.actions = actions;
        this.rename = rename;
        canvas.setOnKeyPressed(event -> {
            if (pressed(event)) {
                event.consume();
            }
        });
    }

    private boolean pressed(KeyEvent event) {
        if (event.isAltDown()) {
            return false;
        }
        if (event.isShortcutDown()) {
            return switch (event.getCode()) {
                case A -> chooseAll();
                default -> false;
            };
        }
        return switch (event.getCode()) {
            case LEFT -> arrow(event, -1, 0);
            case RIGHT -> arrow(event, 1, 0);
            case UP -> arrow(event, 0, -1);
            case DOWN -> arrow(event, 0, 1);
            case ENTER, F2 -> done(rename);
            case DELETE, BACK_SPACE -> done(actions::hideChosen);
            case F -> connect();
            case PLUS, EQUALS, ADD -> done(() -> canvas.zoomBy(1.2));
            case MINUS, SUBTRACT -> done(() -> canvas.zoomBy(1 / 1.2));
            case DIGIT0, NUMPAD0 -> done(canvas::fit);
            case ESCAPE -> letGo();
            default -> false;
        };
    }

    private static boolean done(Runnable action) {
        action.run();
        return true;
    }

    private boolean arrow(KeyEvent event, int dx, int dy) {
        if (event.isShiftDown()) {
            model.editor()
                    .filter(_ -> !model.chosen().isEmpty())
                    .ifPresent(editor -> actions.edit(editor.move(model.chosen(), dx * STEP, dy * STEP)));
            return true;
        }
        if (model.walk(dx, dy)) {
            actions.chosen();
            model.only().flatMap(model.places()::element).ifPresent(canvas::reveal);
        }
        return true;
    }

    private boolean chooseAll() {
        model.choose(model.graph().elements().stream().map(e -> e.id()).toList());
        actions.chosen();
        return true;
    }

    /// Two that are chosen: from the one that stands further left.
    private boolean connect() {
        var ends = model.chosen().stream()
                .flatMap(id -> end(id).stream())
                .sorted(java.util.Comparator.comparingDouble(End::x))
                .toList();
        if (ends.size() == 2) {
            actions.connect(ends.getFirst().id(), ends.getLast().id());
        }
        return true;
    }

    private record End(String id, double x) {}

    private Optional<End> end(String id) {
        return model.graph()
                .element(id)
                .flatMap(e -> model.places().element(id))
                .map(f -> new End(id, f.x()));
    }

    /// Escape means what is around where nothing is chosen.
    private boolean letGo() {
        if (model.chosen().isEmpty()) {
            return false;
        }
        model.choose(Set.of());
        actions.chosen();
        return true;
    }
}
