package dev.merlon.desktop.shell;

import dev.merlon.desktop.control.Buttons;
import dev.merlon.desktop.control.MessageBox;
import dev.merlon.desktop.dialog.FailureWords;
import dev.merlon.desktop.task.Failures;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.problem.WorkbenchException;
import java.util.Locale;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.VBox;
import org.slf4j.LoggerFactory;

/// Errors above the content, one at a time: what happened, what it means, what to do. They stay until dismissed.
public final class FailureNotice extends VBox implements Failures {

    private final Texts texts = Texts.of(FailureNotice.class);

    public FailureNotice() {
        getStyleClass().add("failure-notice");
        hide();
    }

    @Override
    public void expected(WorkbenchException failure) {
        var words = FailureWords.of(failure);
        show(texts.get("failure.what", words.file()), words.text(), words.details());
    }

    @Override
    public void unexpected(Throwable failure) {
        var code = code(failure);
        LoggerFactory.getLogger(FailureNotice.class).error("{} {}", code, failure.toString(), failure);
        var trace = new java.io.StringWriter();
        failure.printStackTrace(new java.io.PrintWriter(trace));
        show(texts.get("failure.ours", code), texts.get("failure.ours.more"), code + "\n" + trace);
    }

    /// The same bug has the same code, on every machine.
    static String code(Throwable failure) {
        var top = failure.getStackTrace().length == 0 ? "" : failure.getStackTrace()[0].toString();
        return String.format(Locale.ROOT, "M-%08X", (failure.getClass().getName() + top).hashCode());
    }

    private void show(String what, String more, String details) {
        getChildren()
                .setAll(MessageBox.error(
                        what,
                        more,
                        Buttons.link(texts.get("failure.copy"), () -> copy(details)),
                        Buttons.link(texts.get("dismiss"), this::hide)));
        setVisible(true);
        setManaged(true);
    }

    private void hide() {
        getChildren().clear();
        setVisible(false);
        setManaged(false);
    }

    private static void copy(String details) {
        var content = new ClipboardContent();
        content.putString(details);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
