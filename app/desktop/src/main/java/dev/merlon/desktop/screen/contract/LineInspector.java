package dev.merlon.desktop.screen.contract;

import dev.merlon.desktop.control.Buttons;
import dev.merlon.desktop.control.Card;
import dev.merlon.desktop.control.Chip;
import dev.merlon.desktop.control.Icons;
import dev.merlon.desktop.control.InspectorPane;
import dev.merlon.desktop.control.MethodBadge;
import dev.merlon.desktop.control.SectionTitle;
import dev.merlon.desktop.control.ShapeIcon;
import dev.merlon.desktop.control.Tone;
import dev.merlon.desktop.place.FactSourceLabel;
import dev.merlon.desktop.screen.contract.source.OutlineEntry;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.model.fact.FactSource;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.OutcomeState;
import dev.merlon.engine.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Says what came from the chosen line: outcomes, facts, remarks of the reader.
final class LineInspector {

    private static final int AT_FIRST = 12;
    private static final int AT_ONCE = 100;

    private final Texts texts;
    private final InspectorPane pane;
    private final ContractActions actions;

    LineInspector(Texts texts, InspectorPane pane, ContractActions actions) {
        this.texts = texts;
        this.pane = pane;
        this.actions = actions;
        pane.getStylesheets()
                .add(Objects.requireNonNull(LineInspector.class.getResource("inspector.css"))
                        .toExternalForm());
    }

    void showNothing() {
        pane.show(texts.get("inspector.title"), para(texts.get("inspector.hint"), "muted"));
        pane.actions();
    }

    void show(OpenedContract opened, LineFindings found) {
        var content = new ArrayList<Node>();
        var line = Math.min(found.line(), opened.source().lines());
        opened.within(opened.source().end(line)).ifPresent(entry -> content.add(within(entry)));
        if (found.isEmpty()) {
            content.add(para(texts.get("inspector.nothing"), "muted"));
        }
        section(content, "inspector.problems", found.problems(), this::problem);
        section(content, "inspector.fires", of(found, OutcomeState.FIRES), this::outcome);
        section(content, "inspector.open", of(found, OutcomeState.OPEN_QUESTION), this::outcome);
        section(content, "inspector.held", of(found, OutcomeState.HELD), this::outcome);
        var telling = found.facts().stream().filter(LineFindings.FactHere::says).toList();
        section(content, "inspector.facts", telling, this::fact);
        if (telling.size() < found.facts().size()) {
            content.add(para(texts.get("inspector.absent", found.facts().size() - telling.size()), "small", "muted"));
        }
        pane.show(texts.get("inspector.line", Integer.toString(found.line())), content.toArray(Node[]::new));
        pane.actions();
    }

    private static List<Outcome> of(LineFindings found, OutcomeState state) {
        return found.outcomes().stream().filter(o -> o.state() == state).toList();
    }

    private Node within(OutlineEntry entry) {
        var name = new Label(entry.method().isEmpty() ? entry.label() : entry.inside());
        name.getStyleClass().add("code");
        name.setWrapText(true);
        name.setMinHeight(Region.USE_PREF_SIZE);
        var row = new HBox(8, name);
        row.getStyleClass().add("chips");
        if (!entry.method().isEmpty()) {
            row.getChildren().addFirst(new MethodBadge(entry.method()));
        } else if (!entry.inside().isEmpty()) {
            row.getChildren().add(Chip.outlined(entry.inside()));
        }
        return row;
    }

    private <T> void section(List<Node> content, String key, List<T> items, Function<T, Node> line) {
        if (!items.isEmpty()) {
            var lines = new VBox();
            grow(lines, items, line, AT_FIRST);
            content.add(new SectionTitle(texts.get(key, items.size())));
            content.add(new Card(lines));
        }
    }

