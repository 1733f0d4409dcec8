package dev.merlon.desktop.screen.compliance;

import dev.merlon.desktop.control.Tone;
import dev.merlon.desktop.control.ToneBadge;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.framework.Against;
import dev.merlon.engine.framework.RequirementCoverage;
import dev.merlon.engine.model.control.Applicability;
import dev.merlon.engine.model.framework.RequirementRuling;
import dev.merlon.engine.model.framework.RequirementStatus;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/// Requirements line by line: how they stand, or as a statement of applicability.
final class RequirementTable extends TableView<RequirementCoverage> {

    /// Columns of words share what columns of figures leave.
    private static final double TAKES_THE_REST = 150;

    /// The size of text for which widths are given.
    private static final double USUAL_SIZE = 13;

    private final Map<TableColumn<RequirementCoverage, ?>, Double> widths = new HashMap<>();
    private final Label measure = new Label();
    private final Texts texts;
    private final List<TableColumn<RequirementCoverage, ?>> coverage;
    private final List<TableColumn<RequirementCoverage, ?>> statement;

    RequirementTable(Texts texts) {
        this.texts = texts;
        getStyleClass().add("requirement-table");
        setFixedCellSize(32);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        setPlaceholder(new Label(texts.get("nothing")));
        coverage = List.of(number(), label(260), status(), controls(), against());
        statement = List.of(number(), label(200), applies(), justification(), status());
        measure.setManaged(false);
        measure.setVisible(false);
        getChildren().add(measure);
        measure.fontProperty().subscribe(font -> fit(font.getSize() / USUAL_SIZE));
        show(ComplianceViewModel.Page.REQUIREMENTS);
    }

    /// Columns of figures grow with the text; columns of words share what is left.
    private void fit(double scale) {
        widths.forEach((column, width) -> {
            column.setMinWidth(0);
            column.setMaxWidth(width * scale);
            column.setMinWidth(width * scale);
            column.setPrefWidth(width * scale);
        });
    }

    void show(ComplianceViewModel.Page page) {
        var columns = page == ComplianceViewModel.Page.STATEMENT ? statement : coverage;
        if (!getColumns().equals(columns)) {
            getColumns().setAll(columns);
        }
        setAccessibleText(texts.get(page == ComplianceViewModel.Page.STATEMENT ? "statement" : "requirements"));
    }

    /// Chooses a requirement without moving where it is in sight.
    void choose(RequirementCoverage requirement) {
        if (!getSelectionModel().getSelectedItems().contains(requirement)) {
            getSelectionModel().clearSelection();
            getSelectionModel().select(requirement);
            scrollTo(Math.max(0, getItems().indexOf(requirement) - 4));
        }
    }

    private TableColumn<RequirementCoverage, RequirementCoverage> number() {
        var column = column("number", 88, r -> label(r.requirement().id(), "code"));
        column.setComparator(Comparator.comparing(r -> r.requirement().id(), NumberOrder::compare));
        return column;
    }

    private TableColumn<RequirementCoverage, RequirementCoverage> label(double width) {
        var column = column("label", width, r -> label(r.requirement().label()));
        column.setComparator(Comparator.comparing(r -> r.requirement().label()));
        return column;
    }

    private TableColumn<RequirementCoverage, RequirementCoverage> status() {
        var column = column("status", 124, r -> Statuses.badge(r.status()));
        column.setComparator(Comparator.comparing(RequirementCoverage::status));
        return column;
    }

    private TableColumn<RequirementCoverage, RequirementCoverage> controls() {
        var column = column("controls", 98, this::controls);
        column.setComparator(Comparator.comparing(r -> r.serving().size()));
        return column;
    }

    private Label controls(RequirementCoverage coverage) {
        var met = coverage.serving().stream()
                .filter(s -> s.coverage().places().status() == RequirementStatus.MET)
                .count();
        return coverage.serving().isEmpty()
                ? label(texts.get("controls.none"), "muted")
                : label(texts.get("controls.met", met, coverage.serving().size()));
    }

    private TableColumn<RequirementCoverage, RequirementCoverage> against() {
        var column = column("against", 68, RequirementTable::fires);
        column.setComparator(Comparator.comparing(RequirementTable::firing));
        return column;
    }

    private static @Nullable Node fires(RequirementCoverage coverage) {
        var firing = firing(coverage);
        return firing == 0 ? null : new ToneBadge(Tone.HIGH, Integer.toString(firing));
    }

    private static int firing(RequirementCoverage coverage) {
        return coverage.against().stream().mapToInt(Against::outcomes).sum();
    }

    private TableColumn<RequirementCoverage, RequirementCoverage> applies() {
        var column = column("applies", 76, r -> label(applies(r)));
        column.setComparator(Comparator.comparing(this::applies));
        return column;
    }

    private String applies(RequirementCoverage coverage) {
        return coverage.ruling()
                .map(r -> texts.get(r.applicability() == Applicability.APPLIES ? "applies.yes" : "applies.no"))
                .orElse(texts.get("applies.open"));
    }

    private TableColumn<RequirementCoverage, RequirementCoverage> justification() {
        var column = column("justification", 180, r -> label(reason(r)));
        column.setComparator(Comparator.comparing(RequirementTable::reason));
        return column;
    }

    private static String reason(RequirementCoverage coverage) {
        return coverage.ruling().map(RequirementRuling::reason).orElse("");
    }

    private static Label label(String text, String... styles) {
        var label = new Label(text);
        label.getStyleClass().addAll(styles);
        return label;
    }

    private TableColumn<RequirementCoverage, RequirementCoverage> column(
            String id, double width, Function<RequirementCoverage, @Nullable Node> face) {
        var column = new TableColumn<RequirementCoverage, RequirementCoverage>(texts.get("column." + id));
        column.setId(id);
        column.setPrefWidth(width);
        if (width < TAKES_THE_REST) {
            widths.put(column, width);
        }
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable RequirementCoverage value, boolean empty) {
                super.updateItem(value, empty);
                setGraphic(empty || value == null ? null : face.apply(value));
            }
        });
        return column;
    }
}
