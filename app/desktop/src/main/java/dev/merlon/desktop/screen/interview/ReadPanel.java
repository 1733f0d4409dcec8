package dev.merlon.desktop.screen.interview;

import dev.merlon.desktop.control.Buttons;
import dev.merlon.desktop.control.SectionTitle;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.interview.AnswerWords;
import dev.merlon.engine.interview.ReadAnswers;
import dev.merlon.engine.model.Scope;
import dev.merlon.engine.model.fact.Answer;
import dev.merlon.engine.problem.Problem;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What a file with somebody's answers would do, before it is taken: new answers, conflicts, refused lines.
final class ReadPanel extends VBox {

    private static final int MOST = 100;

    ReadPanel(Texts texts, InterviewActions actions, ReadAnswers read) {
        getStyleClass().addAll("card-pane", "question-card");
        var body = new VBox();
        body.getStyleClass().add("question-body");
        var title = new Label(texts.get("read.title"));
        title.getStyleClass().add("title");
        var about = new Label(texts.get(
                "read.about",
                read.fresh().size(),
                read.conflicts().size(),
                read.unchanged(),
                read.refused().size()));
        about.setWrapText(true);
        about.setMinHeight(USE_PREF_SIZE);
        body.getChildren().addAll(title, about);
        section(body, texts.get("read.refused"), read.refused().stream().map(Problem::line));
        section(
                body,
                texts.get("read.conflicts"),
                read.conflicts().stream()
                        .map(c -> texts.get(
                                "read.conflict",
                                place(c.kept()),
                                AnswerWords.text(c.kept().value()),
                                c.kept().who(),
                                AnswerWords.text(c.read().value()))));
        section(
                body,
                texts.get("read.fresh"),
                read.fresh().stream()
                        .map(a -> texts.get("read.answer", place(a), AnswerWords.text(a.value()), a.who())));
        var scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(scroll, foot(texts, actions, read));
    }

    /// `minimalResponse of getAccount`: the fact and where it is asked for.
    private static String place(Answer answer) {
        var fact = answer.fact().substring(answer.fact().lastIndexOf('.') + 1);
        return fact + " of "
                + switch (answer.scope()) {
                    case Scope.OfEndpoint(var endpoint) -> endpoint.key();
                    case Scope.OfApi(var api) -> api;
                    case Scope other -> other.text();
                };
    }

    private static void section(VBox body, String title, Stream<String> lines) {
        List<String> shown = lines.limit(MOST).toList();
        if (shown.isEmpty()) {
            return;
        }
        body.getChildren().add(new SectionTitle(title));
        for (var line : shown) {
            var label = new Label(line);
            label.getStyleClass().addAll("code", "dense");
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
            body.getChildren().add(label);
        }
    }

    private static HBox foot(Texts texts, InterviewActions actions, ReadAnswers read) {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var foot = new HBox(8, Buttons.standard(texts.get("read.leave"), actions::leave), gap);
        foot.getStyleClass().add("question-foot");
        foot.setAlignment(Pos.CENTER_LEFT);
        if (!read.conflicts().isEmpty()) {
            foot.getChildren()
                    .add(Buttons.standard(
                            texts.get("read.replace", read.taken(true).size()), () -> actions.take(read, true)));
        }
        if (!read.fresh().isEmpty()) {
            foot.getChildren()
                    .add(Buttons.primary(
                            texts.get("read.take", read.fresh().size()),
                            Feather.CHECK,
                            () -> actions.take(read, false)));
        }
        return foot;
    }
}
