package dev.merlon.desktop.screen.threats;

import dev.merlon.desktop.control.Buttons;
import dev.merlon.desktop.control.Card;
import dev.merlon.desktop.control.MethodBadge;
import dev.merlon.desktop.control.SectionTitle;
import dev.merlon.desktop.control.ShapeIcon;
import dev.merlon.desktop.control.Tone;
import dev.merlon.desktop.place.PlaceLink;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.rule.Outcome;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The endpoints, or the APIs, where a rule came out in a way, with the reason and the place that decided it.
final class PlaceList {

    private static final int AT_FIRST = 8;
    private static final int AT_ONCE = 100;

    private final Texts texts;
    private final ThreatsActions actions;

    PlaceList(Texts texts, ThreatsActions actions) {
        this.texts = texts;
        this.actions = actions;
    }

    /// What fires, what waits, what is decided; what is held is only counted.
    List<Node> sections(OutcomeGroup group) {
        var nodes = new ArrayList<Node>();
        section(nodes, "places.fires", group, group.firing());
        section(nodes, "places.open", group, group.open());
        section(nodes, "places.decided", group, group.settled());
        return nodes;
    }

    private void section(List<Node> nodes, String key, OutcomeGroup group, List<Outcome> outcomes) {
        if (!outcomes.isEmpty()) {
            var lines = new VBox();
            grow(lines, group, outcomes, AT_FIRST);
            nodes.add(new SectionTitle(texts.get(key, outcomes.size())));
            nodes.add(new Card(lines));
        }
    }

    /// Shows the first of them and offers more.
    private void grow(VBox lines, OutcomeGroup group, List<Outcome> outcomes, int until) {
        var from = lines.getChildren().size();
        outcomes.stream()
                .skip(from)
                .limit(until - from)
                .map(o -> line(o, group.severity(o)))
                .forEach(lines.getChildren()::add);
        var left = outcomes.size() - lines.getChildren().size();
        if (left > 0) {
            var more = new Hyperlink(texts.get("places.more", left));
            more.setOnAction(_ -> {
                lines.getChildren().remove(more);
                grow(lines, group, outcomes, until + AT_ONCE);
            });
            lines.getChildren().add(more);
        }
    }

    private Node line(Outcome outcome, Severity severity) {
        var subject = outcome.subject();
        var endpoint = subject.endpoint();
        var path = Buttons.link(endpoint == null ? subject.label() : endpoint.path(), () -> open(outcome));
        path.getStyleClass().addAll("plain", "code", "dense");
        path.setAccessibleText(texts.get("places.open.one", subject.label()));
        path.setMinWidth(0);
        HBox.setHgrow(path, Priority.ALWAYS);
        var head = new HBox(6, new ShapeIcon(Tone.of(outcome.state(), severity)), path);
        if (endpoint != null) {
            head.getChildren().add(1, MethodBadge.dense(endpoint.method()));
        }
        head.getStyleClass().add("chips");
        var line = new VBox(
                2,
                head,
                GroupInspector.para(outcome.reason(), "small"),
                PlaceLink.of(outcome.place(), place -> actions.openContract(outcome.api(), place)));
        line.getStyleClass().add("line");
        line.setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) {
                open(outcome);
            }
        });
        return line;
    }

    private void open(Outcome outcome) {
        outcome.atEndpoint().ifPresentOrElse(actions::open, () -> actions.openApi(outcome.api()));
    }
}
