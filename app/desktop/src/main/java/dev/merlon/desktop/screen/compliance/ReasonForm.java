package dev.merlon.desktop.screen.compliance;

import atlantafx.base.controls.Popover;
import dev.merlon.desktop.control.Buttons;
import dev.merlon.desktop.control.FieldBox;
import dev.merlon.desktop.text.Texts;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Asks for a reason beside the button that it was begun with. Without one nothing is done.
final class ReasonForm {

    private final Texts texts;
    private final Popover popover = new Popover();
    private final TextArea reason = new TextArea();

    ReasonForm(Texts texts) {
        this.texts = texts;
    }

    /// @param about  what it is about, in a sentence
    /// @param word   on the button
    void open(Node beside, String about, String word, Consumer<String> given) {
        reason.setPrefRowCount(3);
        reason.setPrefColumnCount(24);
        reason.setWrapText(true);
        reason.setId("reason");
        var field = new FieldBox(texts.get("reason"), reason)
                .help(texts.get("reason.help"))
                .check(() -> reason.getText().isBlank() ? Optional.of(texts.get("reason.missing")) : Optional.empty());
        var done = Buttons.primary(word, Feather.CHECK, () -> {
            if (field.validate()) {
                popover.hide();
                given.accept(reason.getText().strip());
            }
        });
        done.setId("reason-given");
        done.setMaxWidth(Double.MAX_VALUE);
        var title = new Label(about);
        title.getStyleClass().addAll("strong", "para");
        title.setMinHeight(Label.USE_PREF_SIZE);
        var form = new VBox(12, title, field, done);
        form.getStyleClass().add("popover-form");
        form.setMaxWidth(320);
        popover.setContentNode(form);
        popover.setHeaderAlwaysVisible(false);
        popover.setDetachable(false);
        popover.setArrowLocation(Popover.ArrowLocation.RIGHT_CENTER);
        popover.show(beside);
        reason.requestFocus();
    }
}
