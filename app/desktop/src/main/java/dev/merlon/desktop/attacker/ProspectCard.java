package dev.merlon.desktop.attacker;

import dev.merlon.desktop.control.Card;
import dev.merlon.desktop.control.KeyValueRow;
import dev.merlon.desktop.control.Tone;
import dev.merlon.desktop.control.ToneBadge;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.attacker.AttackerView;
import dev.merlon.engine.attacker.Reach;
import dev.merlon.engine.model.rule.Outcome;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// What an attacker can make of an outcome: by what, how bad from it, and what makes that differ from the
/// outcome's own.
public final class ProspectCard {

    private ProspectCard() {}

    public static Card of(AttackerView view, Outcome outcome) {
        var texts = Texts.of(ProspectCard.class);
        var prospect = view.at(outcome);
        var card = new Card();
        card.getStyleClass().add("prospect");
        var reach = text(
                texts.get("reach." + prospect.reach().word(), view.attacker().name()));
        reach.getStyleClass().add("strong");
        card.getChildren().addAll(reach, text(prospect.reason()));
        if (prospect.reach() == Reach.CANNOT) {
            return card;
        }
        var severity = prospect.severity();
        card.getChildren()
                .addAll(
                        row(texts.get("from.it"), new ToneBadge(Tone.of(severity), severity.word())),
                        row(
                                texts.get("own"),
                                new ToneBadge(
                                        Tone.of(outcome.severity()),
                                        outcome.severity().word())));
        prospect.rating().steps().stream()
                .skip(outcome.rating().steps().size())
                .map(step -> texts.get("step", step.change() > 0 ? "+" : "−", Math.abs(step.change()), step.why()))
                .map(ProspectCard::small)
                .forEach(card.getChildren()::add);
        return card;
    }

    private static Node row(String what, ToneBadge badge) {
        return KeyValueRow.sum(new Label(what), badge);
    }

    private static Label small(String text) {
        var label = text(text);
        label.getStyleClass().addAll("small", "muted");
        return label;
    }

    private static Label text(String text) {
        var label = new Label(text);
        label.getStyleClass().add("para");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
