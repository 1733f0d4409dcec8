package dev.merlon.desktop.screen.newapi;

import dev.merlon.desktop.control.EmptyState;
import dev.merlon.desktop.screen.newapi.draft.Interview;
import dev.merlon.desktop.text.Texts;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// All is asked that is asked here: what came of it, and where the rest is.
final class FinishedPage extends VBox {

    private final Texts texts;

    FinishedPage(Texts texts) {
        this.texts = texts;
        getStyleClass().add("wizard-page");
    }

    void show(Interview interview) {
        var figures = interview.figures();
        var about = interview.queue().isEmpty()
                ? texts.get("finished.nothing", figures.settled(), figures.cells())
                : texts.get(
                        "finished.about",
                        interview.answers(),
                        interview.queue().size() - interview.answers(),
                        figures.settled(),
                        figures.cells(),
                        figures.open());
        var state = new EmptyState(Feather.CHECK, texts.get("finished.title"), about);
        VBox.setVgrow(state, Priority.ALWAYS);
        getChildren().setAll(state);
    }
}
