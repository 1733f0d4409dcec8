package dev.merlon.desktop.screen.work;

import dev.merlon.desktop.control.FieldBox;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.model.Snapshot;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The id of a control of the catalogue, with its title below; may be empty.
final class ControlField extends VBox {

    private final Texts texts;
    private final TextField id = new TextField();
    private final Label title = new Label();
    private final FieldBox box;
    private @Nullable Snapshot snapshot;

    ControlField(Texts texts) {
        super(4);
        this.texts = texts;
        id.setId("control");
        id.getStyleClass().add("code");
        id.setPromptText("APC-RES-01");
        box = new FieldBox(texts.get("control"), id).check(this::problem);
        title.getStyleClass().addAll("small", "muted");
        title.setWrapText(true);
        getChildren().addAll(box, title);
        id.textProperty().addListener((_, _, _) -> name());
    }

    void show(String control, Snapshot now) {
        snapshot = now;
        id.setText(control);
        name();
        box.validate();
    }

    String text() {
        return id.getText().strip();
    }

    /// Shows what is wrong, if anything.
    boolean wrong() {
        box.validate();
        return problem().isPresent();
    }

    private Optional<String> problem() {
        var now = snapshot;
        return text().isEmpty() || now == null || now.library().control(text()).isPresent()
                ? Optional.empty()
                : Optional.of(texts.get("control.wrong", text()));
    }

    private void name() {
        var now = snapshot;
        title.setText(
                now == null
                        ? ""
                        : now.library().control(text()).map(c -> c.title()).orElse(""));
    }
}
