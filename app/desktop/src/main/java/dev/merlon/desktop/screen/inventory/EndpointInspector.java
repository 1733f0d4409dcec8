package dev.merlon.desktop.screen.inventory;

import dev.merlon.desktop.control.Buttons;
import dev.merlon.desktop.control.InspectorPane;
import dev.merlon.desktop.control.KeyValueRow;
import dev.merlon.desktop.control.MethodBadge;
import dev.merlon.desktop.control.SectionTitle;
import dev.merlon.desktop.control.SumCard;
import dev.merlon.desktop.control.Tone;
import dev.merlon.desktop.control.ToneBadge;
import dev.merlon.desktop.place.FactSourceLabel;
import dev.merlon.desktop.place.PlaceLink;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.model.Location;
import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.fact.FactSheet;
import dev.merlon.engine.model.rule.OutcomeState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/// Explains the endpoint that is chosen in the inventory: why its score, its facts, its outcomes.
final class EndpointInspector {

    /// The facts that tell most, with the words that people use for them.
    private static final List<String> TELLING = List.of(
            "endpoint.schemes",
            "endpoint.scopes",
            "endpoint.dataClass",
            "endpoint.objectIds",
            "endpoint.flows",
            "endpoint.plainHttp",
            "endpoint.documents429");

    private final Texts texts;
    private final InspectorPane pane;
    private final InventoryActions actions;

    EndpointInspector(Texts texts, InspectorPane pane, InventoryActions actions) {
        this.texts = texts;
        this.pane = pane;
        this.actions = actions;
    }

    void showNothing() {
        var hint = new Label(texts.get("inspector.hint"));
        hint.getStyleClass().addAll("para", "muted");
        pane.show(texts.get("inspector.title"), hint);
        pane.actions();
    }

    void show(EndpointRow row, Snapshot snapshot) {
        var content = new ArrayList<Node>();
        content.add(head(row));
        if (!row.endpoint().summary().isEmpty()) {
            var summary = new Label(row.endpoint().summary());
            summary.getStyleClass().addAll("para", "muted");
            content.add(summary);
        }
        content.add(PlaceLink.of(row.endpoint().place(), place -> open(row, place)));
        Optional.ofNullable(snapshot.posture().ofEndpoint().get(row.endpoint().id()))
                .ifPresent(score -> {
                    content.add(new SectionTitle(texts.get("inspector.why")));
                    content.add(SumCard.of(score, texts.get("rest"), texts.get("sum"), this::openOutcome));
                });
        content.add(new SectionTitle(texts.get("inspector.facts")));
        snapshot.api(row.api().id())
                .map(api -> api.factsOf(row.endpoint().id()))
                .ifPresent(facts -> content.addAll(facts(facts, row)));
        content.add(new SectionTitle(texts.get("inspector.outcomes")));
        content.add(outcomes(row, snapshot));
        pane.show(texts.get("inspector.title"), content.toArray(Node[]::new));
        pane.actions(
                Buttons.standard(
                        texts.get("record"),
                        Feather.SHIELD,
                        () -> actions.recordControl(List.of(row.endpoint().id()))),
                Buttons.standard(
                        texts.get("open"),
                        Feather.MAXIMIZE_2,
                        () -> actions.open(row.endpoint().id())));
    }

    private static Node head(EndpointRow row) {
        var path = new Label(row.endpoint().path());
        path.getStyleClass().add("code");
        path.setMinWidth(0);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var score = new Label(Long.toString(Math.round(row.score())));
        score.getStyleClass().add("title");
        score.setMinWidth(Region.USE_PREF_SIZE);
        var head = new HBox(8, new MethodBadge(row.endpoint().method()), path, gap, score);
        head.getStyleClass().add("inspector-line");
        return head;
    }

    private void open(EndpointRow row, Location place) {
        actions.openContract(row.api().id(), place);
    }

    private List<Node> facts(FactSheet facts, EndpointRow row) {
        var rows = new ArrayList<Node>();
        for (var name : TELLING) {
            if (facts.catalogue().find(name).isPresent()) {
                var fact = facts.get(name);
                rows.add(KeyValueRow.of(
                        texts.get("fact." + name),
                        fact.value().text(),
                        FactSourceLabel.of(fact.source(), place -> open(row, place))));
            }
        }
        return rows;
    }

    private Node outcomes(EndpointRow row, Snapshot snapshot) {
        var badges = new FlowPane(6, 6);
        for (var severity : List.of(Severity.CRITICAL, Severity.HIGH, Severity.MEDIUM, Severity.LOW)) {
            if (row.firing().of(severity) > 0) {
                badges.getChildren()
                        .add(new ToneBadge(
                                Tone.of(severity),
                                severity.word() + " " + row.firing().of(severity)));
            }
        }
        var outcomes = snapshot.judgement().at(row.endpoint().id());
        var held = outcomes.stream().filter(o -> o.state() == OutcomeState.HELD).count();
        var none = outcomes.stream()
                .filter(o -> o.state() == OutcomeState.NOT_APPLICABLE)
                .count();
        if (row.firing().open() > 0) {
            badges.getChildren()
                    .add(new ToneBadge(
                            Tone.OPEN, texts.get("badge.open", row.firing().open())));
        }
        badges.getChildren()
                .addAll(
                        new ToneBadge(Tone.HELD, texts.get("badge.held", held)),
                        new ToneBadge(Tone.NONE, texts.get("badge.none", none)));
        return badges;
    }

    /// A line of the sum refers to an outcome: `rule@api@endpoint`.
    private void openOutcome(String ref) {
        var at = ref.indexOf('@');
        actions.openRule(at < 0 ? ref : ref.substring(0, at));
    }
}
