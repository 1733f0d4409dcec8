package dev.merlon.desktop.screen.compliance;

import dev.merlon.desktop.control.Buttons;
import dev.merlon.desktop.control.FilterButton;
import dev.merlon.desktop.control.InspectorPane;
import dev.merlon.desktop.control.PageHeader;
import dev.merlon.desktop.control.SearchField;
import dev.merlon.desktop.control.Segmented;
import dev.merlon.desktop.control.ToneBadge;
import dev.merlon.desktop.screen.compliance.ComplianceViewModel.Page;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.framework.FrameworkCoverage;
import dev.merlon.engine.framework.RequirementCoverage;
import dev.merlon.engine.model.control.Applicability;
import dev.merlon.engine.model.framework.RequirementStatus;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Frameworks at the left, requirements of the chosen one beside them.
final class ComplianceView {

    private final Texts texts = Texts.of(ComplianceView.class);
    private final ComplianceViewModel model;
    private final ComplianceActions actions;
    private final RequirementInspector inspector;
    private final FrameworkList frameworks;
    private final ChoicePane choice;
    private final RequirementTable table;
    private final PageHeader header = new PageHeader("", "");
    private final StatusBar bar = new StatusBar();
    private final FlowPane legend = new FlowPane(6, 6);
    private final SearchField search;
    private final FilterButton statuses;
    private final Segmented<Page> pages;
    private final Label count = new Label();
    private final Label chosenCount = new Label();
    private final HBox bulk;
    private final VBox requirements;
    private final BorderPane root = new BorderPane();
    private boolean filling;

    ComplianceView(ComplianceViewModel model, ComplianceActions actions, InspectorPane pane) {
        this.model = model;
        this.actions = actions;
        inspector = new RequirementInspector(texts, pane, actions);
        frameworks = new FrameworkList(texts, this::choose, () -> turn(Page.CHOICE), actions::importOfficial);
        choice = new ChoicePane(texts, actions);
        table = new RequirementTable(texts);
        search = new SearchField(texts.get("find"));
        statuses = new FilterButton(texts.get("filter.status"), Statuses::words);
        pages = new Segmented<>(
                List.of(Page.REQUIREMENTS, Page.STATEMENT),
                page -> texts.get("page." + page.name().toLowerCase(Locale.ROOT)),
                Page.REQUIREMENTS);
        bulk = bulk();
        requirements = requirements();
        root.getStyleClass().add("compliance");
        var sheet = Objects.requireNonNull(ComplianceView.class.getResource("compliance.css"))
                .toExternalForm();
        root.getStylesheets().add(sheet);
        pane.getStylesheets().add(sheet);
        root.setLeft(frameworks);
        root.setCenter(new Label(texts.get("computing")));
        bind();
    }

    Parent root() {
        return root;
    }

    Node firstFocus() {
        return search;
    }

    private VBox requirements() {
        bar.getStyleClass().add("large");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        count.setMinWidth(Region.USE_PREF_SIZE);
        count.getStyleClass().addAll("small", "muted");
        pages.setMinWidth(Region.USE_PREF_SIZE);
        var filters = new HBox(8, search, statuses, gap, count);
        filters.getStyleClass().add("filter-bar");
        var figures = new VBox(8, bar, legend, pages);
        figures.getStyleClass().add("figures");
        VBox.setVgrow(table, Priority.ALWAYS);
        var page = new VBox(header, figures, filters, bulk, table);
        page.getStyleClass().add("requirements");
        return page;
    }

    private HBox bulk() {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var out = Buttons.standard(texts.get("leave.out"), Feather.SLASH, () -> {});
        out.setOnAction(_ -> rule(out, "leave.out", Applicability.NOT_APPLICABLE));
        var in = Buttons.standard(texts.get("take.in"), Feather.CHECK, () -> {});
        in.setOnAction(_ -> rule(in, "take.in", Applicability.APPLIES));
        var row = new HBox(8, chosenCount, gap, in, out);
        row.getStyleClass().add("bulk-bar");
        row.managedProperty().bind(row.visibleProperty());
        row.setVisible(false);
        return row;
    }

