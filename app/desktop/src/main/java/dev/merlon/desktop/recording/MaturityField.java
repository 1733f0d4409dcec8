package dev.merlon.desktop.recording;

import dev.merlon.desktop.text.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// Maturity from 0 to 5 in five steps. A click on the last filled step takes it back; arrows and digits set it too.
public final class MaturityField extends HBox {

    private static final int MOST = 5;

    private final Texts texts = Texts.of(MaturityField.class);
    private final IntegerProperty value = new SimpleIntegerProperty();
    private final Label number = new Label();
    private final List<Region> steps = new ArrayList<>();

    public MaturityField() {
        getStyleClass().add("maturity-field");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        for (var i = 1; i <= MOST; i++) {
            steps.add(step(i));
        }
        getChildren().addAll(steps);
        number.getStyleClass().addAll("small", "muted");
        getChildren().add(number);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        value.addListener((_, _, _) -> paint());
        paint();
    }

    public IntegerProperty valueProperty() {
        return value;
    }

    private Region step(int number) {
        var bar = new Region();
        bar.getStyleClass().add("bar");
        bar.setMouseTransparent(true);
        var step = new javafx.scene.layout.StackPane(bar);
        step.getStyleClass().add("step");
        step.setOnMousePressed(_ -> {
            requestFocus();
            value.set(value.get() == number ? number - 1 : number);
        });
        return step;
    }

    private void key(KeyEvent event) {
        var next = switch (event.getCode()) {
            case LEFT, DOWN, SUBTRACT, MINUS -> value.get() - 1;
            case RIGHT, UP, ADD, PLUS -> value.get() + 1;
            case HOME, DIGIT0, NUMPAD0 -> 0;
            case END, DIGIT5, NUMPAD5 -> MOST;
            case DIGIT1, NUMPAD1 -> 1;
            case DIGIT2, NUMPAD2 -> 2;
            case DIGIT3, NUMPAD3 -> 3;
            case DIGIT4, NUMPAD4 -> 4;
            default -> -1;
        };
        if (next >= 0 || event.getCode().isArrowKey()) {
            value.set(Math.clamp(next, 0, MOST));
            event.consume();
        }
    }

    private void paint() {
        for (var i = 0; i < MOST; i++) {
            var classes = steps.get(i).getStyleClass();
            classes.remove("on");
            if (i < value.get()) {
                classes.add("on");
            }
        }
        number.setText(Integer.toString(value.get()));
        setAccessibleText(texts.get("maturity.help", value.get()));
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }
}
