package dev.merlon.desktop.screen.threats;

import dev.merlon.desktop.attacker.ProspectCard;
import dev.merlon.desktop.control.Buttons;
import dev.merlon.desktop.control.Card;
import dev.merlon.desktop.control.Chip;
import dev.merlon.desktop.control.InspectorPane;
import dev.merlon.desktop.control.SectionTitle;
import dev.merlon.desktop.control.Tone;
import dev.merlon.desktop.control.ToneBadge;
import dev.merlon.desktop.decision.DecisionForm;
import dev.merlon.desktop.decision.DeterminationWords;
import dev.merlon.desktop.decision.ReachField;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.model.Library;
import dev.merlon.engine.model.rule.Categories;
import dev.merlon.engine.model.rule.DecisionKind;
import dev.merlon.engine.model.rule.Rule;
import dev.merlon.engine.report.view.Phrase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// A rule in full: what to do about it, what would hold it, where it fires and why, and what is decided.
final class GroupInspector {

    private final Texts texts;
    private final InspectorPane pane;
    private final ThreatsActions actions;
    private final PlaceList places;

    GroupInspector(Texts texts, InspectorPane pane, ThreatsActions actions) {
        this.texts = texts;
        this.pane = pane;
        this.actions = actions;
        places = new PlaceList(texts, actions);
    }

    void showNothing() {
        pane.show(texts.get("inspector.title"), para(texts.get("inspector.hint"), "muted"));
        pane.actions();
    }

    void show(OutcomeGroup group, Library library, LocalDate today) {
        var content = new ArrayList<Node>();
        content.add(head(group));
        content.add(para(group.title(), "heading"));
        content.add(spread(group));
        seen(group, content);
        content.addAll(places.sections(group));
        content.add(new SectionTitle(texts.get("inspect.mitigation")));
        content.add(para(group.rule().mitigation()));
        if (!group.rule().falsePositives().isEmpty()) {
            content.add(new SectionTitle(texts.get("inspect.falsepositives")));
            content.add(para(group.rule().falsePositives()));
        }
        content.addAll(controls(group.rule(), library));
        content.add(new SectionTitle(texts.get("inspect.condition")));
        content.add(condition(group.rule()));
        content.add(Buttons.link(texts.get("inspect.rule"), () -> actions.openRule(group.rule())));
        var maps = mapsTo(group.rule().categories());
        if (!maps.isEmpty()) {
            content.add(new SectionTitle(texts.get("inspect.maps")));
            content.add(new FlowPane(6, 6, maps.stream().map(Chip::of).toArray(Node[]::new)));
        }
        content.addAll(decision(group, today));
        pane.show(group.rule().id(), content.toArray(Node[]::new));
        act(group);
    }

    private void act(OutcomeGroup group) {
        if (group.firing().isEmpty()) {
            pane.actions();
        } else {
            pane.actions(Buttons.primary(texts.get("record"), Feather.SHIELD, () -> actions.recordControl(group)));
        }
    }

    private Node head(OutcomeGroup group) {
        var row = new HBox(
                6,
                new ToneBadge(ThreatsTable.badge(group)),
                Chip.outlined(group.rule().kind().yields()));
        row.getStyleClass().add("chips");
        return row;
    }

    private Node spread(OutcomeGroup group) {
        var bar = new SpreadBar();
        bar.show(group, ThreatsTable.words(texts, group));
        var legend = new FlowPane(6, 6);
        count(legend, Tone.of(group.worst()), "legend.fires", group.firing().size());
        count(legend, Tone.OPEN, "legend.open", group.open().size());
        count(legend, Tone.NONE, "legend.decided", group.settled().size());
        count(legend, Tone.HELD, "legend.held", group.held().size());
        var rest = para(texts.get("spread.rest", group.notApplicable(), group.considered()), "small", "muted");
        return new VBox(8, bar, legend, rest);
    }

    /// What the attacker makes of the place that tells most.
    private void seen(OutcomeGroup group, List<Node> content) {
        var view = group.seen();
        if (view != null) {
            Stream.of(group.firing(), group.open(), group.settled(), group.held())
                    .flatMap(List::stream)
                    .findFirst()
                    .ifPresent(telling -> {
                        content.add(new SectionTitle(
                                texts.get("inspect.seen", telling.subject().label())));
                        content.add(ProspectCard.of(view, telling));
                    });
        }
    }

