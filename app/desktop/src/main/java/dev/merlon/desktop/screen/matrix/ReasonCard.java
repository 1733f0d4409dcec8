package dev.merlon.desktop.screen.matrix;

import dev.merlon.desktop.attacker.ProspectCard;
import dev.merlon.desktop.control.Buttons;
import dev.merlon.desktop.control.Chip;
import dev.merlon.desktop.control.Tone;
import dev.merlon.desktop.control.ToneBadge;
import dev.merlon.desktop.place.PlaceLink;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.attacker.AttackerView;
import dev.merlon.engine.lens.LensCell;
import dev.merlon.engine.model.rule.OutcomeState;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The reason of one cell in a sentence, with the line of the contract that decided it.
final class ReasonCard extends VBox {

    static final double WIDTH = 340;

    private final Texts texts;
    private final MatrixActions actions;

    ReasonCard(Texts texts, MatrixActions actions) {
        this.texts = texts;
        this.actions = actions;
        getStyleClass().add("reason-card");
        setPrefWidth(WIDTH);
        setMaxWidth(WIDTH);
        setMaxHeight(USE_PREF_SIZE);
        setVisible(false);
        setManaged(false);
    }

    /// @param seen  whose eyes it is seen with; null for nobody in particular
    void show(LensCell cell, @Nullable AttackerView seen) {
        var outcome = cell.telling();
        var fires = outcome.state() == OutcomeState.FIRES;
        var tone = Tone.of(outcome.state(), cell.severity());
        var rule = new Label(outcome.rule().id());
        rule.getStyleClass().addAll("code", "dense", "muted");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var head = new HBox(8, new ToneBadge(tone), gap, rule);
        if (fires) {
            head.getChildren().add(1, Chip.outlined(outcome.state().word()));
        }
        head.setAlignment(Pos.CENTER_LEFT);
        var reason = new Label(outcome.reason());
        reason.setWrapText(true);
        reason.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().setAll(head, reason);
        if (seen != null && outcome.state() != OutcomeState.NOT_APPLICABLE) {
            getChildren().add(ProspectCard.of(seen, outcome));
        }
        getChildren().add(foot(cell));
    }

    private HBox foot(LensCell cell) {
        var outcome = cell.telling();
        Node place = PlaceLink.of(outcome.place(), to -> actions.openContract(outcome.api(), to));
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var foot = new HBox(8, place, gap);
        if (outcome.state() == OutcomeState.OPEN_QUESTION) {
            var fact = outcome.verdict().unknown().getFirst();
            foot.getChildren().add(Buttons.link(texts.get("reason.answer"), () -> actions.ask(fact)));
        }
        outcome.atEndpoint()
                .ifPresent(
                        id -> foot.getChildren().add(Buttons.link(texts.get("reason.open"), () -> actions.open(id))));
        foot.setAlignment(Pos.CENTER_LEFT);
        return foot;
    }
}
