package dev.merlon.desktop.screen.newapi;

import dev.merlon.desktop.control.Icons;
import dev.merlon.desktop.screen.newapi.draft.Asked;
import dev.merlon.desktop.screen.newapi.draft.Interview;
import dev.merlon.desktop.screen.newapi.draft.NewApiDraft;
import dev.merlon.desktop.screen.newapi.draft.Step;
import dev.merlon.desktop.screen.newapi.draft.Wizard;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.ImportPlan;
import dev.merlon.engine.model.DataClass;
import dev.merlon.engine.model.Exposure;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The pages at the left with what was chosen on each, and below the last one its questions.
final class StepList extends VBox {

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final Texts texts;
    private final NewApiViewModel model;

    StepList(Texts texts, NewApiViewModel model) {
        this.texts = texts;
        this.model = model;
        getStyleClass().addAll("card-pane", "step-list");
    }

    void show(Wizard wizard) {
        getChildren().clear();
        for (var step : wizard.draft().steps()) {
            getChildren().add(step(step, wizard));
            if (step == Step.QUESTIONS) {
                wizard.asking().ifPresent(this::questions);
            }
        }
    }

    private Node step(Step step, Wizard wizard) {
        var said = said(step, wizard);
        var done = step != wizard.step() && !said.isEmpty();
        var number = new Label(Integer.toString(wizard.draft().steps().indexOf(step) + 1));
        var disc = new StackPane(done ? Icons.tiny(Feather.CHECK) : number);
        disc.getStyleClass().add("disc");
        var name = new Label(texts.get("step." + step.key()));
        name.getStyleClass().add("strong");
        var about = new Label(said);
        about.getStyleClass().addAll("small", "muted");
        about.setManaged(!said.isEmpty());
        var text = new VBox(1, name, about);
        text.setAlignment(Pos.CENTER_LEFT);
        var face = new HBox(10, disc, text);
        face.setAlignment(Pos.CENTER_LEFT);
        var button = button(face, step == wizard.step(), () -> model.goTo(step));
        button.setAccessibleText(said.isEmpty() ? name.getText() : name.getText() + ": " + said);
        button.setDisable(!wizard.reaches(step) && step != wizard.step());
        return button;
    }

    private void questions(Interview interview) {
        for (var i = 0; i < interview.queue().size(); i++) {
            var at = i;
            var asked = interview.queue().get(i);
            var text = new Label(asked.question().text());
            text.getStyleClass().addAll("small", "para");
            text.setMinHeight(USE_PREF_SIZE);
            HBox.setHgrow(text, Priority.ALWAYS);
            text.setMaxWidth(Double.MAX_VALUE);
            var face = new HBox(8, text, mark(asked));
            face.setAlignment(Pos.CENTER_LEFT);
            var here = i == interview.at() && model.wizard().step() == Step.QUESTIONS;
            var row = new HBox(face);
            HBox.setHgrow(face, Priority.ALWAYS);
            row.getStyleClass().add("question-row");
            row.pseudoClassStateChanged(CURRENT, here);
            row.setFocusTraversable(true);
            row.setAccessibleRole(javafx.scene.AccessibleRole.BUTTON);
            row.setAccessibleText(asked.question().text());
            row.setOnMouseClicked(_ -> open(at));
            row.setOnKeyPressed(e -> {
                if (e.getCode() == javafx.scene.input.KeyCode.ENTER && !e.isShortcutDown()) {
                    open(at);
                    e.consume();
                }
            });
            getChildren().add(row);
        }
    }

    private void open(int question) {
        model.goTo(Step.QUESTIONS);
        model.goToQuestion(question);
    }

    private Node mark(Asked asked) {
        return switch (asked.state()) {
            case OPEN -> number(asked);
            case ANSWERED -> Icons.styled(Feather.CHECK, "in-row", "accent");
            case SKIPPED -> Icons.inRow(Feather.SKIP_FORWARD);
        };
    }

    private static Label number(Asked asked) {
        var label = new Label(Integer.toString(asked.question().waiting().size()));
        label.getStyleClass().addAll("small", "muted");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private static Button button(Node face, boolean current, Runnable action) {
        var button = new Button();
        button.setGraphic(face);
        button.getStyleClass().add("step-button");
        button.setMaxWidth(Double.MAX_VALUE);
        button.pseudoClassStateChanged(CURRENT, current);
        button.setOnAction(_ -> action.run());
        return button;
    }

    /// What was chosen on the page, in few words; empty where nothing was.
    private String said(Step step, Wizard wizard) {
        var draft = wizard.draft();
        var been = draft.steps().indexOf(step) < draft.steps().indexOf(wizard.step()) || wizard.imported();
        return switch (step) {
            case CONTRACT -> contracts(draft.read().map(ImportPlan::items).orElse(List.of()));
            case CLASS -> been ? draft.apiClass().id() : "";
            case EXPOSURE ->
                been
                        ? Optional.ofNullable(draft.exposure())
                                .map(Exposure::word)
                                .orElseGet(() -> texts.get("exposure.unknown"))
                        : "";
            case DATA -> been ? data(draft) : "";
            case OWNER -> draft.owner().strip();
            case QUESTIONS -> wizard.asking().map(this::asked).orElse("");
        };
    }

    private String contracts(List<ImportPlan.Item> items) {
        return switch (items.size()) {
            case 0 -> "";
            case 1 -> items.getFirst().title();
            default -> texts.get("contracts", items.size());
        };
    }

    private String data(NewApiDraft draft) {
        return draft.data().isEmpty()
                ? texts.get("data.nothing")
                : draft.data().stream().map(DataClass::word).collect(Collectors.joining(", "));
    }

    private String asked(Interview interview) {
        var done = interview.queue().stream().filter(Asked::done).count();
        return interview.queue().isEmpty()
                ? ""
                : texts.get("asked.of", done, interview.queue().size());
    }
}
