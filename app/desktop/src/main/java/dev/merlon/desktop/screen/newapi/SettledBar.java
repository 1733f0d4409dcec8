package dev.merlon.desktop.screen.newapi;

import dev.merlon.desktop.control.ShareBar;
import dev.merlon.desktop.screen.newapi.draft.Effect;
import dev.merlon.desktop.screen.newapi.draft.Interview;
import dev.merlon.desktop.text.Texts;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// How much of the APIs is settled, and outlined what the answer on show adds.
final class SettledBar extends HBox {

    private final Texts texts;
    private final Label share = new Label();
    private final ShareBar bar = new ShareBar();
    private final Label about = new Label();
    private final Label adds = new Label();

    SettledBar(Texts texts) {
        this.texts = texts;
        getStyleClass().addAll("card-pane", "settled-bar");
        share.getStyleClass().add("strong");
        share.setMinWidth(Region.USE_PREF_SIZE);
        about.getStyleClass().add("muted");
        about.setMinWidth(Region.USE_PREF_SIZE);
        adds.getStyleClass().addAll("strong", "adds");
        adds.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        getChildren().addAll(share, bar, about, adds);
    }

    void show(Interview interview) {
        var figures = interview.figures();
        var settles =
                Optional.ofNullable(interview.effect()).map(Effect::settles).orElse(0L);
        var all = Math.max(1, figures.cells());
        var percent = 100 * figures.settled() / all;
        share.setText(texts.get("settled", percent));
        var words = texts.get("settled.of", figures.settled(), figures.cells());
        about.setText(words);
        adds.setText(settles > 0 ? texts.get("settled.adds", settles) : "");
        adds.setManaged(settles > 0);
        bar.show((double) figures.settled() / all, (double) Math.max(0, settles) / all, words);
    }
}
