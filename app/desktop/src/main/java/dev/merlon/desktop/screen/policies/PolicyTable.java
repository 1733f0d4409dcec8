package dev.merlon.desktop.screen.policies;

import dev.merlon.desktop.control.Buttons;
import dev.merlon.desktop.control.Icons;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.model.ApiClass;
import dev.merlon.engine.model.Severity;
import dev.merlon.engine.model.policy.ClassDefinition;
import dev.merlon.engine.model.policy.PolicyLine.Breadth;
import dev.merlon.engine.model.policy.Treatment;
import dev.merlon.engine.model.rule.Impact;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Policies by classes. Arrows walk the cells, Enter opens the choice, a letter sets it at once, Delete takes
/// it away.
final class PolicyTable extends TableView<PolicyRow> {

    private static final int MOST_WITHOUT_SCROLLING = 5;
    private static final double CLASS_WIDTH = 104;

    private final Texts texts;
    private final PoliciesViewModel model;
    private final Consumer<ApiClass> openClass;
    private final ContextMenu menu = new ContextMenu();
    private List<ApiClass> shown = List.of();

    /// A cell of a class that is chosen.
    record Choice(PolicyRow row, ApiClass apiClass) {}

    PolicyTable(Texts texts, PoliciesViewModel model, Consumer<ApiClass> openClass) {
        this.texts = texts;
        this.model = model;
        this.openClass = openClass;
        getStyleClass().add("policy-table");
        setId("policies");
        setAccessibleText(texts.get("table"));
        setFixedCellSize(32);
        getSelectionModel().setCellSelectionEnabled(true);
        setPlaceholder(new Label(texts.get("nothing")));
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    /// Shows the lines anew; what was chosen stays chosen where it is still there.
    void showRows(List<PolicyRow> rows, List<ClassDefinition> classes) {
        var ids = classes.stream().map(ClassDefinition::apiClass).toList();
        if (!ids.equals(shown)) {
            shown = ids;
            getColumns().setAll(List.of(title(), rated()));
            classes.forEach(c -> getColumns().add(column(c)));
            setColumnResizePolicy(
                    classes.size() > MOST_WITHOUT_SCROLLING
                            ? UNCONSTRAINED_RESIZE_POLICY
                            : CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        }
        var at = getFocusModel().getFocusedCell();
        if (!getItems().equals(rows)) {
            getItems().setAll(rows);
            if (at.getRow() >= 0 && at.getRow() < rows.size() && at.getTableColumn() != null) {
                getSelectionModel().clearAndSelect(at.getRow(), column(at));
            }
        }
        refresh();
    }

    private TableColumn<PolicyRow, ?> column(TablePosition<?, ?> at) {
        return getColumns().get(Math.clamp(at.getColumn(), 0, getColumns().size() - 1));
    }

    /// The class's cell that is chosen; empty where none is, or another column.
    Optional<Choice> choice() {
        return getSelectionModel().getSelectedCells().stream()
                .filter(p -> p.getRow() >= 0 && p.getRow() < getItems().size())
                .filter(p -> p.getColumn() >= 2 && p.getColumn() - 2 < shown.size())
                .map(p -> new Choice(getItems().get(p.getRow()), shown.get(p.getColumn() - 2)))
                .findFirst();
    }

    private TableColumn<PolicyRow, PolicyRow> title() {
        var column = this.<PolicyRow>bare(texts.get("column.policy"), 380);
        column.setId("policy");
        column.setMinWidth(200);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> new TitleCell());
        return column;
    }

    private TableColumn<PolicyRow, String> rated() {
        var column = this.<String>bare(texts.get("column.rated"), 84);
        column.setId("rated");
        column.setMinWidth(column.getPrefWidth());
        column.setMaxWidth(column.getPrefWidth());
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(rated(row.getValue())));
        return column;
    }

    /// The severity by the rule's own numbers, before what raises or lowers it at an endpoint.
    private String rated(PolicyRow row) {
        var rule = row.sample();
        if (row.breadth() != Breadth.RULE || rule == null || row.isConditional()) {
            return "";
        }
        return rule.impact() instanceof Impact.Fixed(var impact)
                ? Severity.ofRisk(rule.likelihood(), impact).word()
                : texts.get("rated.data");
    }

