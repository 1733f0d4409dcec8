package dev.merlon.desktop.screen.endpoint;

import dev.merlon.desktop.control.Buttons;
import dev.merlon.desktop.control.InspectorPane;
import dev.merlon.desktop.control.KeyValueRow;
import dev.merlon.desktop.control.SectionTitle;
import dev.merlon.desktop.control.Segmented;
import dev.merlon.desktop.place.FactSourceLabel;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.model.EndpointId;
import dev.merlon.engine.model.fact.FactType;
import dev.merlon.engine.model.rule.Outcome;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/// Says what a fact means and where it comes from, and takes the answer where nobody knows it yet.
final class FactInspector {

    private final Texts texts;
    private final InspectorPane pane;
    private final EndpointActions actions;

    FactInspector(Texts texts, InspectorPane pane, EndpointActions actions) {
        this.texts = texts;
        this.pane = pane;
        this.actions = actions;
    }

    void show(FactRow row, EndpointPage page) {
        var content = new ArrayList<Node>();
        var meaning = new Label(row.definition().meaning());
        meaning.getStyleClass().add("para");
        content.add(meaning);
        content.add(KeyValueRow.of(
                texts.get("fact.value"),
                row.fact().value().text(),
                FactSourceLabel.of(
                        row.fact().source(),
                        place -> actions.openContract(page.api().api().id(), place))));
        var waiting = page.outcomes().stream()
                .filter(o -> o.verdict().unknown().contains(row.fact().name()))
                .toList();
        var decides = page.outcomes().stream()
                .filter(o -> o.verdict().decidedBy().contains(row.fact().name()))
                .count();
        if (!row.definition().question().isEmpty() && row.definition().type() == FactType.BOOL) {
            content.addAll(question(row, page.endpoint().id(), waiting));
        }
        content.add(new SectionTitle(texts.get("fact.decides")));
        var effect = new Label(texts.get("fact.decides.count", decides, waiting.size()));
        effect.getStyleClass().addAll("para", "muted");
        content.add(effect);
        pane.show(row.definition().shortName(), content.toArray(Node[]::new));
        pane.actions();
    }

    private List<Node> question(FactRow row, EndpointId endpoint, List<Outcome> waiting) {
        var asked = waiting.isEmpty()
                ? row.definition().question()
                : waiting.getFirst().reason();
        var question = new Label(asked);
        question.getStyleClass().addAll("heading", "para");
        var scope = new Segmented<>(
                List.of(false, true), all -> texts.get(all ? "fact.scope.api" : "fact.scope.endpoint"), false);
        var yes = Buttons.primary(
                texts.get("fact.yes"), Feather.CHECK, () -> actions.answer(row, endpoint, scope.getValue(), true));
        var no = Buttons.standard(
                texts.get("fact.no"), Feather.X, () -> actions.answer(row, endpoint, scope.getValue(), false));
        return List.of(new SectionTitle(texts.get("fact.question")), question, scope, new HBox(8, yes, no));
    }
}