    /// Shows the first of them and offers more.
    private <T> void grow(VBox lines, List<T> items, Function<T, Node> line, int until) {
        var from = lines.getChildren().size();
        items.stream().skip(from).limit((long) until - from).map(line).forEach(lines.getChildren()::add);
        var left = items.size() - lines.getChildren().size();
        if (left > 0) {
            var more = Buttons.link(texts.get("inspector.more", left), () -> {});
            more.setOnAction(_ -> {
                lines.getChildren().remove(more);
                grow(lines, items, line, until + AT_ONCE);
            });
            lines.getChildren().add(more);
        }
    }

    private Node outcome(Outcome outcome) {
        var rule = Buttons.link(
                outcome.rule().id(), () -> actions.openRule(outcome.rule().id()));
        rule.getStyleClass().addAll("code", "dense");
        var subject = outcome.subject();
        var endpoint = subject.endpoint();
        var where = Buttons.link(endpoint == null ? subject.api().name() : endpoint.label(), () -> open(outcome));
        where.getStyleClass().addAll("plain", "code", "dense");
        where.setMinWidth(0);
        var head = new HBox(6, new ShapeIcon(Tone.of(outcome.state(), outcome.severity())), rule);
        head.getStyleClass().add("chips");
        outcome.decided()
                .ifPresent(d -> head.getChildren().add(Chip.outlined(d.decided().word())));
        return line(head, para(outcome.title(), "medium"), para(outcome.reason(), "small"), where);
    }

    private void open(Outcome outcome) {
        outcome.atEndpoint().ifPresentOrElse(actions::openEndpoint, () -> actions.openApi(outcome.api()));
    }

    private Node fact(LineFindings.FactHere here) {
        var fact = here.fact();
        var name = new Label(fact.name().substring(fact.name().indexOf('.') + 1));
        name.getStyleClass().addAll("code", "dense", "muted");
        name.setMinWidth(Region.USE_PREF_SIZE);
        var value = new Label(fact.value().text());
        value.setWrapText(true);
        value.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(value, Priority.ALWAYS);
        value.setMaxWidth(Double.MAX_VALUE);
        var row = new HBox(8, name, value);
        if (fact.source() instanceof FactSource.Inferred) {
            row.getChildren().add(new FactSourceLabel(fact.source()));
        }
        var line = line(row);
        if (fact.source() instanceof FactSource.Inferred(var heuristic, var _, var _)) {
            line.getChildren().add(para(texts.get("inspector.inferred", heuristic), "small", "muted"));
        }
        if (!here.endpoints().isEmpty()) {
            line.getChildren().add(endpoints(here));
        }
        return line;
    }

    private Node endpoints(LineFindings.FactHere here) {
        if (here.endpoints().size() > 3) {
            return para(texts.get("inspector.endpoints", here.endpoints().size()), "small", "muted");
        }
        var links = new FlowPane(8, 2);
        for (var endpoint : here.endpoints()) {
            var link = Buttons.link(endpoint.label(), () -> actions.openEndpoint(endpoint.id()));
            link.getStyleClass().addAll("plain", "code", "dense");
            links.getChildren().add(link);
        }
        return links;
    }

    private Node problem(Problem problem) {
        var icon = Icons.inRow(
                switch (problem.level()) {
                    case ERROR -> Feather.ALERT_CIRCLE;
                    case WARNING -> Feather.ALERT_TRIANGLE;
                    case NOTE -> Feather.INFO;
                });
        icon.getStyleClass().add("tone-text");
        var code = new Label(problem.code());
        code.getStyleClass().addAll("code", "dense", "muted");
        var head = new HBox(6, icon, code);
        head.getStyleClass().add("chips");
        var line = line(head, para(problem.text()));
        Findings.tone(problem.level()).wear(line);
        return line;
    }

    private static VBox line(Node... parts) {
        var line = new VBox(3, parts);
        line.getStyleClass().add("line");
        return line;
    }

    private static Label para(String text, String... styles) {
        var label = new Label(text);
        label.getStyleClass().add("para");
        label.getStyleClass().addAll(styles);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
