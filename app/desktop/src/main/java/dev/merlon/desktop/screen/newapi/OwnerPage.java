package dev.merlon.desktop.screen.newapi;

import dev.merlon.desktop.control.Buttons;
import dev.merlon.desktop.control.FieldBox;
import dev.merlon.desktop.screen.newapi.draft.Wizard;
import dev.merlon.desktop.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// Who answers for the API.
final class OwnerPage extends WizardPage {

    private final Texts texts;
    private final TextField name = new TextField();
    private final FieldBox field;
    private final FlowPane known = new FlowPane(8, 8);
    private final VBox others = new VBox(6);

    OwnerPage(Texts texts, Consumer<String> say) {
        super(texts.get("owner.question"), texts.get("why"), texts.get("owner.why"));
        this.texts = texts;
        name.setId("owner");
        name.setPromptText(texts.get("owner.prompt"));
        name.textProperty().addListener((_, _, text) -> say.accept(text));
        field = new FieldBox(texts.get("owner.field"), name)
                .help(texts.get("owner.help"))
                .check(() -> name.getText().isBlank() ? Optional.of(texts.get("missing.owner")) : Optional.empty());
        var title = new Label(texts.get("owner.known"));
        title.getStyleClass().addAll("small", "muted");
        others.getChildren().addAll(title, known);
        others.managedProperty().bind(others.visibleProperty());
        getChildren().addAll(field, others);
    }

    /// Owners of the workspace's other APIs, to choose from.
    void offer(List<String> owners) {
        others.setVisible(!owners.isEmpty());
        known.getChildren().setAll(owners.stream().map(this::offered).toList());
    }

    private Node offered(String owner) {
        var button = Buttons.standard(owner, () -> {
            name.setText(owner);
            name.requestFocus();
            name.end();
        });
        button.getStyleClass().add("toolbar");
        button.setAccessibleHelp(texts.get("owner.take"));
        return button;
    }

    @Override
    void show(Wizard wizard) {
        if (!name.getText().equals(wizard.draft().owner())) {
            name.setText(wizard.draft().owner());
        }
        if (!wizard.complaint().isEmpty()) {
            field.validate();
        }
    }

    @Override
    Optional<Node> first() {
        return Optional.of(name);
    }
}
