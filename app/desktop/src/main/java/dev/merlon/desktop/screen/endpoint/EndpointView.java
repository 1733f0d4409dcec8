package dev.merlon.desktop.screen.endpoint;

import dev.merlon.desktop.control.Buttons;
import dev.merlon.desktop.control.Chip;
import dev.merlon.desktop.control.InspectorPane;
import dev.merlon.desktop.control.MethodBadge;
import dev.merlon.desktop.control.ScoreBar;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.rule.Outcome;
import java.util.ArrayList;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// One endpoint: facts, outcomes, controls by layer, evidence.
public final class EndpointView {

    private final Texts texts = Texts.of(EndpointView.class);
    private final EndpointActions actions;
    private final OutcomeInspector outcomeInspector;
    private final FactInspector factInspector;
    private final MethodBadge method = new MethodBadge("GET");
    private final Label path = new Label();
    private final HBox chips = new HBox(8);
    private final ScoreBar score = new ScoreBar(0);
    private final Button previous;
    private final Button next;
    private final FactsCard facts;
    private final OutcomesCard outcomes;
    private final LayersStrip layers;
    private final EvidenceCard evidence;
    private final VBox root;
    private @Nullable EndpointPage page;
    private @Nullable Snapshot snapshot;

    public EndpointView(EndpointActions actions, InspectorPane inspector) {
        this.actions = actions;
        outcomeInspector = new OutcomeInspector(texts, inspector, actions);
        factInspector = new FactInspector(texts, inspector, actions);
        previous = Buttons.icon(
                Feather.CHEVRON_UP,
                texts.get("previous"),
                () -> withPage(p -> p.previous().ifPresent(actions::open)));
        next = Buttons.icon(
                Feather.CHEVRON_DOWN,
                texts.get("next"),
                () -> withPage(p -> p.next().ifPresent(actions::open)));
        facts = new FactsCard(
                texts,
                row -> withPage(p -> factInspector.show(row, p)),
                place -> withPage(p -> actions.openContract(p.api().api().id(), place)));
        outcomes = new OutcomesCard(texts, this::explain);
        layers = new LayersStrip(
                texts, chip -> actions.openControl(chip.control().id()));
        evidence = new EvidenceCard(texts);
        var grid = grid();
        VBox.setVgrow(grid, Priority.ALWAYS);
        root = new VBox(head(), grid);
        root.getStyleClass().addAll("page", "endpoint-page");
        root.getStylesheets()
                .add(Objects.requireNonNull(EndpointView.class.getResource("endpoint.css"))
                        .toExternalForm());
    }

    public Parent root() {
        return root;
    }

    /// Where keys go when the page opens.
    public Node outcomeList() {
        return outcomes.list();
    }

    /// Shows the page; the outcome that was chosen stays chosen where it is still there.
    public void show(EndpointPage shown, Snapshot now) {
        var kept = page != null && page.endpoint().id().equals(shown.endpoint().id())
                ? outcomes.selected().map(Outcome::id).orElse(null)
                : null;
        page = shown;
        snapshot = now;
        method.show(shown.endpoint().method());
        path.setText(shown.endpoint().path());
        var words = new ArrayList<Node>();
        words.add(Chip.of(shown.api().api().apiClass()));
        shown.api().factsOf(shown.endpoint().id()).texts("endpoint.dataClass").forEach(d -> words.add(Chip.of(d)));
        chips.getChildren().setAll(words);
        score.show(shown.score().value());
        previous.setDisable(shown.previous().isEmpty());
        next.setDisable(shown.next().isEmpty());
        facts.show(shown.facts());
        layers.show(shown.layers());
        evidence.show(shown.evidence());
        outcomes.show(shown, kept);
    }

    private void explain(Outcome outcome) {
        if (snapshot != null && page != null) {
            outcomeInspector.show(OutcomeDetail.of(outcome, page.endpoint().id(), snapshot));
        }
    }

    private void withPage(Consumer<EndpointPage> then) {
        if (page != null) {
            then.accept(page);
        }
    }

    private Node head() {
        path.getStyleClass().addAll("code", "endpoint-path");
        path.setMinWidth(60);
        chips.getStyleClass().add("chips");
        chips.setMinWidth(Region.USE_PREF_SIZE);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var record = Buttons.primary(
                texts.get("record"),
                Feather.SHIELD,
                () -> withPage(p -> actions.recordControl(p.endpoint().id(), null)));
        record.setMinWidth(Region.USE_PREF_SIZE);
        var head = new HBox(8, method, path, chips, score, gap, previous, next, record);
        head.getStyleClass().add("page-head");
        return head;
    }

    private GridPane grid() {
        var grid = new GridPane(12, 12);
        var left = new ColumnConstraints();
        left.setPercentWidth(42);
        var right = new ColumnConstraints();
        right.setPercentWidth(58);
        grid.getColumnConstraints().addAll(left, right);
        var lists = new RowConstraints(160, 400, Double.MAX_VALUE);
        lists.setVgrow(Priority.ALWAYS);
        var strip = new RowConstraints(150, 200, 240);
        strip.setVgrow(Priority.SOMETIMES);
        grid.getRowConstraints().addAll(lists, strip, new RowConstraints(110, 150, 200));
        grid.add(facts.node(), 0, 0);
        grid.add(outcomes.node(), 1, 0);
        grid.add(layers.node(), 0, 1, 2, 1);
        grid.add(evidence.node(), 0, 2, 2, 1);
        return grid;
    }
}