    private void rule(Node beside, String key, Applicability applicability) {
        var chosen = List.copyOf(table.getSelectionModel().getSelectedItems());
        model.coverage()
                .ifPresent(c -> new ReasonForm(texts)
                        .open(
                                beside,
                                texts.get("chosen", chosen.size()),
                                texts.get(key),
                                why -> actions.rule(c.framework(), chosen, applicability, why)));
    }

    private void bind() {
        search.textProperty().addListener((_, _, text) -> filter(model.filter().withText(text)));
        statuses.chosen().addListener((_, _, now) -> filter(model.filter().withStatuses(now)));
        pages.valueProperty().addListener((_, _, page) -> turn(page));
        table.getSelectionModel().selectedItemProperty().addListener((_, _, now) -> {
            if (!filling && now != null) {
                model.chooseRequirement(now.requirement().id());
                explain();
            }
        });
        table.getSelectionModel().getSelectedItems().addListener((ListChangeListener<RequirementCoverage>) _ -> {
            var chosen = table.getSelectionModel().getSelectedItems().size();
            bulk.setVisible(chosen > 1);
            chosenCount.setText(texts.get("chosen", chosen));
        });
    }

    private void filter(RequirementFilter next) {
        if (!filling) {
            model.filter(next);
            rows();
        }
    }

    private void turn(Page page) {
        if (!filling) {
            model.show(page);
            show();
        }
    }

    private void choose(String framework) {
        model.choose(framework);
        show();
    }

    /// Shows what the model has chosen.
    void show() {
        var figures = model.figures().orElse(null);
        if (figures == null) {
            return;
        }
        filling = true;
        var coverage = model.coverage().orElse(null);
        if (model.page() == Page.CHOICE || coverage == null) {
            frameworks.show(figures.used(), null);
            choice.show(figures);
            root.setCenter(choice);
            inspector.showNothing();
        } else {
            frameworks.show(figures.used(), coverage);
            head(coverage);
            table.show(model.page());
            root.setCenter(requirements);
            rows();
        }
        filling = false;
    }

    private void head(FrameworkCoverage coverage) {
        header.show(coverage.title(), texts.get("met.of", model.count(RequirementStatus.MET), coverage.counted()));
        bar.show(coverage);
        legend.getChildren().clear();
        for (var status : RequirementStatus.values()) {
            if (coverage.count(status) > 0) {
                legend.getChildren()
                        .add(new ToneBadge(
                                Statuses.tone(status),
                                texts.get("legend", Statuses.word(status), coverage.count(status))));
            }
        }
        pages.setVisible(coverage.framework().statement());
        pages.setManaged(coverage.framework().statement());
        pages.valueProperty().set(model.page());
        if (model.filter().words().isEmpty()) {
            search.clear();
        }
        statuses.choose(Set.copyOf(model.filter().statuses()));
    }

    private void rows() {
        var before = filling;
        filling = true;
        var rows = model.rows();
        table.getSelectionModel().clearSelection();
        table.getItems().setAll(rows);
        count.setText(texts.get(
                "count",
                rows.size(),
                model.coverage().map(c -> c.requirements().size()).orElse(0)));
        model.selected().filter(rows::contains).ifPresent(table::choose);
        filling = before;
        explain();
    }

    private void explain() {
        var coverage = model.coverage().orElse(null);
        var figures = model.figures().orElse(null);
        if (coverage == null || figures == null) {
            inspector.showNothing();
            return;
        }
        model.selected()
                .ifPresentOrElse(
                        r -> inspector.show(r, coverage.framework(), figures.snapshot()),
                        () -> inspector.show(coverage, figures.snapshot()));
    }
}
