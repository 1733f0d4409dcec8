package dev.merlon.desktop.control;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// A field with its label above and its help below. What is wrong with it stands under it once it has been
/// left, and goes as soon as it is put right: were it to go when the field is left, a button below would move
/// from under the pointer.
public final class FieldBox extends VBox {

    private final Node field;
    private final Label help = new Label();
    private final Label message = new Label();
    private Supplier<Optional<String>> check = Optional::empty;

    public FieldBox(String label, Node field) {
        this.field = field;
        getStyleClass().add("field-box");
        var above = new Label(label);
        above.getStyleClass().add("field-label");
        above.setLabelFor(field);
        if (field.getAccessibleText() == null) {
            field.setAccessibleText(label);
        }
        if (field instanceof Region region) {
            region.setMaxWidth(Double.MAX_VALUE);
        }
        help.getStyleClass().add("field-help");
        message.getStyleClass().add("field-message");
        message.setGraphic(Icons.tiny(Feather.ALERT_CIRCLE));
        show(help, false);
        show(message, false);
        getChildren().addAll(above, field, help, message);
        field.focusWithinProperty().addListener((_, _, within) -> {
            if (!within) {
                validate();
            }
        });
        switch (field) {
            case TextInputControl text -> text.textProperty().subscribe(this::relent);
            case ComboBoxBase<?> choice -> choice.valueProperty().subscribe(this::relent);
            default -> {}
        }
    }

    private void relent() {
        if (message.isVisible() && check.get().isEmpty()) {
            validate();
        }
    }

    public FieldBox help(String text) {
        help.setText(text);
        field.setAccessibleHelp(text);
        show(help, !text.isEmpty());
        return this;
    }

    /// @param check  says what is wrong, or nothing
    public FieldBox check(Supplier<Optional<String>> newCheck) {
        this.check = newCheck;
        return this;
    }

    /// Shows what is wrong, if anything.
    ///
    /// @return true where nothing is
    public boolean validate() {
        var wrong = check.get();
        message.setText(wrong.orElse(""));
        show(message, wrong.isPresent());
        show(help, wrong.isEmpty() && !help.getText().isEmpty());
        if (field instanceof Control) {
            field.pseudoClassStateChanged(Styles.STATE_DANGER, wrong.isPresent());
        }
        return wrong.isEmpty();
    }

    private static void show(Label label, boolean on) {
        label.setVisible(on);
        label.setManaged(on);
    }
}