    private void count(FlowPane legend, Tone tone, String key, int count) {
        if (count > 0) {
            legend.getChildren().add(new ToneBadge(tone, texts.get(key, count)));
        }
    }

    private List<Node> controls(Rule rule, Library library) {
        var found = rule.heldBy().stream()
                .flatMap(id -> library.control(id).stream())
                .toList();
        if (found.isEmpty()) {
            return List.of();
        }
        var lines = new VBox();
        for (var control : found) {
            var title = new Hyperlink(control.title());
            title.setWrapText(true);
            title.setOnAction(_ -> {
                title.setVisited(false);
                actions.openControl(control.id());
            });
            var about = new Label(texts.get(
                    "inspect.control",
                    control.id(),
                    control.layer().word(),
                    control.stage().word()));
            about.getStyleClass().addAll("small", "muted");
            var line = new VBox(2, title, about);
            line.getStyleClass().add("line");
            lines.getChildren().add(line);
        }
        return List.of(new SectionTitle(texts.get("inspect.heldby")), new Card(lines));
    }

    private Node condition(Rule rule) {
        var text =
                rule.heldWhen().isEmpty() ? rule.when() : texts.get("inspect.heldwhen", rule.when(), rule.heldWhen());
        var code = new Label(text.strip());
        code.getStyleClass().addAll("code", "dense", "condition");
        code.setWrapText(true);
        code.setMinHeight(Label.USE_PREF_SIZE);
        code.setMaxWidth(Double.MAX_VALUE);
        return code;
    }

    private static List<String> mapsTo(Categories categories) {
        var maps = new ArrayList<String>();
        categories.owaspApi().forEach(id -> maps.add(id + ":2023"));
        categories.stride().forEach(letter -> maps.add(Stride.nameOf(letter)));
        maps.addAll(categories.linddun());
        categories.cwe().forEach(id -> maps.add("CWE-" + id));
        categories.capec().forEach(id -> maps.add("CAPEC-" + id));
        return maps;
    }

    private List<Node> decision(OutcomeGroup group, LocalDate today) {
        if (group.decidable().isEmpty()) {
            return List.of();
        }
        var box = new VBox(8);
        group.decidable().stream()
                .flatMap(o -> o.determination().stream())
                .collect(Collectors.groupingBy(
                        d -> DeterminationWords.of(d), java.util.TreeMap::new, Collectors.counting()))
                .forEach((words, many) -> box.getChildren().add(para(texts.get("decided.at", many, words))));
        var grid = new GridPane(8, 8);
        for (var i = 0; i < 2; i++) {
            var half = new ColumnConstraints();
            half.setPercentWidth(50);
            grid.getColumnConstraints().add(half);
        }
        grid.add(button(group, today, DecisionKind.WILL_FIX, Feather.TOOL), 0, 0);
        grid.add(button(group, today, DecisionKind.ACCEPT, Feather.CHECK), 1, 0);
        grid.add(button(group, today, DecisionKind.TRANSFER, Feather.CORNER_UP_RIGHT), 0, 1);
        grid.add(button(group, today, DecisionKind.FALSE_POSITIVE, Feather.SLASH), 1, 1);
        box.getChildren().add(grid);
        var ask = Buttons.standard(texts.get("ask"), Feather.CLOCK, () -> actions.askException(group.rule()));
        ask.setId("ask-exception");
        ask.setMaxWidth(Double.MAX_VALUE);
        box.getChildren().add(ask);
        var about = texts.get("decide.about", group.decidable().size());
        return List.of(new SectionTitle(about), box);
    }

    private Button button(OutcomeGroup group, LocalDate today, DecisionKind kind, Feather icon) {
        var button = Buttons.standard(DecisionForm.word(kind), icon, () -> {});
        button.setId("decide-" + kind.name().toLowerCase(Locale.ROOT));
        button.setMaxWidth(Double.MAX_VALUE);
        var about =
                texts.get("decide.form", group.rule().id(), group.decidable().size(), Phrase.general(group.rule()));
        button.setOnAction(_ -> {
            var reach = new ReachField(
                    null, group.decidable(), (scope, then) -> actions.preview(group.rule(), scope, then));
            new DecisionForm(kind, about, today)
                    .open(button, reach, (draft, how) -> actions.decide(group.rule(), draft, how));
        });
        return button;
    }

    static Label para(String text, String... styles) {
        var label = new Label(text);
        label.getStyleClass().add("para");
        label.getStyleClass().addAll(styles);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }
}
