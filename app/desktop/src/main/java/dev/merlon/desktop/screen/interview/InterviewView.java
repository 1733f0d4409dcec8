package dev.merlon.desktop.screen.interview;

import dev.merlon.desktop.control.Buttons;
import dev.merlon.desktop.control.EmptyState;
import dev.merlon.desktop.control.InspectorPane;
import dev.merlon.desktop.control.PageHeader;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.interview.ReadAnswers;
import dev.merlon.engine.model.Snapshot;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The page: how much is settled, the queue of questions, and the question on show.
public final class InterviewView extends VBox {

    private static final KeyCombination ANSWER = new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);

    private final Texts texts = Texts.of(InterviewView.class);
    private final InterviewViewModel model;
    private final InterviewActions actions;
    private final PageHeader header;
    private final SettledBar settled;
    private final QuestionList questions;
    private final QuestionCard card;
    private final StackPane place = new StackPane();
    private final EffectPane effects;
    private @Nullable ReadAnswers read;

    InterviewView(InterviewViewModel model, InterviewActions actions, InspectorPane pane) {
        this.model = model;
        this.actions = actions;
        header = new PageHeader(texts.get("title"), "");
        header.actions(
                Buttons.standard(texts.get("ask"), Feather.SEND, actions::ask),
                Buttons.standard(texts.get("read"), Feather.DOWNLOAD, actions::read),
                Buttons.standard(texts.get("later"), Feather.PAUSE, actions::later));
        settled = new SettledBar(texts);
        questions = new QuestionList(texts, model::choose);
        card = new QuestionCard(texts, model);
        effects = new EffectPane(texts, pane);
        HBox.setHgrow(place, Priority.ALWAYS);
        place.setMinWidth(0);
        var both = new HBox(12, questions, place);
        VBox.setVgrow(both, Priority.ALWAYS);
        getStyleClass().addAll("page", "interview");
        var sheet = Objects.requireNonNull(InterviewView.class.getResource("interview.css"))
                .toExternalForm();
        getStylesheets().add(sheet);
        pane.getStylesheets().add(sheet);
        var below = new VBox(12, settled, both);
        VBox.setVgrow(below, Priority.ALWAYS);
        getChildren().addAll(header, below);
        bind();
    }

    private void bind() {
        model.page().addListener((_, _, _) -> show());
        model.reply().addListener((_, _, _) -> show());
        model.effect().addListener((_, _, _) -> show());
        model.score().addListener((_, _, _) -> explain());
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (ANSWER.match(event)) {
                model.answer(Instant.now());
                event.consume();
            }
        });
        explain();
    }

    private void show() {
        var page = model.page().get();
        if (page == null) {
            return;
        }
        header.show(texts.get("title"), about(page.snapshot(), page.apis()));
        settled.show(page.settled(), model.effect().get().settled());
        questions.show(page);
        var sheet = page.sheet();
        var answers = read;
        if (answers != null) {
            place.getChildren().setAll(new ReadPanel(texts, actions, answers));
        } else if (sheet == null) {
            place.getChildren().setAll(finished(page));
        } else {
            place.getChildren().setAll(card);
            card.show(page, sheet, model.reply().get());
        }
        explain();
    }

    private void explain() {
        effects.show(model.page().get(), model.effect().get(), model.score().get());
    }

    private String about(Snapshot snapshot, Set<String> apis) {
        var shown = snapshot.apis().stream()
                .filter(a -> apis.isEmpty() || apis.contains(a.api().id()))
                .toList();
        var endpoints = shown.stream().mapToInt(a -> a.endpoints().size()).sum();
        return apis.isEmpty()
                ? texts.get("about.all", shown.size(), endpoints)
                : texts.get(
                        "about.one",
                        shown.isEmpty() ? "" : shown.getFirst().api().name(),
                        endpoints);
    }

    private Node finished(Page page) {
        var skipped = page.progress().skipped().size();
        var left = page.agenda().questions().size();
        var matrix = Buttons.primary(texts.get("finished.matrix"), Feather.GRID, actions::matrix);
        var state = left > 0 && skipped > 0
                ? new EmptyState(
                        Feather.CHECK_CIRCLE,
                        texts.get("finished.skipped.title"),
                        texts.get("finished.skipped.about", left),
                        matrix,
                        Buttons.standard(texts.get("finished.skipped.ask"), model::askSkipped))
                : new EmptyState(
                        Feather.CHECK_CIRCLE,
                        texts.get("finished.title"),
                        texts.get("finished.about", page.agenda().notKnown().size()),
                        matrix);
        state.getStyleClass().add("card-pane");
        return state;
    }

    /// Shows what a file with answers would do in place of the question; the question again where it is null.
    void showRead(@Nullable ReadAnswers now) {
        read = now;
        show();
    }

    /// The fact that is asked for; empty where nothing is.
    String shown() {
        return model.sheet().map(s -> s.question().fact()).orElse("");
    }

    Optional<Node> firstFocus() {
        return card.firstFocus();
    }
}
