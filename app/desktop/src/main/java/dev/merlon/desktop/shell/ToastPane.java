package dev.merlon.desktop.shell;

import dev.merlon.desktop.control.Buttons;
import dev.merlon.desktop.control.Icons;
import dev.merlon.desktop.dialog.Toasts;
import dev.merlon.desktop.text.Texts;
import javafx.animation.PauseTransition;
import javafx.event.ActionEvent;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
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
        add(text, new HBox());
    }

    @Override
    public void done(String text, String action, Runnable then) {
        add(text, new HBox(8, Buttons.link(action, then)));
    }

    private void add(String text, HBox actions) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMaxWidth(320);
        actions.setManaged(!actions.getChildren().isEmpty());
        var words = new VBox(4, label, actions);
        words.setMinWidth(160);
        var stay = new PauseTransition(STAY);
        var close = Buttons.icon(Feather.X, texts.get("dismiss"), () -> {});
        close.getStyleClass().add("small-icon");
        var toast = new HBox(Icons.of(Feather.CHECK_CIRCLE), words, close);
        toast.getStyleClass().addAll("toast", "tone-held");
        toast.setMaxWidth(USE_PREF_SIZE);
        toast.setAccessibleText(text);
        close.setOnAction(_ -> remove(toast, stay));
        actions.addEventHandler(ActionEvent.ACTION, _ -> remove(toast, stay));
        stay.setOnFinished(_ -> remove(toast, stay));
        toast.hoverProperty().addListener((_, _, over) -> {
            if (over) {
                stay.stop();
            } else {
                stay.playFromStart();
            }
        });
        show(toast, stay);
    }

    private void show(HBox toast, PauseTransition stay) {
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
