package dev.merlon.desktop.shell;

import dev.merlon.desktop.control.Buttons;
import dev.merlon.desktop.control.Icons;
import dev.merlon.desktop.dialog.Toasts;
import dev.merlon.desktop.text.Texts;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/// News above the status bar. It stays while the pointer is on it.
final class ToastPane extends VBox implements Toasts {

    private static final Duration STAY = Duration.seconds(6);
    private static final int MOST = 3;

    private final Texts texts = Texts.of(ToastPane.class);

    ToastPane() {
        getStyleClass().add("toasts");
        setAlignment(Pos.BOTTOM_CENTER);
        setPickOnBounds(false);
    }

    @Override
    public void done(String text) {
        add(text, null);
    }

    @Override
    public void done(String text, String action, Runnable then) {
        add(text, Buttons.link(action, then));
    }

    private void add(String text, javafx.scene.control.@org.jspecify.annotations.Nullable Hyperlink action) {
        var label = new Label(text);
        label.setWrapText(true);
        HBox.setHgrow(label, Priority.ALWAYS);
        var toast = new HBox(Icons.of(Feather.CHECK_CIRCLE), label);
        toast.getStyleClass().addAll("toast", "tone-held");
        toast.setAlignment(Pos.CENTER_LEFT);
        toast.setMaxWidth(420);
        toast.setAccessibleText(text);
        var stay = new PauseTransition(STAY);
        if (action != null) {
            action.addEventHandler(javafx.event.ActionEvent.ACTION, _ -> remove(toast, stay));
            toast.getChildren().add(action);
        }
        var close = Buttons.icon(Feather.X, texts.get("dismiss"), () -> remove(toast, stay));
        close.getStyleClass().add("small-icon");
        toast.getChildren().add(close);
        stay.setOnFinished(_ -> remove(toast, stay));
        toast.hoverProperty().addListener((_, _, over) -> {
            if (over) {
                stay.stop();
            } else {
                stay.playFromStart();
            }
        });
        getChildren().add(toast);
        if (getChildren().size() > MOST) {
            getChildren().removeFirst();
        }
        toast.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        stay.playFromStart();
    }

    private void remove(Node toast, PauseTransition stay) {
        stay.stop();
        getChildren().remove(toast);
    }
}
