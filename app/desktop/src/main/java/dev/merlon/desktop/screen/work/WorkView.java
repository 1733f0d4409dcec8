package dev.merlon.desktop.screen.work;

import dev.merlon.desktop.control.Buttons;
import dev.merlon.desktop.control.EmptyState;
import dev.merlon.desktop.control.InspectorPane;
import dev.merlon.desktop.control.PageHeader;
import dev.merlon.desktop.control.SearchField;
import dev.merlon.desktop.control.Segmented;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.model.Snapshot;
import dev.merlon.engine.model.change.Entity;
import dev.merlon.engine.model.control.AuditFinding;
import dev.merlon.engine.model.control.PlannedAction;
import dev.merlon.engine.model.control.Tool;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// One table at a time, with the form of the chosen line, or of a new one, beside it.
final class WorkView {

    /// Beside an open form in a narrow window the form says these.
    private static final Set<String> LEFT_OUT = Set.of("control", "where", "reaches", "owner");

    private static final double WIDE = 1000;

    private final Texts texts;
    private final WorkActions actions;
    private final InspectorPane pane;
    private final Segmented<WorkTab> tab;
    private final SearchField search;
    private final Label count = new Label();
    private final ObservableList<WorkRow> rows = FXCollections.observableArrayList();
    private final FilteredList<WorkRow> found = new FilteredList<>(rows);
    private final TableView<WorkRow> table = new TableView<>(found);
    private final ToolEditor tool;
    private final FindingEditor finding;
    private final ActionEditor action;
    private final Label formTitle = new Label();
    private final StackPane formBody = new StackPane();
    private final HBox foot = new HBox(8);
    private final VBox form;
    private final BorderPane root = new BorderPane();
    private @Nullable Snapshot snapshot;
    private String chosen = "";
    private @Nullable Entity edited;
    private boolean adding;

