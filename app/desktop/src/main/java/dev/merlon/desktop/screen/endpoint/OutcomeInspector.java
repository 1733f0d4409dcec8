package dev.merlon.desktop.screen.endpoint;

import dev.merlon.desktop.control.Buttons;
import dev.merlon.desktop.control.Card;
import dev.merlon.desktop.control.Chip;
import dev.merlon.desktop.control.InspectorPane;
import dev.merlon.desktop.control.KeyValueRow;
import dev.merlon.desktop.control.MessageBox;
import dev.merlon.desktop.control.SectionTitle;
import dev.merlon.desktop.control.Tone;
import dev.merlon.desktop.control.ToneBadge;
import dev.merlon.desktop.decision.DecisionForm;
import dev.merlon.desktop.decision.DeterminationWords;
import dev.merlon.desktop.decision.ReachField;
import dev.merlon.desktop.place.FactSourceLabel;
import dev.merlon.desktop.place.PlaceLink;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.model.control.Control;
import dev.merlon.engine.model.governance.Determination;
import dev.merlon.engine.model.governance.ExceptionRecord;
import dev.merlon.engine.model.governance.Force;
import dev.merlon.engine.model.rule.DecisionKind;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.Rating;
import dev.merlon.engine.report.view.Phrase;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Why an outcome is as it is, and what can be done about it.
final class OutcomeInspector {

    private final Texts texts;
    private final InspectorPane pane;
    private final EndpointActions actions;

    OutcomeInspector(Texts texts, InspectorPane pane, EndpointActions actions) {
        this.texts = texts;
        this.pane = pane;
        this.actions = actions;
    }

    void show(OutcomeDetail detail) {
        var outcome = detail.outcome();
        var content = new ArrayList<Node>();
        content.add(head(outcome));
        content.add(heading(outcome.title()));
        content.add(new SectionTitle(texts.get("inspect.reason")));
        content.add(para(outcome.reason()));
        content.add(new SectionTitle(texts.get("inspect.decided")));
        detail.decidedBy()
                .forEach(fact -> content.add(KeyValueRow.of(
                        fact.name().substring(fact.name().indexOf('.') + 1),
                        fact.value().text(),
                        FactSourceLabel.of(fact.source(), place -> actions.openContract(outcome.api(), place)))));
        content.add(contract(outcome));
        content.add(new SectionTitle(texts.get("inspect.rating")));
        content.add(rating(outcome.rating()));
        var rate = Buttons.link(texts.get("inspect.rate"), () -> actions.rate(outcome));
        rate.setId("rate");
        content.add(rate);
        if (!detail.wouldHold().isEmpty()) {
            content.add(new SectionTitle(texts.get("inspect.heldby")));
            detail.wouldHold().forEach(control -> content.add(control(control, detail)));
        }
        content.add(new SectionTitle(texts.get("inspect.mitigation")));
        content.add(para(outcome.rule().mitigation()));
        if (!outcome.rule().falsePositives().isEmpty()) {
            content.add(new SectionTitle(texts.get("inspect.falsepositives")));
            content.add(para(outcome.rule().falsePositives()));
        }
        content.add(new SectionTitle(texts.get("inspect.maps")));
        content.add(new FlowPane(6, 6, detail.mapsTo().stream().map(Chip::of).toArray(Node[]::new)));
        content.add(new SectionTitle(texts.get("inspect.decision")));
        content.add(decision(detail));
        pane.show(outcome.rule().id(), content.toArray(Node[]::new));
        pane.actions();
    }

