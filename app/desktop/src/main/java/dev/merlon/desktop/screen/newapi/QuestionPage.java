package dev.merlon.desktop.screen.newapi;

import dev.merlon.desktop.control.Chip;
import dev.merlon.desktop.control.FieldBox;
import dev.merlon.desktop.control.Segmented;
import dev.merlon.desktop.control.Tone;
import dev.merlon.desktop.control.ToneBadge;
import dev.merlon.desktop.screen.newapi.draft.Asked;
import dev.merlon.desktop.screen.newapi.draft.Choice;
import dev.merlon.desktop.screen.newapi.draft.Interview;
import dev.merlon.desktop.screen.newapi.draft.Wizard;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.model.fact.FactDefinition;
import dev.merlon.engine.model.fact.FactTarget;
import dev.merlon.engine.rule.OpenQuestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// One open question: what it decides, the answer for all or one by one, a note.
final class QuestionPage extends WizardPage {

    private final Texts texts;
    private final NewApiViewModel model;
    private final HBox decides = new HBox(8);
    private final HBox scope = new HBox(8);
    private final Segmented<Boolean> oneByOne;
    private final HBox tiles = new HBox(8);
    private final List<ChoiceTile> choices = new ArrayList<>();
    private final AnswerTable table;
    private final TextField note = new TextField();
    private List<Choice> shown = List.of();
    private String fact = "";

    QuestionPage(Texts texts, NewApiViewModel model) {
        super("", texts.get("why"), "");
        this.texts = texts;
        this.model = model;
        decides.setAlignment(Pos.CENTER_LEFT);
        oneByOne = new Segmented<>(List.of(false, true), each -> texts.get(each ? "scope.each" : "scope.all"), false);
        oneByOne.valueProperty().addListener((_, _, each) -> model.replyOneByOne(each));
        var label = new Label(texts.get("scope"));
        label.getStyleClass().addAll("small", "muted", "strong");
        scope.getChildren().addAll(label, oneByOne);
        scope.setAlignment(Pos.CENTER_LEFT);
        scope.managedProperty().bind(scope.visibleProperty());
        tiles.managedProperty().bind(tiles.visibleProperty());
        tiles.getStyleClass().add("answer-tiles");
        table = new AnswerTable(texts, model::reply);
        table.managedProperty().bind(table.visibleProperty());
        note.setPromptText(texts.get("note.prompt"));
        note.textProperty().addListener((_, _, text) -> model.note(text));
        getChildren().addFirst(decides);
        getChildren().addAll(scope, tiles, table, new FieldBox(texts.get("note"), note));
    }

    @Override
    void show(Wizard wizard) {
        wizard.asking().flatMap(Interview::current).ifPresent(asked -> show(wizard, asked));
    }

    private void show(Wizard wizard, Asked asked) {
        var question = asked.question();
        ask(question.text(), why(question));
        build(question);
        decides.getChildren().setAll(head(wizard, asked));
        var several = question.scopes().size() > 1;
        scope.setVisible(several);
        oneByOne.valueProperty().set(asked.reply().oneByOne());
        tiles.setVisible(!asked.reply().oneByOne());
        for (var i = 0; i < choices.size(); i++) {
            choices.get(i).select(shown.get(i).value().equals(asked.reply().all()));
        }
        table.setVisible(several || question.target() == FactTarget.ENDPOINT);
        table.show(asked);
        if (!note.getText().equals(asked.reply().note())) {
            note.setText(asked.reply().note());
        }
    }

    /// New tiles where it is another question.
    private void build(OpenQuestion question) {
        if (fact.equals(question.fact())) {
            return;
        }
        fact = question.fact();
        shown = Choice.of(question);
        choices.clear();
        var group = new ToggleGroup();
        for (var choice : shown) {
            var tile = ChoiceTile.radio(
                    texts.get(choice.key()),
                    texts.get(choice.key() + ".answer"),
                    group,
                    () -> model.replyAll(choice.value()));
            HBox.setHgrow(tile, Priority.ALWAYS);
            tile.setPrefWidth(100);
            choices.add(tile);
        }
        tiles.getChildren().setAll(choices);
    }

    private List<Node> head(Wizard wizard, Asked asked) {
        var question = asked.question();
        var number = wizard.asking().map(i -> i.at() + 1).orElse(1);
        var cells = new Label(
                question.endpoints().isEmpty()
                        ? texts.get("question.decides.api", question.waiting().size())
                        : texts.get(
                                "question.decides",
                                question.waiting().size(),
                                question.endpoints().size()));
        cells.getStyleClass().add("muted");
        var worst = Tone.of(question.waiting().getFirst().severity());
        var head = new ArrayList<Node>(
                List.of(Chip.tinted(texts.get("question.number", number)), cells, new ToneBadge(worst)));
        if (asked.state() == Asked.State.ANSWERED) {
            head.add(Chip.outlined(texts.get("question.answered", asked.settled())));
        }
        return head;
    }

    private String why(OpenQuestion question) {
        var meaning = question.definition().map(FactDefinition::meaning).orElse("");
        var rules =
                question.waiting().stream().map(o -> o.rule().id()).distinct().count();
        return texts.get("question.why", meaning, rules);
    }

    @Override
    Optional<Node> first() {
        return choices.stream().<Node>map(ChoiceTile::button).findFirst();
    }
}