    WorkView(Texts texts, WorkActions actions, InspectorPane pane) {
        this.texts = texts;
        this.actions = actions;
        this.pane = pane;
        tool = new ToolEditor(texts);
        finding = new FindingEditor(texts);
        action = new ActionEditor(texts);
        tab = new Segmented<>(List.of(WorkTab.values()), t -> texts.get("tab." + t.name()), WorkTab.TOOLS);
        search = new SearchField(texts.get("find"));
        search.textProperty().addListener((_, _, words) -> found.setPredicate(r -> r.matches(words)));
        tab.valueProperty().addListener((_, _, _) -> {
            chosen = "";
            adding = false;
            edited = null;
            list();
        });
        columns();
        table.getSelectionModel().selectedItemProperty().addListener((_, _, now) -> {
            if (now != null && !now.id().equals(chosen)) {
                chosen = now.id();
                edit(now.entity());
            }
        });
        VBox.setVgrow(table, Priority.ALWAYS);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        count.getStyleClass().addAll("small", "muted");
        tab.setMinWidth(Region.USE_PREF_SIZE);
        count.setMinWidth(Region.USE_PREF_SIZE);
        search.setMinWidth(80);
        var bar = new HBox(12, tab, search, gap, count);
        bar.getStyleClass().add("filter-bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        var header = new PageHeader(texts.get("title"), texts.get("about"))
                .actions(
                        Buttons.standard(texts.get("layers"), Feather.LAYERS, actions::openLayers),
                        Buttons.primary(texts.get("add"), Feather.PLUS, this::add));
        foot.getStyleClass().add("form-foot");
        formTitle.getStyleClass().add("heading");
        var body = new VBox(16, formTitle, formBody);
        body.getStyleClass().add("form-body");
        var scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        form = new VBox(scroll, foot);
        form.getStyleClass().add("form");
        root.setCenter(new VBox(header, bar, table));
        root.getStyleClass().add("work");
        root.getStylesheets()
                .add(Objects.requireNonNull(WorkView.class.getResource("work.css"))
                        .toExternalForm());
    }

    Parent root() {
        return root;
    }

    Node firstFocus() {
        return search;
    }

    /// The next snapshot. A form that is being filled in stays as it is.
    void follow(Snapshot now) {
        snapshot = now;
        list();
    }

    /// The line that was written down is chosen.
    void saved(String id) {
        chosen = id;
        list();
    }

    private void list() {
        var now = snapshot;
        if (now == null) {
            return;
        }
        var kept = chosen;
        rows.setAll(WorkRow.of(tab.getValue(), now));
        var late = rows.stream().filter(WorkRow::late).count();
        count.setText(texts.get("count", rows.size(), late));
        var empty = "empty." + tab.getValue().name();
        table.setPlaceholder(new EmptyState(Feather.TOOL, texts.get(empty), texts.get(empty + ".about")));
        chosen = kept;
        rows.stream()
                .filter(r -> r.id().equals(kept))
                .findFirst()
                .ifPresentOrElse(
                        r -> {
                            table.getSelectionModel().select(r);
                            if (!r.entity().equals(edited)) {
                                edit(r.entity());
                            }
                        },
                        () -> {
                            if (!adding) {
                                explain();
                            }
                        });
    }

    private void explain() {
        table.getSelectionModel().clearSelection();
        chosen = "";
        edited = null;
        var about = new Label(texts.get("about." + tab.getValue().name()));
        about.getStyleClass().addAll("para", "muted");
        about.setWrapText(true);
        pane.show(texts.get("tab." + tab.getValue().name()), about);
        root.setRight(null);
    }

    private void close() {
        adding = false;
        explain();
    }

    private void add() {
        var now = snapshot;
        if (now != null) {
            table.getSelectionModel().clearSelection();
            chosen = "";
            switch (tab.getValue()) {
                case TOOLS -> form(tool, tool.blank(now), false);
                case FINDINGS -> form(finding, finding.blank(now), false);
                case ACTIONS -> form(action, action.blank(now), false);
            }
        }
    }

    private void edit(Entity entity) {
        switch (entity) {
            case Tool it -> form(tool, it, true);
            case AuditFinding it -> form(finding, it, true);
            case PlannedAction it -> form(action, it, true);
            default -> throw new IllegalArgumentException("no work: " + entity.kind());
        }
    }

    private <T extends Entity> void form(Editor<T> editor, T entity, boolean kept) {
        var now = snapshot;
        if (now == null) {
            return;
        }
        edited = entity;
        adding = !kept;
        editor.show(entity, now);
        var title = entity.id().isEmpty() ? texts.get("new") : entity.id();
        formTitle.setText(title);
        formBody.getChildren().setAll(editor.node());
        var save = Buttons.standard(texts.get("save"), () -> editor.read().ifPresent(actions::save));
        save.setId("save");
        var close = Buttons.quiet(texts.get("close"), this::close);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        foot.getChildren().setAll(save, close);
        if (kept) {
            foot.getChildren()
                    .addAll(
                            gap,
                            Buttons.danger(texts.get("remove"), () -> actions.remove(tab.getValue(), entity.id())));
        }
        root.setRight(form);
    }

    private void columns() {
        table.setFixedCellSize(32);
        table.setAccessibleText(texts.get("table"));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        table.getColumns().add(column("id", 90, WorkRow::id, "code"));
        table.getColumns().add(column("name", 240, WorkRow::title, "medium"));
        table.getColumns().add(column("state", 130, WorkRow::state, "small"));
        table.getColumns().add(column("control", 100, WorkRow::about, "code"));
        table.getColumns().add(column("where", 190, WorkRow::where, "code"));
        table.getColumns().add(column("reaches", 80, r -> Integer.toString(r.reaches()), "number"));
        table.getColumns().add(column("owner", 110, WorkRow::owner, "small"));
        table.getColumns().add(column("due", 90, WorkRow::due, "small"));
    }

    private TableColumn<WorkRow, String> column(
            String key, double width, Function<WorkRow, String> value, String style) {
        var column = new TableColumn<WorkRow, String>(texts.get("column." + key));
        column.setPrefWidth(width);
        if (LEFT_OUT.contains(key)) {
            column.visibleProperty()
                    .bind(root.rightProperty().isNull().or(root.widthProperty().greaterThan(WIDE)));
        }
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(value.apply(cell.getValue())));
        column.setCellFactory(_ -> new TableCell<>() {
            {
                getStyleClass().add(style);
            }

            @Override
            protected void updateItem(@Nullable String text, boolean empty) {
                super.updateItem(text, empty);
                setText(empty ? null : text);
                var row = getTableRow() == null ? null : getTableRow().getItem();
                getStyleClass().remove("late");
                if (!empty && key.equals("due") && row != null && row.late()) {
                    setText(texts.get("late", String.valueOf(text)));
                    getStyleClass().add("late");
                }
            }
        });
        return column;
    }
}
