package dev.merlon.desktop.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.merlon.desktop.Toolkit;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;

final class FieldBoxTest {

    @Test
    void takesItsComplaintBackAsSoonAsTheFieldIsPutRight() {
        var shown = Toolkit.on(() -> {
            var field = new TextField();
            var box = new FieldBox("Reason", field)
                    .check(() -> field.getText().isBlank() ? Optional.of("Say why") : Optional.empty());
            field.setText(" ");
            var before = complains(box);
            box.validate();
            var wrong = complains(box);
            field.setText("T");
            return new boolean[] {before, wrong, complains(box)};
        });
        assertThat(shown).containsExactly(false, true, false);
    }

    private static boolean complains(FieldBox box) {
        return box.getChildrenUnmodifiable().stream()
                .filter(child -> child.getStyleClass().contains("field-message"))
                .anyMatch(Node::isVisible);
    }
}
