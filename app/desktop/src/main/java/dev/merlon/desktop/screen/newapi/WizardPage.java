package dev.merlon.desktop.screen.newapi;

import dev.merlon.desktop.control.Icons;
import dev.merlon.desktop.screen.newapi.draft.Wizard;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.kordamp.ikonli.feather.Feather;

/// A page of the wizard: one question, why it is asked, and what answers it.
abstract class WizardPage extends VBox {

    private final Label question = new Label();
    private final Text why = new Text();

    WizardPage(String question, String whyTitle, String why) {
        getStyleClass().add("wizard-page");
        this.question.getStyleClass().addAll("title", "para");
        this.question.setMinHeight(USE_PREF_SIZE);
        var strong = new Text(whyTitle + " ");
        strong.getStyleClass().add("strong");
        var flow = new TextFlow(strong, this.why);
        flow.getStyleClass().add("why-text");
        HBox.setHgrow(flow, Priority.ALWAYS);
        var box = new HBox(10, Icons.of(Feather.INFO), flow);
        box.getStyleClass().add("why-box");
        box.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().addAll(this.question, box);
        ask(question, why);
    }

    final void ask(String newQuestion, String newWhy) {
        question.setText(newQuestion);
        why.setText(newWhy);
    }

    abstract void show(Wizard wizard);

    /// Where the keyboard starts.
    Optional<Node> first() {
        return Optional.empty();
    }
}
