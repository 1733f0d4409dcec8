package dev.merlon.desktop.screen.policies;

import dev.merlon.desktop.control.Buttons;
import dev.merlon.desktop.control.Card;
import dev.merlon.desktop.control.KeyValueRow;
import dev.merlon.desktop.control.SectionTitle;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.model.Endpoint;
import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.policy.PolicyEffect;
import dev.merlon.engine.reimport.OutcomeChange;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What waits would do, for the inspector and in one sentence.
final class EffectCard {

    private static final int MOST = 8;

    private final Texts texts;
    private final Consumer<EndpointId> open;

    EffectCard(Texts texts, Consumer<EndpointId> open) {
        this.texts = texts;
        this.open = open;
    }

    /// `4 endpoints would newly fail, 1 newly pass from High; posture 61 → 58`.
    String sentence(int changes, PolicyEffect effect) {
        var posture = effect.before() == effect.after()
                ? texts.get("effect.posture.same", effect.after())
                : texts.get("effect.posture", effect.before(), effect.after());
        return effect.isNone()
                ? texts.get("effect.none", changes)
                : texts.get(
                        "effect",
                        changes,
                        effect.newlyFailing().size(),
                        effect.newlyPassing().size(),
                        effect.from().word(),
                        posture);
    }

    List<Node> nodes(PolicyEffect effect) {
        var figures = new VBox(
                row("appears", effect.count(OutcomeChange.Kind.APPEARS)),
                row("vanishes", effect.count(OutcomeChange.Kind.VANISHES)),
                row("changes", effect.count(OutcomeChange.Kind.CHANGES)),
                row("again", effect.count(OutcomeChange.Kind.ASKS_AGAIN)),
                KeyValueRow.total(texts.get("figure.posture"), effect.before() + " → " + effect.after()));
        var body = new VBox(12, new SectionTitle(texts.get("effect.title")), new Card(figures));
        add(body, texts.get("failing", effect.newlyFailing().size()), effect.newlyFailing());
        add(body, texts.get("passing", effect.newlyPassing().size()), effect.newlyPassing());
        return List.of(body);
    }

    private Node row(String key, long count) {
        return KeyValueRow.sum(new Label(texts.get("figure." + key)), new Label(Long.toString(count)));
    }

    private void add(VBox body, String title, List<Endpoint> endpoints) {
        if (endpoints.isEmpty()) {
            return;
        }
        var list = new VBox(2);
        endpoints.stream().limit(MOST).forEach(e -> {
            var link = Buttons.link(e.label(), () -> open.accept(e.id()));
            link.getStyleClass().addAll("plain", "code", "dense");
            link.setMinWidth(0);
            list.getChildren().add(link);
        });
        if (endpoints.size() > MOST) {
            var more = new Label(texts.get("more", endpoints.size() - MOST));
            more.getStyleClass().addAll("small", "muted");
            list.getChildren().add(more);
        }
        body.getChildren().addAll(new SectionTitle(title), list);
    }
}
