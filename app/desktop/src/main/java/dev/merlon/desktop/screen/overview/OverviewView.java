package dev.merlon.desktop.screen.overview;

import dev.merlon.desktop.control.Buttons;
import dev.merlon.desktop.control.Card;
import dev.merlon.desktop.control.EmptyState;
import dev.merlon.desktop.control.InspectorPane;
import dev.merlon.desktop.control.KeyValueRow;
import dev.merlon.desktop.control.SectionTitle;
import dev.merlon.desktop.control.SumCard;
import dev.merlon.desktop.control.Tone;
import dev.merlon.desktop.control.ToneBadge;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.model.Principle;
import dev.merlon.engine.model.rule.Outcome;
import dev.merlon.engine.model.rule.OutcomeState;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The workspace at a glance.
public final class OverviewView {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH);
    private static final int MOST_REASONS = 15;

    private final Texts texts = Texts.of(OverviewView.class);
    private final OverviewActions actions;
    private final InspectorPane inspector;
    private final StackPane root = new StackPane();
    private final Label asOf = new Label();
    private final Hyperlink figure = new Hyperlink();
    private final ScoreLine scoreLine = new ScoreLine();
    private final FlowPane outcomes = new FlowPane(8, 8);
    private final PrinciplesCard principles;
    private final HeatMapCard heatMap;
    private final LayersCard layers;
    private final FixFirstCard fixFirst;
    private final ExpiriesCard expiries;
    private final Node page;
    private final Node empty;
    private @Nullable OverviewFigures shown;

    public OverviewView(OverviewActions actions, InspectorPane inspector) {
        this.actions = actions;
        this.inspector = inspector;
        principles = new PrinciplesCard(texts, this::explain);
        heatMap = new HeatMapCard(texts, actions::openApi, this::explain);
        layers = new LayersCard(texts, this::explain);
        fixFirst = new FixFirstCard(texts, actions::openRule);
        expiries = new ExpiriesCard(texts, actions::openExpiry);
        page = page();
        empty = new EmptyState(
                Feather.LAYERS,
                texts.get("empty.title"),
                texts.get("empty.about"),
                Buttons.primary(texts.get("empty.import"), Feather.UPLOAD, actions::importContracts));
        root.getStyleClass().add("overview");
        root.getStylesheets()
                .add(Objects.requireNonNull(OverviewView.class.getResource("overview.css"))
                        .toExternalForm());
        root.getChildren().add(empty);
    }

    public Parent root() {
        return root;
    }

    /// Shows the figures, and in the inspector the sum that the posture comes from.
    public void show(OverviewFigures figures) {
        shown = figures;
        var snapshot = figures.snapshot();
        root.getChildren().setAll(snapshot.endpoints().findAny().isEmpty() ? empty : page);
        asOf.setText(texts.get("asof", MOMENT.format(snapshot.at().atZone(ZoneId.systemDefault()))));
        figure.setText(Long.toString(snapshot.posture().total().rounded()));
        figure.setAccessibleText(texts.get("posture.accessible", figure.getText()));
        scoreLine.show(snapshot.posture().total().value());
        outcomes.getChildren()
                .setAll(words(figures.firing(), "fire"), words(figures.open(), "open"), words(figures.held(), "held"));
        principles.show(snapshot.posture());
        heatMap.show(figures.heatMap());
        layers.show(figures.layers());
        fixFirst.show(snapshot.posture().fixFirst());
        expiries.show(figures.expiries());
        explainTotal();
    }

    private Label words(long count, String key) {
        var label = new Label(texts.get("outcomes." + key, count));
        label.getStyleClass().addAll("small", "muted");
        return label;
    }

    private Node page() {
        var title = new Label(texts.get("title"));
        title.getStyleClass().add("title");
        asOf.getStyleClass().add("muted");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var head = new HBox(
                8,
                title,
                asOf,
                gap,
                Buttons.standard(texts.get("whatif"), Feather.SLIDERS, actions::whatIf),
                Buttons.primary(texts.get("report"), Feather.FILE_TEXT, actions::newReport));
        head.getStyleClass().add("page-head");
        var scroll = new ScrollPane(grid());
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        var all = new VBox(head, scroll);
        all.getStyleClass().add("page");
        return all;
    }

    private GridPane grid() {
        var grid = new GridPane(12, 12);
        grid.getColumnConstraints().addAll(share(24), share(46), share(30));
        var middle = new RowConstraints();
        middle.setVgrow(Priority.ALWAYS);
        middle.setMinHeight(384);
        var top = new RowConstraints(176);
        var bottom = new RowConstraints(156, 230, 300);
        bottom.setVgrow(Priority.SOMETIMES);
        grid.getRowConstraints().addAll(top, middle, bottom);
        grid.add(postureCard(), 0, 0);
        grid.add(principles.node(), 1, 0, 2, 1);
        grid.add(heatMap.node(), 0, 1, 2, 1);
        grid.add(layers.node(), 2, 1);
        grid.add(fixFirst.node(), 0, 2, 2, 1);
        grid.add(expiries.node(), 2, 2);
        return grid;
    }

    private static ColumnConstraints share(double percent) {
        var column = new ColumnConstraints();
        column.setPercentWidth(percent);
        column.setFillWidth(true);
        return column;
    }

    private Card postureCard() {
        figure.getStyleClass().addAll("figure", "plain");
        figure.setOnAction(_ -> {
            figure.setVisited(false);
            explainTotal();
        });
        var of = new Label(texts.get("posture.of"));
        of.getStyleClass().add("muted");
        var line = new HBox(8, figure, of);
        line.getStyleClass().add("posture-line");
        var card = new Card(texts.get("posture.title"), line, scoreLine, outcomes);
        card.getStyleClass().add("posture-card");
        return card;
    }

    private void explainTotal() {
        withFigures(figures -> {
            var total = figures.snapshot().posture().total();
            inspector.show(
                    texts.get("why", total.rounded()),
                    para(texts.get("why.total")),
                    SumCard.of(total, texts.get("rest"), texts.get("sum"), this::openPrinciple),
                    new SectionTitle(texts.get("why.outcomes")),
                    para(texts.get(
                            "why.counts", figures.firing(), figures.open(), figures.held(), figures.notApplicable())));
            inspector.actions();
        });
    }

    private void openPrinciple(String ref) {
        for (var principle : Principle.values()) {
            if (ref.equals(principle.name()) || ref.equals(Integer.toString(principle.number()))) {
                explain(principle);
            }
        }
    }

    private void explain(Principle principle) {
        withFigures(figures -> {
            var score = figures.snapshot().posture().byPrinciple().get(principle);
            if (score != null) {
                inspector.show(
                        texts.get("why.principle", principle.title(), score.rounded()),
                        para(texts.get("why.formula", principle.weight())),
                        SumCard.of(score, texts.get("rest"), texts.get("sum"), this::openRuleOrControl));
                inspector.actions(Buttons.standard(texts.get("back"), Feather.ARROW_LEFT, this::explainTotal));
            }
        });
    }

    private void openRuleOrControl(String ref) {
        withFigures(figures -> {
            if (figures.snapshot().library().control(ref).isPresent()) {
                actions.openControl(ref);
            } else {
                actions.openRule(ref);
            }
        });
    }

    private void explain(LayerBar layer) {
        inspector.show(
                LayersCard.word(layer.layer()),
                para(texts.get("layers.explain")),
                KeyValueRow.of(texts.get("layers.proven"), Integer.toString(layer.proven())),
                KeyValueRow.of(texts.get("layers.declared"), Integer.toString(layer.declared())),
                KeyValueRow.of(
                        texts.get("layers.none"), Integer.toString(layer.all() - layer.proven() - layer.declared())));
        inspector.actions(Buttons.standard(texts.get("back"), Feather.ARROW_LEFT, this::explainTotal));
    }

    private void explain(HeatMap.Row row, HeatMap.Risk risk) {
        withFigures(figures -> {
            var lines = new VBox(8);
            figures.snapshot()
                    .judgement()
                    .outcomes()
                    .filter(o -> o.api().equals(row.api().id()))
                    .filter(o -> o.live() || o.state() == OutcomeState.OPEN_QUESTION)
                    .filter(o -> o.rule().categories().owaspApi().contains(risk.id()))
                    .sorted(Comparator.comparing(Outcome::state)
                            .thenComparing(
                                    Comparator.comparing(Outcome::severity).reversed()))
                    .limit(MOST_REASONS)
                    .map(this::reason)
                    .forEach(lines.getChildren()::add);
            inspector.show(
                    texts.get("heatmap.inspect", row.api().name(), risk.id()),
                    para(lines.getChildren().isEmpty() ? texts.get("heatmap.nothing") : texts.get("heatmap.reasons")),
                    lines);
            inspector.actions(
                    Buttons.standard(texts.get("back"), Feather.ARROW_LEFT, this::explainTotal),
                    Buttons.standard(
                            texts.get("heatmap.open.api"),
                            Feather.LAYERS,
                            () -> actions.openApi(row.api().id())));
        });
    }

    private Node reason(Outcome outcome) {
        var title = new Hyperlink(outcome.title());
        title.getStyleClass().add("plain");
        title.setWrapText(true);
        title.setOnAction(_ -> {
            title.setVisited(false);
            actions.openRule(outcome.rule().id());
        });
        var where = new Label(outcome.subject().label());
        where.getStyleClass().addAll("code", "dense", "muted");
        return new VBox(2, new ToneBadge(Tone.of(outcome.state(), outcome.severity())), title, where);
    }

    private void withFigures(Consumer<OverviewFigures> then) {
        if (shown != null) {
            then.accept(shown);
        }
    }

    private static Label para(String text) {
        var label = new Label(text);
        label.getStyleClass().addAll("para", "muted");
        return label;
    }
}
