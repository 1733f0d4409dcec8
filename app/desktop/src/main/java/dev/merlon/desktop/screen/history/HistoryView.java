package dev.merlon.desktop.screen.history;

import dev.merlon.desktop.command.Command;
import dev.merlon.desktop.control.Chip;
import dev.merlon.desktop.control.EmptyState;
import dev.merlon.desktop.control.Icons;
import dev.merlon.desktop.control.InspectorPane;
import dev.merlon.desktop.control.PageHeader;
import dev.merlon.desktop.control.SearchField;
import dev.merlon.desktop.text.Texts;
import dev.merlon.engine.model.Snapshot;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Every change, the newest first, and the way back.
public final class HistoryView extends StackPane {

    private static final double LONGEST_BUTTON = 320;
    private static final double WIDEST = 5000;
    private static final double LEAST = 220;

    private final Texts texts = Texts.of(HistoryView.class);
    private final HistoryViewModel model;
    private final EntryInspector inspector;
    private final SearchField search;
    private final Label count = new Label();
    private final TableView<HistoryRow> table = new TableView<>();
    private final Node page;
    private final Node empty;
    private @Nullable Snapshot snapshot;

    /// @param undo  its title says what it would take back
    public HistoryView(HistoryViewModel model, Command undo, Command redo, InspectorPane pane) {
        this.model = model;
        inspector = new EntryInspector(texts, pane);
        search = new SearchField(texts.get("find"));
        var header = new PageHeader(texts.get("title"), texts.get("about")).actions(button(undo), button(redo));
        columns();
        VBox.setVgrow(table, Priority.ALWAYS);
        page = new VBox(header, filters(), table);
        empty = new EmptyState(Feather.CLOCK, texts.get("empty.title"), texts.get("empty.about"));
        getStyleClass().add("history");
        var sheet = Objects.requireNonNull(HistoryView.class.getResource("history.css"))
                .toExternalForm();
        getStylesheets().add(sheet);
        pane.getStylesheets().add(sheet);
        getChildren().add(empty);
        bind();
    }

    /// Where typing goes when the screen opens.
    public Node firstFocus() {
        return search;
    }

    public void show(Snapshot now) {
        snapshot = now;
        model.show(now);
        var kept = model.chosen().get();
        if (kept != null) {
            table.getSelectionModel().clearAndSelect(model.rows().indexOf(kept));
        }
        getChildren().setAll(model.total().get() == 0 ? empty : page);
        explain();
    }

    /// Says in full what it would take back, as far as there is room.
    private static Button button(Command command) {
        var button = new Button();
        button.setGraphic(Icons.of(command.icon()));
        button.setId(command.id().replace('.', '-'));
        button.textProperty().bind(command.title());
        button.accessibleTextProperty().bind(command.title());
        button.disableProperty().bind(Bindings.not(command.enabled()));
        button.setMaxWidth(LONGEST_BUTTON);
        button.setOnAction(_ -> command.run());
        var tooltip = new Tooltip();
        tooltip.textProperty().bind(command.title());
        button.setTooltip(tooltip);
        return button;
    }

    private HBox filters() {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        count.setMinWidth(Region.USE_PREF_SIZE);
        count.getStyleClass().addAll("small", "muted");
        var bar = new HBox(8, search, gap, count);
        bar.getStyleClass().add("filter-bar");
        return bar;
    }

    private void columns() {
        table.setFixedCellSize(32);
        table.setAccessibleText(texts.get("table"));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        var number =
                this.<String>column("number", 56, r -> Long.toString(r.entry().number()));
        number.getStyleClass().add("number");
        table.getColumns().add(number);
        table.getColumns()
                .add(column("when", 150, r -> EntityFields.moment(r.entry().at())));
        table.getColumns().add(column("who", 110, r -> r.entry().who()));
        var label = this.<HistoryRow>column("label", 360, Function.identity());
        label.setMinWidth(LEAST);
        label.setMaxWidth(WIDEST);
        label.setCellFactory(_ -> new LabelCell(texts.get("takenback")));
        table.getColumns().add(label);
        var what = column("what", 230, HistoryRow::what);
        what.setMinWidth(LEAST / 2);
        table.getColumns().add(what);
        table.getColumns().forEach(c -> c.setSortable(false));
    }

    private <T> TableColumn<HistoryRow, T> column(String id, double width, Function<HistoryRow, T> value) {
        var column = new TableColumn<HistoryRow, T>(texts.get("column." + id));
        column.setId(id);
        column.setMinWidth(width);
        column.setPrefWidth(width);
        column.setMaxWidth(width);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        return column;
    }

    private void bind() {
        table.setItems(model.rows());
        table.setPlaceholder(new Label(texts.get("nothing")));
        search.textProperty().addListener((_, _, text) -> model.find(text));
        count.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> texts.get(
                                "count", model.rows().size(), model.total().get()),
                        model.rows(),
                        model.total()));
        table.getSelectionModel().selectedItemProperty().addListener((_, _, row) -> {
            model.choose(row);
            explain();
        });
    }

    private void explain() {
        var row = model.chosen().get();
        if (snapshot == null || row == null) {
            inspector.showNothing();
        } else {
            inspector.show(row, snapshot);
        }
    }

    /// What was taken back reads as such.
    private static final class LabelCell extends TableCell<HistoryRow, HistoryRow> {

        private final Label label = new Label();
        private final Chip chip;
        private final HBox box;

        LabelCell(String takenBack) {
            chip = Chip.outlined(takenBack);
            box = new HBox(8, label, chip);
            box.getStyleClass().add("chips");
            label.setMinWidth(0);
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        }

        @Override
        protected void updateItem(@Nullable HistoryRow row, boolean empty) {
            super.updateItem(row, empty);
            if (row == null || empty) {
                setGraphic(null);
                return;
            }
            label.setText(row.label());
            label.getStyleClass().remove("muted");
            if (row.takenBack()) {
                label.getStyleClass().add("muted");
            }
            chip.setVisible(row.takenBack());
            chip.setManaged(row.takenBack());
            setGraphic(box);
        }
    }
}