    /// One line of the contract's text around the place, filled in when it has been read.
    private Node contract(Outcome outcome) {
        var place = outcome.place();
        var box = new VBox(6);
        outcome.atEndpoint()
                .filter(_ -> place.line() > 0)
                .ifPresent(endpoint -> actions.lines(endpoint, place, lines -> {
                    if (lines.isEmpty()) {
                        return;
                    }
                    var code = new VBox();
                    code.getStyleClass().add("contract-lines");
                    lines.forEach(line -> code.getChildren().add(line(line)));
                    code.setOnMouseClicked(_ -> actions.openContract(endpoint.api(), place));
                    box.getChildren()
                            .setAll(
                                    new SectionTitle(texts.get("inspect.contract")),
                                    PlaceLink.of(place, at -> actions.openContract(endpoint.api(), at)),
                                    code);
                }));
        return box;
    }

    private static Node line(ContractLines.Line line) {
        var number = new Label(Integer.toString(line.number()));
        number.getStyleClass().addAll("code", "dense", "muted", "number");
        number.setMinWidth(36);
        var text = new Label(line.text());
        text.getStyleClass().addAll("code", "dense");
        text.setMinWidth(0);
        var row = new HBox(8, number, text);
        row.getStyleClass().add("contract-line");
        if (line.here()) {
            row.getStyleClass().add("here");
        }
        return row;
    }

    private Node head(Outcome outcome) {
        var tone = Tone.of(outcome.state(), outcome.severity());
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var risk = new Label(outcome.rating()
                .entered()
                .map(entered -> texts.get("inspect.risk.entered", entered.method(), entered.score()))
                .orElseGet(() -> texts.get(
                        "inspect.risk",
                        outcome.rating().likelihood(),
                        outcome.rating().impact(),
                        outcome.rating().risk())));
        risk.getStyleClass().addAll("small", "muted");
        return new HBox(6, new ToneBadge(tone), Chip.outlined(outcome.state().word()), gap, risk);
    }

    /// What a person entered with its own arithmetic, else the rule's.
    private Node rating(Rating rating) {
        var lines = new VBox();
        var entered = rating.entered().orElse(null);
        if (entered != null) {
            for (var step : entered.steps()) {
                var what = new Label(step.what() + (step.why().isEmpty() ? "" : ": " + step.why()));
                what.setWrapText(true);
                what.setMinWidth(0);
                var number = new Label(Phrase.figure(step.value()));
                number.setMinWidth(Region.USE_PREF_SIZE);
                lines.getChildren().add(KeyValueRow.sum(what, number));
            }
            lines.getChildren()
                    .add(KeyValueRow.total(
                            entered.method(),
                            entered.score() + ", " + entered.severity().word()));
            return new Card(lines);
        }
        for (var step : rating.steps()) {
            var what = new Label(step.of() + ": " + step.why());
            what.setMinWidth(0);
            lines.getChildren().add(KeyValueRow.sum(what, new Label(Integer.toString(step.change()))));
        }
        rating.changedBy().ifPresent(b -> {
            var what = new Label(texts.get("inspect.risk.bounds", b.text(), b.why()));
            what.setMinWidth(0);
            what.setWrapText(true);
            lines.getChildren().add(KeyValueRow.sum(what, new Label(rating.unboundedRisk() + " → " + rating.risk())));
        });
        lines.getChildren()
                .add(KeyValueRow.total(
                        texts.get("inspect.risk.total", rating.likelihood(), rating.impact()),
                        rating.risk() + ", " + rating.severity().word()));
        return new Card(lines);
    }

    private Node control(Control control, OutcomeDetail detail) {
        var title = new Hyperlink(control.title());
        title.getStyleClass().add("plain");
        title.setWrapText(true);
        title.setOnAction(_ -> {
            title.setVisited(false);
            actions.openControl(control.id());
        });
        var about = new Label(control.id() + ", " + control.layer().word() + ", "
                + control.stage().word());
        about.getStyleClass().addAll("code", "dense", "muted");
        var words = new VBox(2, title, about);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        var line = new HBox(8, words);
        if (detail.points() > 0) {
            var gain = new Label(String.format(Locale.ROOT, "+%.1f", detail.points()));
            gain.getStyleClass().addAll("gain", "strong");
            gain.setMinWidth(Region.USE_PREF_SIZE);
            line.getChildren().add(gain);
        }
        var record = Buttons.icon(
                Feather.PLUS,
                texts.get("inspect.record", control.id()),
                () -> detail.outcome().atEndpoint().ifPresent(e -> actions.recordControl(e, control.id())));
        line.getChildren().add(record);
        return new Card(line);
    }

