package dev.merlon.desktop.shell;

import dev.merlon.desktop.control.Buttons;
import dev.merlon.desktop.control.InspectorPane;
import dev.merlon.desktop.text.Texts;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Where the inspector stands: beside the content in a wide window, folded to a button below 1280 px (at the usual
/// text size) or where the user
/// wants it so. Unfolded in a narrow window it lies over the content.
final class InspectorDock {

    private static final double NARROW = 1280;

    private final BorderPane frame;
    private final StackPane over;
    private final VBox strip;
    private final ReadOnlyIntegerProperty fontScale;
    private final BooleanProperty folded = new SimpleBooleanProperty();
    private @Nullable InspectorPane inspector;
    private boolean open;
    private boolean wasNarrow;

    /// @param frame      its right side takes the inspector or the button
    /// @param over       lies over the content
    /// @param fontScale  in percent: larger text needs a wider window for the same
    InspectorDock(BorderPane frame, StackPane over, ReadOnlyIntegerProperty fontScale) {
        this.frame = frame;
        this.over = over;
        this.fontScale = fontScale;
        var button = Buttons.icon(Feather.SIDEBAR, Texts.of(InspectorDock.class).get("inspector.show"), this::unfold);
        button.setRotate(180);
        strip = new VBox(button);
        strip.getStyleClass().add("inspector-strip");
        over.setPickOnBounds(false);
        over.setAlignment(Pos.CENTER_RIGHT);
        frame.widthProperty().addListener((_, _, _) -> measure());
        fontScale.addListener((_, _, _) -> measure());
        folded.addListener((_, _, _) -> place());
    }

    /// Whether the user folded it for wide windows too.
    BooleanProperty foldedProperty() {
        return folded;
    }

    void show(@Nullable InspectorPane next) {
        inspector = next;
        if (inspector != null) {
            inspector.onFold(this::fold);
        }
        open = false;
        place();
    }

    void toggle() {
        if (inspector != null) {
            if (inspector.getParent() == null) {
                unfold();
            } else {
                fold();
            }
        }
    }

    private void fold() {
        if (narrow()) {
            open = false;
            place();
        } else {
            folded.set(true);
        }
    }

    private void unfold() {
        if (narrow()) {
            open = true;
            place();
        } else {
            folded.set(false);
        }
    }

    private void measure() {
        if (narrow() != wasNarrow) {
            wasNarrow = narrow();
            open = false;
            place();
        }
    }

    private boolean narrow() {
        return frame.getWidth() > 0 && frame.getWidth() < NARROW * fontScale.get() / 100;
    }

    private void place() {
        over.getChildren().clear();
        frame.setRight(null);
        if (inspector == null) {
            return;
        }
        inspector.getStyleClass().remove("floating");
        if (narrow() && open) {
            inspector.getStyleClass().add("floating");
            over.getChildren().add(inspector);
        } else {
            frame.setRight(narrow() || folded.get() ? strip : inspector);
        }
    }
}
