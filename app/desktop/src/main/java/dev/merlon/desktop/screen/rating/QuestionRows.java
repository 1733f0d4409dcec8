package dev.merlon.desktop.screen.rating;

import dev.merlon.desktop.control.SectionTitle;
import dev.merlon.desktop.text.Texts;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The questions of a standard, a row of choices each; none is chosen to begin with.
final class QuestionRows extends VBox {

    private final Texts texts;
    private final Map<String, ToggleGroup> groups = new HashMap<>();
    private final BiConsumer<RatingDraft.Question, String> answered;

    QuestionRows(Texts texts, RatingDraft draft, BiConsumer<RatingDraft.Question, String> answered) {
        this.texts = texts;
        this.answered = answered;
        getStyleClass().add("questions");
        var group = "";
        for (var question : draft.questions()) {
            if (!question.group().equals(group)) {
                group = question.group();
                getChildren().add(new SectionTitle(texts.get("group." + group.replace(' ', '-'))));
            }
            getChildren().add(row(question));
        }
        show(draft);
    }

    private Node row(RatingDraft.Question question) {
        var label = new Label(question.title());
        label.getStyleClass().add("question");
        var choices = new HBox();
        choices.getStyleClass().add("segmented");
        choices.setAlignment(Pos.CENTER_LEFT);
        choices.setMaxWidth(USE_PREF_SIZE);
        var group = new ToggleGroup();
        groups.put(question.name(), group);
        for (var option : question.options()) {
            var button = new ToggleButton(word(question, option));
            button.setUserData(option);
            button.setToggleGroup(group);
            button.setId("rate-" + question.name() + "-" + option);
            button.setAccessibleText(question.title() + ": " + word(question, option));
            button.setOnAction(_ -> {
                button.setSelected(true);
                answered.accept(question, option);
            });
            choices.getChildren().add(button);
        }
        choices.getChildren().getLast().getStyleClass().add("last");
        var row = new HBox(12, label, choices);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private String word(RatingDraft.Question question, String option) {
        if (option.length() == 1 && Character.isDigit(option.charAt(0))) {
            return option;
        }
        var impact =
                question.name().length() == 2 && "VS".indexOf(question.name().charAt(0)) >= 0;
        return texts.get("option." + (impact ? "impact" : question.name()) + "." + option);
    }

    /// Chooses what the draft says.
    void show(RatingDraft draft) {
        for (var question : draft.questions()) {
            var group = groups.get(question.name());
            if (group != null) {
                var answer = draft.answer(question).orElse("");
                group.getToggles().forEach(t -> t.setSelected(answer.equals(t.getUserData())));
            }
        }
    }
}