    private Node decision(OutcomeDetail detail) {
        var box = new VBox(8);
        detail.outcome()
                .determination()
                .filter(d -> d.force() != Force.TO_CONFIRM)
                .ifPresent(d -> box.getChildren().add(decided(d)));
        detail.outcome().toConfirm().ifPresent(d -> {
            box.getChildren()
                    .add(MessageBox.warning(
                            texts.get("decision.again", d.decided().word(), d.who(), d.reason()),
                            texts.get("decision.again.about")));
            detail.outcome().shifts().forEach(s -> box.getChildren().add(shift(s.text())));
        });
        var grid = new GridPane(8, 8);
        grid.add(button(detail, DecisionKind.WILL_FIX, Feather.TOOL), 0, 0);
        grid.add(button(detail, DecisionKind.ACCEPT, Feather.CHECK), 1, 0);
        grid.add(button(detail, DecisionKind.TRANSFER, Feather.CORNER_UP_RIGHT), 0, 1);
        grid.add(button(detail, DecisionKind.FALSE_POSITIVE, Feather.SLASH), 1, 1);
        box.getChildren().add(grid);
        var ask = Buttons.standard(
                texts.get("decision.ask"), Feather.CLOCK, () -> actions.askException(detail.outcome()));
        ask.setId("ask-exception");
        ask.setMaxWidth(Double.MAX_VALUE);
        box.getChildren().add(ask);
        if (!detail.elsewhere().isEmpty()) {
            box.getChildren()
                    .add(para(texts.get("decision.elsewhere", detail.elsewhere().size())));
        }
        return box;
    }

    /// Who decided it by which way, with a link to the exception where it is one.
    private Node decided(Determination determination) {
        var words = para(DeterminationWords.of(determination));
        if (determination.wide() instanceof ExceptionRecord exception) {
            return new VBox(
                    2,
                    words,
                    Buttons.link(
                            texts.get("decision.exception", exception.id()),
                            () -> actions.openException(exception.id())));
        }
        return words;
    }

    private static Label shift(String text) {
        var label = para(text);
        label.getStyleClass().addAll("code", "dense");
        return label;
    }

    private Button button(OutcomeDetail detail, DecisionKind kind, Feather icon) {
        var button = Buttons.standard(DecisionForm.word(kind), icon, () -> {});
        button.setMaxWidth(Double.MAX_VALUE);
        GridPane.setHgrow(button, Priority.ALWAYS);
        button.setOnAction(_ -> decide(button, detail, kind));
        button.setDisable(detail.outcome().state() != dev.merlon.engine.model.rule.OutcomeState.FIRES);
        return button;
    }

    private void decide(Node beside, OutcomeDetail detail, DecisionKind kind) {
        var outcome = detail.outcome();
        var group =
                Stream.concat(Stream.of(outcome), detail.elsewhere().stream()).toList();
        var reach = new ReachField(outcome, group, (scope, then) -> actions.preview(outcome.rule(), scope, then));
        new DecisionForm(kind, outcome.title(), LocalDate.now(ZoneOffset.UTC))
                .open(beside, reach, (draft, how) -> actions.decide(outcome.rule(), draft, how));
    }

    private static Label heading(String text) {
        var label = new Label(text);
        label.getStyleClass().addAll("heading", "para");
        return label;
    }

    private static Label para(String text) {
        var label = new Label(text);
        label.getStyleClass().addAll("para");
        return label;
    }

    static List<Node> paragraphs(String... texts) {
        return List.of(texts).stream().map(t -> (Node) para(t)).toList();
    }
}
