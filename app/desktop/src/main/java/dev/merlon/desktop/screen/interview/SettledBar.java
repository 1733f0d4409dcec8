package dev.merlon.desktop.screen.interview;

import dev.merlon.desktop.control.ShareBar;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.interview.Settled;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// How much is settled, and outlined what the reply on show adds.
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

    /// @param settles  cells that the reply would settle
    void show(Settled settled, long settles) {
        share.setText(texts.get("settled", settled.percent()));
        var words = texts.get("settled.of", settled.open(), settled.relevant());
        about.setText(words);
        adds.setText(texts.get("settled.adds", settles));
        adds.setManaged(settles > 0);
        adds.setVisible(settles > 0);
        bar.show(settled.share(), settled.relevant() == 0 ? 0 : (double) settles / settled.relevant(), words);
    }
}
