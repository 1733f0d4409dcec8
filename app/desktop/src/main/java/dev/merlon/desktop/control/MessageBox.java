package dev.merlon.desktop.control;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.kordamp.ikonli.feather.Feather;

/// An error or a warning in place: what happened, what it means for the user's work, what to do.
public final class MessageBox extends HBox {

    private MessageBox(Tone tone, Feather icon, String what, String more, Hyperlink... actions) {
        getStyleClass().add("message-box");
        tone.wear(this);
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText((what + " " + more).trim());
        var strong = new Text(more.isEmpty() ? what : what + " ");
        if (!more.isEmpty()) {
            strong.getStyleClass().add("strong");
        }
        var flow = new TextFlow(strong, new Text(more));
        flow.getStyleClass().add("message-text");
        var body = new VBox(4, flow);
        HBox.setHgrow(body, Priority.ALWAYS);
        getChildren().addAll(Icons.of(icon), body);
        if (actions.length > 0) {
            var row = new HBox(actions);
            row.getStyleClass().add("message-actions");
            place(row, body, tone);
        }
    }

    /// An error has its actions below the text, a warning beside it.
    private void place(HBox actions, VBox body, Tone tone) {
        if (tone == Tone.CRITICAL) {
            body.getChildren().add(actions);
        } else {
            actions.setMinWidth(USE_PREF_SIZE);
            getChildren().add(actions);
        }
    }

    /// @param what  one sentence: what happened
    /// @param more  what it means and what to do; may be empty
    public static MessageBox error(String what, String more, Hyperlink... actions) {
        return new MessageBox(Tone.CRITICAL, Feather.ALERT_CIRCLE, what, more, actions);
    }

    public static MessageBox warning(String what, String more, Hyperlink... actions) {
        return new MessageBox(Tone.MEDIUM, Feather.ALERT_TRIANGLE, what, more, actions);
    }

    public static MessageBox note(String what, String more, Hyperlink... actions) {
        return new MessageBox(Tone.OPEN, Feather.INFO, what, more, actions);
    }
}
