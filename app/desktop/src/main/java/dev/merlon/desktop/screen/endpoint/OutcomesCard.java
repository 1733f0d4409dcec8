package dev.merlon.desktop.screen.endpoint;

import dev.merlon.desktop.control.Card;
import dev.merlon.desktop.control.Chip;
import dev.merlon.desktop.control.Tone;
import dev.merlon.desktop.control.ToneBadge;
import dev.merlon.desktop.decision.DeterminationWords;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.OutcomeState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The outcome of every rule at the endpoint, each with its reason in one line.
final class OutcomesCard {

    private final Texts texts;
    private final ListView<Outcome> list = new ListView<>();
    private final HBox counts = new HBox(6);
    private final Card card;

    OutcomesCard(Texts texts, Consumer<Outcome> explain) {
        this.texts = texts;
        list.getStyleClass().add("lines");
        list.setFixedCellSize(44);
        list.setAccessibleText(texts.get("outcomes.title"));
        list.setCellFactory(_ -> new Line());
        list.getSelectionModel().selectedItemProperty().addListener((_, _, outcome) -> {
            if (outcome != null) {
                explain.accept(outcome);
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        card = new Card(texts.get("outcomes.title"), list).aside(counts).flush();
    }

    Node list() {
        return list;
    }

    Card node() {
        return card;
    }

    /// @param select  id of the outcome to choose; the first where it is null or no longer there
    void show(EndpointPage page, @Nullable String select) {
        var badges = new ArrayList<Node>();
        for (var severity : List.of(Severity.CRITICAL, Severity.HIGH, Severity.MEDIUM, Severity.LOW)) {
            if (page.firing(severity) > 0) {
                badges.add(ToneBadge.count(Tone.of(severity), page.firing(severity)));
            }
        }
        badges.add(ToneBadge.count(Tone.OPEN, page.count(OutcomeState.OPEN_QUESTION)));
        badges.add(ToneBadge.count(Tone.HELD, page.count(OutcomeState.HELD)));
        badges.add(ToneBadge.count(Tone.NONE, page.count(OutcomeState.NOT_APPLICABLE)));
        counts.getChildren().setAll(badges);
        list.getItems().setAll(page.outcomes());
        page.outcomes().stream()
                .filter(o -> o.id().equals(select))
                .findFirst()
                .or(() -> page.outcomes().stream().findFirst())
                .ifPresent(o -> list.getSelectionModel().select(o));
    }

    Optional<Outcome> selected() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    }

    private final class Line extends ListCell<Outcome> {

        private final ToneBadge badge = new ToneBadge(Tone.NONE);
        private final Label rule = new Label();
        private final Label title = new Label();
        private final Label reason = new Label();
        private final HBox decision = new HBox();
        private final HBox line;

        Line() {
            setPrefWidth(0);
            var slot = new HBox(badge);
            slot.getStyleClass().addAll("slot", "state-slot");
            rule.getStyleClass().addAll("code", "dense");
            rule.getStyleClass().add("rule-slot");
            reason.getStyleClass().addAll("small", "muted");
            var words = new VBox(title, reason);
            words.getStyleClass().add("two-lines");
            words.setMinWidth(60);
            HBox.setHgrow(words, Priority.ALWAYS);
            decision.setAlignment(Pos.CENTER);
            decision.setMinWidth(Region.USE_PREF_SIZE);
            line = new HBox(8, slot, rule, words, decision);
            line.getStyleClass().add("line");
        }

        @Override
        protected void updateItem(@Nullable Outcome outcome, boolean empty) {
            super.updateItem(outcome, empty);
            if (outcome == null || empty) {
                setGraphic(null);
                return;
            }
            var tone = Tone.of(outcome.state(), outcome.severity());
            badge.show(tone, tone.word());
            rule.setText(outcome.rule().id());
            title.setText(outcome.title());
            reason.setText(outcome.reason());
            decision.getChildren().clear();
            outcome.determination()
                    .ifPresent(d -> decision.getChildren().setAll(Chip.outlined(DeterminationWords.chip(d))));
            outcome.toConfirm().ifPresent(_ -> decision.getChildren().setAll(Chip.tinted(texts.get("outcomes.again"))));
            setGraphic(line);
        }
    }
}