    private TableColumn<PolicyRow, PolicyCell> column(ClassDefinition each) {
        var column = this.<PolicyCell>bare("", CLASS_WIDTH);
        column.setId("class-" + each.id());
        column.setMinWidth(CLASS_WIDTH);
        column.setMaxWidth(2 * CLASS_WIDTH);
        var head = Buttons.link(each.id(), () -> openClass.accept(each.apiClass()));
        head.setAccessibleText(texts.get("column.class", each.title()));
        head.getStyleClass().add("class-head");
        column.setGraphic(head);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(model.cell(row.getValue(), each.apiClass())));
        column.setCellFactory(_ -> new ClassCell(each));
        return column;
    }

    private <T> TableColumn<PolicyRow, T> bare(String title, double width) {
        var column = new TableColumn<PolicyRow, T>(title);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    // --- keys ---

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        var choice = choice();
        if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
            choice.ifPresentOrElse(this::open, this::foldFocused);
            event.consume();
        } else if (choice.isPresent()) {
            if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
                set(choice.get(), null);
                event.consume();
            } else {
                letter(event.getCode()).ifPresent(treatment -> {
                    set(choice.get(), treatment);
                    event.consume();
                });
            }
        }
    }

    private static Optional<Treatment> letter(KeyCode code) {
        return Optional.ofNullable(
                switch (code) {
                    case X -> Treatment.OFF;
                    case O -> Treatment.ON;
                    case L -> Treatment.LOW;
                    case M -> Treatment.MEDIUM;
                    case H -> Treatment.HIGH;
                    case C -> Treatment.CRITICAL;
                    default -> null;
                });
    }

    private void foldFocused() {
        var row = getFocusModel().getFocusedItem();
        if (row != null && row.breadth() == Breadth.AREA && !row.isConditional()) {
            model.fold(row.rules(), model.isUnfolded(row.rules()));
            showRows(model.rows(), model.after().classes());
        }
    }

    private void set(Choice choice, @Nullable Treatment treatment) {
        model.set(choice.row(), choice.apiClass(), treatment);
    }

    /// Opens the choice of the cell.
    private void open(Choice choice) {
        menu.getItems().clear();
        for (var treatment : Treatment.values()) {
            var item = new MenuItem(texts.get("treatment." + treatment.name().toLowerCase(java.util.Locale.ROOT)));
            item.setOnAction(_ -> set(choice, treatment));
            menu.getItems().add(item);
        }
        var none = new MenuItem(texts.get("treatment.none"));
        none.setOnAction(_ -> set(choice, null));
        menu.getItems().add(none);
        lookupAll(".table-cell").stream()
                .filter(node -> node instanceof ClassCell cell && cell.isAt(choice))
                .findFirst()
                .ifPresentOrElse(cell -> menu.show(cell, Side.BOTTOM, 0, 0), () -> menu.show(this, Side.TOP, 24, 48));
    }

    // --- cells ---

    private final class TitleCell extends TableCell<PolicyRow, PolicyRow> {

        private final Label id = new Label();
        private final Label words = new Label();
        private final HBox line = new HBox(8, id, words);

        TitleCell() {
            id.getStyleClass().addAll("code", "dense", "muted");
            id.setMinWidth(USE_PREF_SIZE);
            words.setMinWidth(0);
            line.getStyleClass().add("policy-title");
            setOnMouseClicked(e -> {
                if (e.getClickCount() == 1 && getItem() != null && !isEmpty()) {
                    foldFocused();
                }
            });
        }

        @Override
        protected void updateItem(@Nullable PolicyRow row, boolean empty) {
            super.updateItem(row, empty);
            if (row == null || empty) {
                setGraphic(null);
                return;
            }
            line.getStyleClass().setAll("policy-title", style(row));
            id.setText(row.breadth() == Breadth.RULE && !row.isConditional() ? row.rules() : "");
            id.setManaged(!id.getText().isEmpty());
            words.setText(words(row));
            id.setGraphic(null);
            words.setGraphic(row.breadth() == Breadth.AREA && !row.isConditional() ? arrow(row) : null);
            setGraphic(line);
        }

        private static String style(PolicyRow row) {
            if (row.isConditional()) {
                return row.breadth() == Breadth.RULE ? "rule-condition" : "condition-line";
            }
            return row.breadth() == Breadth.RULE ? "rule-line" : "area-line";
        }

        private javafx.scene.Node arrow(PolicyRow row) {
            return Icons.inRow(model.isUnfolded(row.rules()) ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT);
        }
    }

    /// As the line shows and is read out.
    String words(PolicyRow row) {
        if (row.isConditional()) {
            return row.title();
        }
        return switch (row.breadth()) {
            case ALL -> texts.get("row.all", row.size());
            case AREA -> texts.get("row.area", sentence(row.title()), row.size());
            case RULE -> row.title();
        };
    }

    /// `object-access` as `Object access`.
    private static String sentence(String area) {
        return Character.toUpperCase(area.charAt(0)) + area.substring(1).replace('-', ' ');
    }

    private final class ClassCell extends TableCell<PolicyRow, PolicyCell> {

        private final ClassDefinition of;
        private final CellFace face = new CellFace();

        ClassCell(ClassDefinition of) {
            this.of = of;
            setOnMouseClicked(e -> {
                if (e.getClickCount() == 2 && getTableRow().getItem() != null) {
                    open(new Choice(getTableRow().getItem(), of.apiClass()));
                }
            });
        }

        boolean isAt(Choice choice) {
            return !isEmpty()
                    && of.apiClass().equals(choice.apiClass())
                    && choice.row().equals(getTableRow().getItem());
        }

        @Override
        protected void updateItem(@Nullable PolicyCell cell, boolean empty) {
            super.updateItem(cell, empty);
            if (cell == null || empty) {
                setGraphic(null);
                setAccessibleText(null);
            } else {
                face.show(cell);
                setGraphic(face);
                setAccessibleText(texts.get(
                        "cell", of.title(), cell.treatment().word(), cell.pending() ? texts.get("cell.pending") : ""));
            }
        }
    }
}
